import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import type { Page } from 'playwright-core'
import { afterAll, describe, expect, it, vi } from 'vitest'
import { makeFolder, sample } from '../support/episode-files'
import { launchApp } from '../support/launch-app'
import { playerPage, untilAligned } from '../support/player-page'

const files = makeFolder()
afterAll(files.remove)

/** Milliseconds; a second was measured with room to spare, and the machine may be busy. */
const soon = 2000

describe('the times that were found', () => {
  it('are there at once when the same audio and text are opened again, and heard anew where the text is another', async () => {
    const userData = join(files.path, 'user-data')
    const audio = files.episode('first/talk.mp3')
    const text = files.text('first/talk.txt', readFileSync(sample.transcript))
    const first = await launchApp({ files: [audio, text], userData })
    await untilAligned(first.page)
    const cues = await cuesOf(first.page)
    expect(cues.length).toBeGreaterThan(20)
    expect((await workersOf(first.page)).length).toBeGreaterThan(0)
    await vi.waitUntil(() => readdirSync(join(userData, 'timelines')).some((name) => name.endsWith('.json')))
    await first.close()

    const moved = [files.episode('second/other.mp3'), files.text('second/other.txt', readFileSync(sample.transcript))]
    const second = await launchApp({ files: moved, userData })
    await playerPage(second.page).row(0).waitFor()
    const shown = performance.now()
    await untilAligned(second.page)
    expect(performance.now() - shown).toBeLessThan(soon)
    expect(await cuesOf(second.page)).toEqual(cues)
    expect(await workersOf(second.page)).toEqual([])
    expect(await second.page.getByText(/Estimated/).count()).toBe(0)
    await second.close()

    files.text('second/other.txt', readFileSync(sample.transcript, 'utf8').replace('good night', 'sleep well'))
    const third = await launchApp({ files: moved, userData })
    await playerPage(third.page).row(0).waitFor()
    const others = async () => (await cuesOf(third.page)).filter((cue, i) => !isDeepStrictEqual(cue, cues[i])).length
    // Long before all of it could have been heard again.
    await expect.poll(others, { timeout: 2 * soon }).toBeLessThan(4)
    await untilAligned(third.page)
    expect(await others()).toBeLessThan(4)
    expect(await cuesOf(third.page)).toHaveLength(cues.length)
    await third.close()
  }, 240_000)
})

async function cuesOf(page: Page) {
  return page.evaluate(async () => {
    const answer = await window.bridge.invoke('episode:current')
    return (answer.ok && answer.value?.timeline?.cues) || []
  })
}

/** Addresses of the workers that the page has started since it was loaded. */
async function workersOf(page: Page) {
  return page.evaluate(() =>
    performance
      .getEntriesByType('resource')
      .map(({ name }) => name)
      .filter((name) => /\.worker-/.test(name)),
  )
}
