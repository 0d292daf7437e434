import type { Episode, SpokenSide } from '../../shared/model/episode'
import type { Track } from '../../shared/model/media'
import type { Timeline } from '../../shared/model/timeline'
import type { Segment } from '../../shared/model/transcript'

const words: [string, string][] = [
  ['The rain had stopped.', '雨已经停了。'],
  ['We walked to the harbour.', '我们走到港口。'],
  ['Nobody was there yet.', '那里还没有人。'],
  ['So we waited.', '于是我们就等着。'],
]

export const segments: readonly Segment[] = words.map(([en, zh], i) => ({
  texts: { en, 'zh-Hans': zh },
  line: 2 * i + 1,
}))

export function makeTrack(name = 'harbour', changes: Partial<Track> = {}): Track {
  return {
    id: `${name}-track`,
    key: `${name}-track`,
    url: `media://track/${name}`,
    playUrl: `media://play/${name}`,
    fileName: `${name}.mp3`,
    duration: 40,
    tags: { artist: 'Mara Lind', chapters: [] },
    ...changes,
  }
}

/** Four cues of ten seconds, estimated. */
export function makeTimeline(duration = 40, spoken = 'en'): Timeline {
  const step = duration / segments.length
  const cues = segments.map((_, i) => ({
    source: 'estimated' as const,
    start: i * step,
    end: (i + 1) * step,
    confidence: 0.4,
  }))
  return { duration, spoken, cues }
}

/** An episode of forty seconds with four bilingual lines. */
export function makeEpisode(name = 'harbour', changes: Partial<Episode> = {}): Episode {
  const track = changes.track === undefined ? makeTrack(name) : changes.track
  const spoken: SpokenSide = { language: 'en', because: 'disfluencies' }
  return {
    id: `${name}-episode`,
    libraryId: null,
    title: `The ${name}`,
    track,
    tracks: track ? [{ track, spoken, timeline: makeTimeline() }] : [],
    text: {
      fileName: `${name}.txt`,
      transcript: { languages: ['en', 'zh-Hans'], segments, notes: [] },
      problems: [],
    },
    spoken,
    timeline: makeTimeline(),
    edits: null,
    resume: null,
    warnings: [],
    ...changes,
  }
}
