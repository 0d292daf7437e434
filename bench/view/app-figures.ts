import type { Page } from 'playwright-core'
import type { Seconds } from '../../shared/model/time'
import { sample } from '../../test/support/episode-files'
import type { LaunchedApp } from '../../test/support/launch-app'
import { timeClick, timeDrop } from './stop-watch'
import { type Frames, inOrder, traceFrames } from './trace-frames'

/** Milliseconds from the drop of an episode to its first caption on the screen, each time after something else. */
export async function openingTimes({ page }: LaunchedApp, files: readonly string[], times: number): Promise<number[]> {
  const taken: number[] = []
  for (let i = 0; i < times; i++) {
    if (i > 0) {
      await timeDrop(page, [sample.audio, sample.transcript])
      await page.waitForTimeout(1500)
    }
    taken.push(await timeDrop(page, files))
  }
  return inOrder(taken)
}

/** Frames while the episode plays, is followed and, in its first minutes, aligned. */
export async function playingFrames({ page }: LaunchedApp, seconds: number): Promise<Frames & { isAligning: boolean }> {
  await play(page)
  const isBusy = () => page.evaluate(() => /≈[\s\S]*\d+\s*%/.test(document.body.innerText))
  const before = await isBusy()
  const frames = await traceFrames(page, () => page.waitForTimeout(seconds * 1000))
  return { ...frames, isAligning: before && (await isBusy()) }
}

/** A listener hears the border from here on. */
const leadIn: Seconds = 0.5

/**
 * Milliseconds from the moment at which the audio's own clock crossed the start of a cue to the end of the frame in which
 * its row was highlighted; negative where the highlight was there first.
 */
export async function highlightLags({ page }: LaunchedApp, starts: readonly Seconds[]): Promise<number[]> {
  const lags: number[] = []
  for (const start of starts) {
    lags.push(
      await page.evaluate(
        async ([border, before]) => {
          const audio = document.querySelector('audio')
          const list = document.querySelector('[data-testid="captions"]')
          if (!audio || !list) throw new Error('nothing plays')
          audio.currentTime = border - before
          await new Promise((done) => audio.addEventListener('seeked', done, { once: true }))
          await audio.play()
          return new Promise<number>((done, fail) => {
            const shown = list.querySelector('[aria-current="true"]')
            const timer = setTimeout(() => fail(new Error(`no highlight at ${border} s`)), 10_000)
            const observer = new MutationObserver(() => {
              const row = list.querySelector('[aria-current="true"]')
              if (audio.currentTime < border - before / 2 || !row || row === shown) return
              clearTimeout(timer)
              observer.disconnect()
              // What the clock says now, against where the border is: so long ago it was crossed, or will it be.
              const crossed = performance.now() - ((audio.currentTime - border) / audio.playbackRate) * 1000
              // When the next frame begins this one has been handed over to be shown.
              requestAnimationFrame((now) => done(now - crossed))
            })
            // A row that was not rendered before comes with the attribute.
            observer.observe(list, { attributeFilter: ['aria-current'], childList: true, subtree: true })
          })
        },
        [start, leadIn] as const,
      ),
    )
  }
  return inOrder(lags)
}

/** Milliseconds from a click on a line to the audio running at its place, here and there in the text. */
export async function clickTimes({ page }: LaunchedApp, times: number): Promise<number[]> {
  const taken: number[] = []
  for (let i = 0; i < times; i++) taken.push(await timeClick(page, (i * 0.381966) % 1))
  return inOrder(taken)
}

async function play(page: Page): Promise<void> {
  await page.evaluate(() => document.querySelector('audio')?.play())
  await page.waitForTimeout(1000)
}
