/** The part of Trusted Types (w3.org/TR/trusted-types) that is used here. */
interface TrustedTypes {
  readonly defaultPolicy: object | null
  createPolicy(name: string, rules: { readonly createScriptURL: (url: string) => string | null }): unknown
}

/**
 * Lets the page start Diglot's own workers, and makes it the one thing that a string may start: the page's content
 * security policy refuses every string that would become markup or a script unless this policy takes it, and no second
 * policy may be made. Where a page has no such policy (development, tests) it changes nothing. Once is enough, more do no harm.
 */
export function trustOwnWorkers(): void {
  const { trustedTypes } = globalThis as { readonly trustedTypes?: TrustedTypes }
  if (!trustedTypes || trustedTypes.defaultPolicy) return
  const ownFolder = new URL('/', location.href).href
  trustedTypes.createPolicy('default', { createScriptURL: (url) => (isOwnWorker(url, ownFolder) ? url : null) })
}

/** Whether an address is that of a worker's script, as Vite names it, in the folder that the page comes from. */
export function isOwnWorker(url: string, ownFolder: string): boolean {
  return url.startsWith(ownFolder) && /^[\w./-]+\.worker[\w.-]*\.(js|ts)(\?[\w&=]*)?$/.test(url.slice(ownFolder.length))
}
