import { join } from 'node:path'
import { KeptMarks } from '../../electron/services/documents/kept-marks'
import { KeptTimelines } from '../../electron/services/documents/kept-timelines'
import { RecentEpisodes } from '../../electron/services/documents/recent-episodes'
import { SettingsStore } from '../../electron/services/documents/settings'
import { KeptEditsFolder } from '../../electron/services/library/kept-edits'
import { LibraryStore } from '../../electron/services/library/library-store'
import type { EditDeed, KeptEdits } from '../../shared/model/edits'

/**
 * What the bench keeps: a growing number in every kind of document, by the player's own services. Each of two lanes (one a
 * process) has its own place in every document, so that two processes at once can be told apart.
 */
export const kinds = ['library', 'edits', 'marks', 'settings', 'recent', 'timelines'] as const
export type Kind = (typeof kinds)[number]
export type Lane = 0 | 1

const episode = 'an-episode-of-the-bench'
const hash = 'ab'.repeat(32)
const deedsKept = 30

/** A way to keep a number, and to read what is kept. */
export interface Place {
  /** True when the service says that it is kept. */
  keep(n: number): Promise<boolean>
  /** Null when nothing is there. */
  read(): Promise<number | null>
}

/** The places of a lane, by services that begin anew over the folder. Throws when one of them does not start. */
export async function openPlaces(folder: string, lane: Lane): Promise<Record<Kind, Place>> {
  const settings = await SettingsStore.open(join(folder, 'settings.json'))
  const recent = await RecentEpisodes.open(folder)
  return {
    library: await libraryPlace(folder, lane),
    edits: await editsPlace(folder, lane),
    marks: await marksPlace(folder, lane),
    settings: {
      keep: (n) => {
        settings.change(lane === 0 ? { recentCommands: [`command ${n}`] } : { keys: { 'play-pause': [`F${n}`] } })
        return settings.saved()
      },
      read: async () => {
        const { recentCommands, keys } = settings.current
        return numberIn(lane === 0 ? recentCommands[0] : JSON.stringify(keys))
      },
    },
    recent: {
      keep: (n) => {
        recent.note({ title: `lane ${lane}: ${n}`, audio: `/lane-${lane}.mp3` })
        return recent.saved()
      },
      read: async () => numberIn(recent.list.find(({ title }) => title.startsWith(`lane ${lane}:`))?.title.slice(7)),
    },
    timelines: timelinesPlace(folder, lane),
  }
}

async function libraryPlace(folder: string, lane: Lane): Promise<Place> {
  const store = new LibraryStore(join(folder, 'library'))
  await store.all()
  const keep = async (n: number) => {
    if (!(await store.find(episode))) {
      const empty = { heard: null, timings: null, missing: [], removed: null, markCount: 0, text: null, added: 0 }
      await store.add({ ...empty, version: 1, id: episode, title: 'Bench', tracks: [{ key: 'a', path: '/a.mp3' }] })
    }
    return store.change(episode, lane === 0 ? { resume: { position: n } } : { markCount: n })
  }
  const read = async () => {
    const found = await store.find(episode)
    if (!found) return null
    return lane === 0 ? ((found.resume as { position: number } | undefined)?.position ?? null) : found.markCount || null
  }
  return { keep, read }
}

async function editsPlace(folder: string, lane: Lane): Promise<Place> {
  const kept = new KeptEditsFolder(join(folder, 'edits'))
  const found = await kept.find(episode, hash)
  let edits: KeptEdits = found?.edits ?? { tracks: {}, history: { done: [], undone: [] } }
  const key = `track-${lane}`
  return {
    keep: (n) => {
      const track = { anchors: [{ segment: lane, start: n }], gaps: [], offset: n }
      const deed: EditDeed = { what: 'bench', facts: { lane, n }, changes: [] }
      const done = [...edits.history.done, deed].slice(-deedsKept)
      edits = { tracks: { ...edits.tracks, [key]: track }, history: { done, undone: [] } }
      return kept.keep(episode, hash, edits)
    },
    read: async () => {
      const offset = edits.tracks[key]?.offset ?? null
      const hasDeed = edits.history.done.some(({ facts }) => facts?.lane === lane && facts.n === offset)
      return hasDeed ? offset : null
    },
  }
}

async function marksPlace(folder: string, lane: Lane): Promise<Place> {
  const kept = new KeptMarks(join(folder, 'marks'))
  let marks = await kept.find(hash)
  return {
    keep: (n) => {
      marks = [...marks.filter(({ segment }) => segment !== lane), { segment: lane, note: `note ${n}` }]
      return kept.keep(hash, marks)
    },
    read: async () => numberIn(marks.find(({ segment }) => segment === lane)?.note),
  }
}

function timelinesPlace(folder: string, lane: Lane): Place {
  const kept = new KeptTimelines(join(folder, 'timelines'))
  const key = { audio: hash, text: hash }
  const language = lane === 0 ? 'en' : 'zh-Hans'
  return {
    keep: (n) => kept.keep(key, { spoken: { language, because: 'chosen' }, alignment: 1, duration: n, cues: [] }),
    read: async () =>
      (await kept.find(key))?.sides.find(({ spoken }) => spoken.language === language)?.duration ?? null,
  }
}

function numberIn(text: string | undefined): number | null {
  const digits = /\d+/.exec(text ?? '')
  return digits ? Number(digits[0]) : null
}
