/** Each of these gives the tokens other values. */
const preferences = ['(prefers-color-scheme: dark)', '(prefers-contrast: more)', '(forced-colors: active)']

/**
 * Calls back whenever the colours of the window may have changed: another theme was chosen, or the system's changed.
 * What is painted and not styled has to be painted again then. Returns what ends it.
 */
export function watchColours(changed: () => void): () => void {
  const observer = new MutationObserver(changed)
  observer.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] })
  const queries = preferences.map((query) => window.matchMedia(query))
  for (const query of queries) query.addEventListener('change', changed)
  return () => {
    observer.disconnect()
    for (const query of queries) query.removeEventListener('change', changed)
  }
}

/**
 * The present colour of a token, as a canvas understands it: `light-dark()` and a palette of the listener's own are the
 * style's to work out, so an element of the place is asked.
 */
export function paintOf(element: HTMLElement, token: string): string {
  const before = element.style.color
  element.style.color = `var(--${token})`
  const { color } = getComputedStyle(element)
  element.style.color = before
  return color
}
