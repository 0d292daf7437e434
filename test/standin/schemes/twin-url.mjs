/**
 * Chromium as it is installed neither navigates to `app://diglot/index.html` nor fetches `media://track/1`. So each
 * URL of a scheme that the app handles has a twin on the loopback interface: `http://diglot.app.localhost:PORT/...`.
 * Browsers resolve every name under `localhost` to this machine, count it as secure, and keep the origins apart.
 */

const schemeUrl = /^([a-z][a-z0-9+.-]*):\/\/([^/?#]*)([^#]*)(#.*)?$/i
const twinHost = /^(.+)\.([a-z][a-z0-9+-]*)\.localhost:(\d+)$/i

/**
 * @param {string} url
 * @param {number} port
 * @param {(scheme: string) => boolean} isHandled
 * @returns {string} the twin; `url` itself where its scheme is not the app's
 */
export function toTwin(url, port, isHandled) {
  const [, scheme = '', host, path, fragment = ''] = schemeUrl.exec(url) ?? []
  if (!isHandled(scheme.toLowerCase())) return url
  return `http://${host}.${scheme.toLowerCase()}.localhost:${port}${path || '/'}${fragment}`
}

/**
 * @param {string} url
 * @param {number} port
 * @returns {string} what the app calls this URL (or origin); `url` itself where it is no twin
 */
export function fromTwin(url, port) {
  const [, host = '', rest = ''] = /^http:\/\/([^/]+)(.*)$/s.exec(url) ?? []
  const parsed = parseTwinHost(host)
  return parsed?.port === port ? `${parsed.scheme}://${parsed.host}${rest}` : url
}

/**
 * @param {string} authority as in the Host header
 * @returns {{ host: string, scheme: string, port: number } | null}
 */
export function parseTwinHost(authority) {
  const [, host, scheme, port] = twinHost.exec(authority) ?? []
  return host && scheme ? { host, scheme, port: Number(port) } : null
}
