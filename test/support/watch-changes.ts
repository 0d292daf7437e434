import type { Page } from 'playwright-core'

/** Which elements play, by their place in the page. */
export function speaking(on: Page): Promise<number[]> {
  return on.evaluate(() =>
    [...document.querySelectorAll('audio')].flatMap((audio, i) => (audio.paused || audio.volume === 0 ? [] : [i])),
  )
}

/**
 * Notes how long it takes from the key to sound of an element that stood (its time moves with what has been played), and how
 * many lines further it goes on there.
 */
export function watchChanges(on: Page): Promise<void> {
  return on.evaluate(() => {
    window.waits = []
    window.steps = []
    const line = () =>
      Number(document.querySelector<HTMLElement>('[data-segment][aria-current="true"]')?.dataset.segment)
    const watch = ({ key }: KeyboardEvent) => {
      if (key !== 's') return
      const before = line()
      const heard = (wait: number) => {
        window.waits?.push(wait)
        // The captions follow in the next frame.
        requestAnimationFrame(() =>
          requestAnimationFrame(() =>
            window.steps?.push({ by: line() - before, within: (performance.now() - began) / 1000 }),
          ),
        )
      }
      const began = performance.now()
      const standing = [...document.querySelectorAll('audio')].filter((audio) => audio.paused)
      let from: number | undefined
      const look = () => {
        const audio = standing.find((each) => !each.paused && !each.seeking)
        from ??= audio?.currentTime
        if (audio && from !== undefined && audio.currentTime > from) heard(performance.now() - began)
        else if (performance.now() - began < 5000) setTimeout(look, 1)
        else heard(Number.POSITIVE_INFINITY)
      }
      setTimeout(look)
    }
    addEventListener('keydown', watch, true)
  })
}

/** Changes to the other recording, once the one that was left has faded out, and waits until it is heard. */
export async function changeOnce(on: Page): Promise<void> {
  await on.waitForFunction(() => [...document.querySelectorAll('audio')].filter(({ paused }) => !paused).length === 1)
  const before = await on.evaluate(() => window.steps?.length ?? 0)
  await on.keyboard.press('s')
  await on.waitForFunction((count) => window.steps?.length === count + 1, before)
}

/** How long an element takes from a pause to sound, milliseconds, at best. */
export function timeOfStart(on: Page): Promise<number> {
  return on.evaluate(async () => {
    const audio = document.querySelector<HTMLAudioElement>('audio[data-heard]')
    if (!audio) throw new Error('no recording is heard')
    const times: number[] = []
    for (let i = 0; i < 4; i++) {
      audio.pause()
      await new Promise((resolve) => setTimeout(resolve, 150))
      const [began, from] = [performance.now(), audio.currentTime]
      await audio.play()
      while (audio.currentTime <= from) await new Promise((resolve) => setTimeout(resolve, 1))
      times.push(performance.now() - began)
    }
    return Math.min(...times)
  })
}

declare global {
  interface Window {
    waits?: number[]
    /** How many lines further it was, and within how many seconds. */
    steps?: { by: number; within: number }[]
  }
}
