/** @import { Protocol } from '../chromium/protocol' */
/** @import { PageTarget } from '../page/page-target.mjs' */
import { debug } from '../launch/standin-process.mjs'
import { handlers } from './registered-schemes.mjs'
import { originalOf, twinOf } from './twin-server.mjs'

/**
 * Decides about a request that Chromium has stopped: a document, anything of the app's own schemes, anything of `https:`.
 *
 * @param {PageTarget} page
 * @param {Protocol.Fetch.requestPausedPayload} paused
 * @param {object} rules
 * @param {(url: string, isMainFrame: boolean) => boolean} rules.mayNavigate
 * @param {(details: { url: string, method: string }) => Promise<boolean>} rules.mayRequest
 */
export async function answerPausedRequest(page, { requestId, request, resourceType, frameId }, rules) {
  const url = originalOf(request.url + (request.urlFragment ?? ''))
  try {
    const isDocument = resourceType === 'Document'
    // In this order, as in Electron: what may not be navigated to is never asked for.
    if (isDocument && !rules.mayNavigate(url, frameId === page.targetId)) {
      await page.send('Fetch.failRequest', { requestId, errorReason: 'Aborted' })
    } else if (!(await rules.mayRequest({ url, method: request.method }))) {
      await page.send('Fetch.failRequest', { requestId, errorReason: 'BlockedByClient' })
    } else if (isDocument) await page.send('Fetch.continueRequest', { requestId })
    else if (handlers.has(new URL(url).protocol.slice(0, -1))) {
      // A redirect that the page can see, not another answer under the old address: Chromium's media loader would
      // refuse the second range of an address whose scheme it does not know.
      const responseHeaders = [{ name: 'location', value: twinOf(url) }]
      await page.send('Fetch.fulfillRequest', { requestId, responseCode: 307, responseHeaders })
    } else await page.send('Fetch.failRequest', { requestId, errorReason: 'Failed' })
  } catch (error) {
    debug(`${request.url} was not answered: ${error}`)
  }
}
