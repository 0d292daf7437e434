import type { Page } from 'playwright-core'

/** What a key did. */
export interface Change {
  /** Milliseconds from the key to sound; infinite where none came within a second. */
  readonly wait: number
  /** How many lines further on the marked line is a quarter of a second later; NaN where none is marked then or before. */
  readonly lines: number
}

/** A second is more than anybody waits for a change. */
const patience = 1000

/**
 * Presses a key and waits for the sound of an element that stood still: it plays, is at least half as loud as it will be,
 * and its time has moved, which it does with the sound that has been played. How far what an element says of itself can be
 * believed is what the bench `seek` measures.
 */
export async function timeKey(page: Page, key: string): Promise<Change> {
  await page.evaluate((patience) => {
    const line = () =>
      Number(document.querySelector<HTMLElement>('[data-segment][aria-current="true"]')?.dataset.segment)
    window.change = new Promise((resolve) => {
      const begin = ({ timeStamp }: KeyboardEvent) => {
        const before = line()
        const full = Math.max(...[...document.querySelectorAll('audio')].map(({ volume }) => volume))
        const standing = [...document.querySelectorAll('audio')].filter(({ paused }) => paused)
        const from = new Map<HTMLAudioElement, number>()
        const look = () => {
          const wait = performance.now() - timeStamp
          const sounds = standing.some((audio) => {
            if (audio.paused || audio.seeking) return false
            if (!from.has(audio)) from.set(audio, audio.currentTime)
            return audio.currentTime > from.get(audio)! && audio.volume >= full / 2
          })
          if (!sounds && wait < patience) setTimeout(look, 1)
          else setTimeout(() => resolve({ wait: sounds ? wait : Number.MAX_VALUE, lines: line() - before }), 250)
        }
        look()
      }
      addEventListener('keydown', begin, { capture: true, once: true })
    })
  }, patience)
  await page.keyboard.press(key)
  const { wait, lines } = await page.evaluate(() => window.change!)
  return { wait: wait === Number.MAX_VALUE ? Number.POSITIVE_INFINITY : wait, lines }
}

declare global {
  interface Window {
    change?: Promise<Change>
  }
}
