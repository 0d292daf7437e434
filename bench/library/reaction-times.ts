import type { Page } from 'playwright-core'

/**
 * Starts a watch on the page: from the next event of this type (`keydown`, `click`) to the frame in which the library is as
 * it is to be, `isReached` being asked of the page at every change. `stop` gives the milliseconds; -1 where it was so before.
 */
export async function watchReaction(
  page: Page,
  event: 'keydown' | 'click',
  sought: Sought,
): Promise<() => Promise<number>> {
  await page.evaluate(
    ([type, wanted]) => {
      const isReached = () => {
        const rows = document.querySelectorAll<HTMLElement>('[data-entry]')
        const first = [...rows].find(({ dataset, ariaRowIndex }) => dataset.index === '0' || ariaRowIndex === '1')
        if (wanted.first !== undefined) return first !== undefined && first.dataset.entry !== wanted.first
        if (wanted.count === undefined) return rows.length > 0
        const shown = document.querySelector('[data-testid="library-count"]')?.textContent?.replace(/\D.*$/s, '')
        return Number(shown) === wanted.count
      }
      const taken = new Promise<number>((done, fail) => {
        if (isReached()) return done(-1)
        let began = 0
        const timer = setTimeout(() => fail(new Error('it was never so')), 60_000)
        window.addEventListener(type, ({ timeStamp }) => (began = timeStamp), { once: true, capture: true })
        const observer = new MutationObserver(() => {
          if (began === 0 || !isReached()) return
          clearTimeout(timer)
          observer.disconnect()
          // What is told from within a frame is heard when that has been laid out, painted and handed over.
          const { port1, port2 } = new MessageChannel()
          port1.onmessage = () => done(performance.now() - began)
          requestAnimationFrame(() => port2.postMessage(null))
        })
        observer.observe(document.body, { childList: true, subtree: true, characterData: true, attributes: true })
      })
      Object.assign(window, { taken })
    },
    [event, sought] as const,
  )
  return () => page.evaluate(() => (window as unknown as { taken: Promise<number> }).taken)
}

/** What is to be seen: so many episodes found, another one first than this, or (with neither) any episode at all. */
export interface Sought {
  readonly count?: number
  readonly first?: string
}
