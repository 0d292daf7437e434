import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import type { Page } from 'playwright-core'
import { afterAll, describe, expect, it, vi } from 'vitest'
import { makeFolder, sample } from '../support/episode-files'
import { launchApp } from '../support/launch-app'
import { playerPage } from '../support/player-page'

const files = makeFolder()
afterAll(files.remove)

describe('what the listener puts right', () => {
  it('is there at the next start when the program was killed while it was being kept', async () => {
    const userData = join(files.path, 'user-data')
    const audio = files.episode('talk.mp3')
    const text = files.text('talk.txt', readFileSync(sample.transcript))
    const first = await launchApp({ files: [audio, text], userData })
    await playerPage(first.page).row(0).waitFor()
    const before = await openNow(first.page)
    let kept = 0
    const saving = (async () => {
      for (let n = 1; ; n++) if (await keepOffset(first.page, before, n / 100)) kept = n
    })()
    await vi.waitUntil(() => kept > 3, 20_000)
    await wait(Math.random() * 100)
    first.app.process().kill('SIGKILL')
    await expect(saving).rejects.toThrow()

    const second = await launchApp({ userData })
    await playerPage(second.page).row(0).waitFor()
    const after = await openNow(second.page)
    expect([after.libraryId, after.key]).toEqual([before.libraryId, before.key])
    expect(after.offset).toBeGreaterThanOrEqual(kept / 100)
    expect(await titles(second.page)).toHaveLength(1)
    await second.close()
  })
})

interface OpenNow {
  readonly id: string
  readonly libraryId: string | null
  readonly key: string
  readonly offset: number
}

function openNow(page: Page): Promise<OpenNow> {
  return page.evaluate(async () => {
    const answer = await window.bridge.invoke('episode:current')
    if (!answer.ok || !answer.value?.track) throw new Error('nothing is open')
    const { id, libraryId, track, edits } = answer.value
    return { id, libraryId, key: track.key, offset: edits?.tracks[track.key]?.offset ?? 0 }
  })
}

function keepOffset(page: Page, { id, key }: OpenNow, offset: number): Promise<boolean> {
  const edits = { tracks: { [key]: { anchors: [], gaps: [], offset } }, history: { done: [], undone: [] } }
  return page.evaluate((request) => window.bridge.invoke('edits:keep', request), { episodeId: id, edits })
}

function titles(page: Page): Promise<string[]> {
  return page.evaluate(async () => (await window.bridge.invoke('library:list')).map(({ title }) => title))
}
