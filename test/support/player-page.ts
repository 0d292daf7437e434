import type { Page } from 'playwright-core'
import { expect } from 'vitest'

/** What a listener sees and does, in the words of the interface's English. */
export function playerPage(page: Page) {
  const active = page.locator('[data-testid="captions"] [aria-current="true"]')
  return {
    captions: page.locator('[data-testid="captions"]'),
    rows: page.locator('[data-testid="captions"] [data-segment]'),
    active,
    alerts: page.locator('[role="alert"]'),
    row: (index: number) => page.locator(`[data-testid="captions"] [data-segment="${index}"]`),

    /** Index of the highlighted line; -1 when none is. */
    async activeSegment(): Promise<number> {
      if ((await active.count()) === 0) return -1
      return Number(await active.first().getAttribute('data-segment'))
    },
    audio: () =>
      page.evaluate(() => {
        const audio = document.querySelector('audio')
        if (!audio) throw new Error('no audio element')
        const { currentTime, duration, paused, ended, playbackRate, volume, muted, preservesPitch, src } = audio
        return { currentTime, duration, paused, ended, playbackRate, volume, muted, preservesPitch, src }
      }),
    /** Waits until the element says so. */
    async untilAudio(says: (audio: HTMLAudioElement) => boolean): Promise<void> {
      await page.waitForFunction(`(${says.toString()})(document.querySelector('audio'))`)
    },
    press: (key: string) => page.keyboard.press(key),
    async expectTitle(title: string): Promise<void> {
      await expect.poll(() => page.locator('header').textContent()).toContain(title)
    },
  }
}

export type PlayerPage = ReturnType<typeof playerPage>
