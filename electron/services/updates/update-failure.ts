import type { UpdateFailure } from '../../../shared/model/update'

/** By the code of an error, or by the words that stand for one in its message (`net::ERR_NAME_NOT_RESOLVED`). */
const kinds: readonly (readonly [UpdateFailure, RegExp])[] = [
  ['damaged', /ERR_CHECKSUM_MISMATCH|checksum mismatch/i],
  ['untrusted', /ERR_UPDATER_INVALID_SIGNATURE|not signed by|code signature/i],
  ['disk-full', /ENOSPC|ERR_FILE_NO_SPACE/],
  ['unwritable', /EACCES|EPERM|EROFS|read-only volume/i],
  ['certificate', /ERR_CERT_|ERR_SSL_|CERT_HAS_EXPIRED|SELF_SIGNED_CERT|UNABLE_TO_VERIFY/],
  [
    'offline',
    /ERR_INTERNET_DISCONNECTED|ERR_NAME_NOT_RESOLVED|ERR_NETWORK_|ERR_ADDRESS_|ERR_CONNECTION_|ERR_PROXY_|ERR_TUNNEL_|TIMED_OUT|timed out|ENOTFOUND|EAI_AGAIN|ECONN|ENETUNREACH|EHOSTUNREACH|ETIMEDOUT|aborted by the server/i,
  ],
  ['server', /HTTP_ERROR_|HttpError|ERR_UPDATER_|ERR_BLOCKED|status [45]\d\d|ERR_HTTP|Too many redirects/],
]

/** What an error of the updater, of the network or of the disk means to the listener. */
export function updateFailureOf(error: unknown): UpdateFailure {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  const text = `${code} ${error instanceof Error ? `${error.name} ${error.message}` : String(error)}`
  return kinds.find(([, words]) => words.test(text))?.[0] ?? 'unknown'
}
