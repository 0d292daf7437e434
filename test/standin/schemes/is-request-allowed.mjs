/** @import { Privileges } from './registered-schemes.mjs' */

/**
 * Whether Electron would let this request reach the app's handler. Chromium says in Sec-Fetch headers what it wants
 * the answer for, which is what the privileges of a scheme are about; requests without them do not come from a page.
 *
 * - `fetch()` and its kin need `supportFetchAPI`;
 * - audio and video need `stream`, without it they fail or cannot be sought;
 * - what is asked for across origins in CORS mode needs `corsEnabled`.
 *
 * @param {Record<string, string | string[] | undefined>} headers
 * @param {Privileges} granted
 * @returns {boolean}
 */
export function isRequestAllowed(headers, granted) {
  const destination = headers['sec-fetch-dest']
  const mode = headers['sec-fetch-mode']
  if (destination === 'empty' && !granted.supportFetchAPI) return false
  if ((destination === 'audio' || destination === 'video') && !granted.stream) return false
  if (mode === 'cors' && headers['sec-fetch-site'] !== 'same-origin' && !granted.corsEnabled) return false
  return true
}
