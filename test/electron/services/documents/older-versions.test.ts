import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { KeptMarks } from '../../../../electron/services/documents/kept-marks'
import { KeptTimelines } from '../../../../electron/services/documents/kept-timelines'
import { KeptWindows } from '../../../../electron/services/documents/kept-windows'
import { RecentEpisodes } from '../../../../electron/services/documents/recent-episodes'
import { SettingsStore } from '../../../../electron/services/documents/settings'
import { KeptEditsFolder } from '../../../../electron/services/library/kept-edits'
import { Library } from '../../../../electron/services/library/library'
import { LibraryStore } from '../../../../electron/services/library/library-store'
import { RunMark } from '../../../../electron/services/recovery/run-mark'
import { tempFolder } from '../../../support/temp-folder'

const fixtures = join(import.meta.dirname, '../../../fixtures/documents')
const entry = '5d1f8a0e-0c4e-4a53-9a53-5a5f0d7f3b11'
const audio = 'a'.repeat(64)
const text = 'b'.repeat(64)

/** Reads a fixture under the name that such a document has. */
function timelinesOf(fixture: string) {
  return async (folder: string) => {
    const kept = new KeptTimelines(join(folder, 'timelines'))
    await kept.keep(
      { audio, text },
      { spoken: { language: 'de', because: 'chosen' }, alignment: 1, duration: 1, cues: [] },
    )
    const [name = ''] = readdirSync(join(folder, 'timelines')).filter((each) => each !== 'f0c3.json')
    writeFileSync(join(folder, 'timelines', name), readFileSync(join(fixtures, fixture)))
    return kept.find({ audio, text })
  }
}

/** Every version of every kind of document that a Diglot ever wrote: where it lies, and what is found in it. */
const versions: Record<string, { at: string; find: (folder: string) => Promise<unknown>; found: unknown }> = {
  'settings-1.json': {
    at: 'settings.json',
    find: async (folder) => (await SettingsStore.open(join(folder, 'settings.json'))).current,
    found: { theme: 'dark', original: 'hidden', translation: 'shown', speed: 1.25, volume: 0.4 },
  },
  'settings-2.json': {
    at: 'settings.json',
    find: async (folder) => (await SettingsStore.open(join(folder, 'settings.json'))).current,
    found: { theme: 'dark', interfaceLanguage: 'zh-Hant', translation: 'blurred', speed: 1.25 },
  },
  'recent-1.json': {
    at: 'recent-episodes.json',
    find: async (folder) => (await RecentEpisodes.open(folder)).list,
    found: [{ title: '雨夜', hasAudio: true, hasText: true, opened: 1760000500000 }],
  },
  'last-episode-1.json': {
    at: 'last-episode.json',
    find: async (folder) => (await RecentEpisodes.open(folder)).list,
    found: [{ title: 'rain.en', hasAudio: true, hasText: true }],
  },
  'windows-1.json': {
    at: 'windows.json',
    find: async (folder) => (await KeptWindows.open(join(folder, 'windows.json'))).find('player'),
    found: { bounds: { width: 1280, height: 800 }, isMaximized: false },
  },
  'run-1.json': {
    at: 'run.json',
    find: async (folder) => new RunMark(join(folder, 'run.json')).last,
    found: { isRunning: true, graphicsFailures: 1, open: { place: { position: 421.25 } } },
  },
  'marks-1.json': {
    at: `marks/${text}.json`,
    find: (folder) => new KeptMarks(join(folder, 'marks')).find(text),
    found: [{ segment: 0 }, { segment: 3, note: 'a word to look up' }],
  },
  'timelines-1.json': {
    // Named after both hashes.
    at: 'timelines/f0c3.json',
    find: timelinesOf('timelines-1.json'),
    found: { sides: [{ spoken: { language: 'en' }, duration: 12.5, cues: [{ start: 1 }, { source: 'absent' }] }] },
  },
  'timelines-2.json': {
    at: 'timelines/f0c3.json',
    find: timelinesOf('timelines-2.json'),
    found: { texts: [{ en: 'It rained.' }, {}], sides: [{ spoken: { language: 'en' }, unheard: [1], duration: 12.5 }] },
  },
  'library-1.json': {
    at: `library/${entry}.json`,
    find: (folder) => new Library(new LibraryStore(join(folder, 'library'))).list(),
    found: [
      {
        ...{ id: entry, title: '雨夜', show: 'Harbour Radio', coverUrl: `media://library-cover/${entry}` },
        ...{ hasText: true, trackCount: 2, languages: ['zh-Hans', 'en'], duration: 1834.5, position: 421.25 },
        ...{ isFinished: false, timings: { sure: 0.75, doubtful: 0.25 }, markCount: 2, missing: [] },
      },
    ],
  },
  'edits-1.json': {
    at: `edits/${entry}.json`,
    find: (folder) => new KeptEditsFolder(join(folder, 'edits')).find(entry, text),
    found: {
      edits: {
        segments: [{ texts: { en: 'It rained all night.' } }],
        tracks: { original: { anchors: [{ segment: 0, start: 1.5 }], gaps: [{ start: 9, end: null }], offset: -0.25 } },
        history: { done: [{ what: 'text' }], undone: [{ what: 'offset' }] },
      },
    },
  },
}

describe('a document of an older Diglot', () => {
  it('has a fixture for every version that there was', () => {
    expect(readdirSync(fixtures).sort()).toEqual(Object.keys(versions).sort())
  })

  it.each(Object.entries(versions))('is read: %s', async (name, { at, find, found }) => {
    const folder = await tempFolder()
    mkdirSync(dirname(join(folder, at)), { recursive: true })
    writeFileSync(join(folder, at), readFileSync(join(fixtures, name)))
    expect(await find(folder)).toMatchObject(found as object)
  })
})
