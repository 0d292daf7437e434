/**
 * A content security policy that names a scheme of the app (`media-src media:`) must let its twins in as well, for the
 * browser checks a redirected request twice. `'self'` needs no help: the page itself comes from a twin.
 *
 * @param {string} policy
 * @param {number} port
 * @param {(scheme: string) => boolean} isHandled
 * @returns {string}
 */
export function addTwinsToPolicy(policy, port, isHandled) {
  return policy
    .split(';')
    .map((directive) =>
      directive
        .trim()
        .split(/\s+/)
        .flatMap((source) => [source, ...twinsOf(source, port, isHandled)])
        .join(' '),
    )
    .join('; ')
}

/**
 * @param {string} source `media:`, or an origin such as `media://track`
 * @param {number} port
 * @param {(scheme: string) => boolean} isHandled
 */
function twinsOf(source, port, isHandled) {
  const [, scheme = '', host] = /^([a-z][a-z0-9+-]*):(?:\/\/([^/]+).*)?$/i.exec(source) ?? []
  return isHandled(scheme) ? [`http://${host ?? '*'}.${scheme}.localhost:${port}`] : []
}
