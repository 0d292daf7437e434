import { mkdirSync, readdirSync, readFileSync, renameSync } from 'node:fs'
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
  it('is there at the next start though the program was killed, and the files were moved and renamed meanwhile', async () => {
    const userData = join(files.path, 'user-data')
    const audio = files.episode('talk.mp3')
    const text = files.text('talk.txt', readFileSync(sample.transcript))
    const first = await launchApp({ files: [audio, text], userData })
    await playerPage(first.page).row(0).waitFor()
    const before = await openNow(first.page)
    // By their content they are found again, once that was read.
    await vi.waitUntil(() => isContentKnown(userData), { timeout: 30_000, interval: 100 })
    let kept = 0
    const saving = (async () => {
      for (let n = 1; ; n++) if (await keepOffset(first.page, before, n / 100)) kept = n
    })()
    await vi.waitUntil(() => kept > 3, 20_000)
    await wait(Math.random() * 100)
    first.app.process().kill('SIGKILL')
    await expect(saving).rejects.toThrow()
    mkdirSync(join(files.path, 'deep'))
    renameSync(audio, join(files.path, 'deep/another name.mp3'))
    renameSync(text, join(files.path, 'deep/别的名字.txt'))

    const second = await launchApp({ userData })
    await playerPage(second.page).row(0).waitFor()
    const after = await openNow(second.page)
    expect([after.libraryId, after.key]).toEqual([before.libraryId, before.key])
    expect(after.offset).toBeGreaterThanOrEqual(kept / 100)
    expect(await titles(second.page)).toHaveLength(1)
    await second.close()
  })
})

function isContentKnown(userData: string): boolean {
  const library = join(userData, 'library')
  const [name] = readdirSync(library).filter((file) => file.endsWith('.json'))
  if (name === undefined) return false
  const { tracks, text } = JSON.parse(readFileSync(join(library, name), 'utf8'))
  return Boolean(tracks[0]?.sha256 && text?.sha256)
}

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
