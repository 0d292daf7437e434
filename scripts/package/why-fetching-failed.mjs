/** What Node, its `fetch` and electron-builder's own downloader say where there is no way to a server. */
const noWay = /\b(?:ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|fetch failed|getaddrinfo \w+)\b(?: [^\s=]+)*/

/**
 * The words in which electron-builder says that a download failed, or null when it failed for another reason.
 * @param {string} output all that it said
 * @returns {string | null}
 */
export function whyFetchingFailed(output) {
  return noWay.exec(output)?.[0].trim() ?? null
}
