import type { Episode } from '../../shared/model/episode'
import type { CueSource, Timeline } from '../../shared/model/timeline'
import type { Segment } from '../../shared/model/transcript'

export interface EpisodeRecipe {
  readonly count: number
  readonly source?: CueSource
  /** Leave out translations, name speakers, be very long here and there. */
  readonly isUneven?: boolean
}

/** Sentences that say the same in both languages, so that the made-up talk has natural lengths. */
const sentences: readonly (readonly [string, string])[] = [
  ['So we waited.', '于是我们就等着。'],
  ['That is the part nobody tells you before you begin.', '这一点，没有人会在你开始之前告诉你。'],
  [
    'I kept a notebook in those years, and when I read it now I am surprised by how ordinary most of the days were.',
    '那些年我一直记笔记，如今再读，让我吃惊的是，大部分日子竟然那么平常。',
  ],
  ['What did it cost?', '花了多少钱？'],
  [
    'About 1,200 pounds for the glass, and then another 350 a year to keep it clean, which in 1908 was real money.',
    '玻璃大约一千二百英镑，之后每年还要三百五十镑来保持干净，在 1908 年，这可是一笔真金白银。',
  ],
  [
    'People think of a lighthouse as a lonely place, but there were always three of us, and three people in one round room is a crowd.',
    '大家总觉得灯塔是个孤独的地方，可我们一直是三个人，而三个人挤在一间圆屋子里，已经算是人山人海了。',
  ],
  ['Exactly.', '没错。'],
  [
    'You learn to listen to the engine the way a mother listens to a child asleep in the next room; you only wake when it stops.',
    '你会学着去听那台机器，就像母亲听隔壁屋里熟睡的孩子那样：只有在它停下来的时候，你才会醒。',
  ],
]

/** A talk of `count` segments, the same each time. Lengths vary from a word to a paragraph, times follow the lengths. */
export function makeEpisode({ count, source = 'estimated', isUneven = false }: EpisodeRecipe): Episode {
  const random = seeded(count)
  const segments: Segment[] = []
  const lengths: number[] = []
  for (let index = 0; index < count; index++) {
    const isLong = isUneven && index % 23 === 17
    const picked = Array.from({ length: isLong ? 12 : 1 + Math.floor(random() ** 2 * 4) }, () =>
      pick(sentences, random),
    )
    const en = picked.map(([text]) => text).join(' ')
    const zh = picked.map(([, text]) => text).join('')
    const isMissing = isUneven && index % 11 === 5
    segments.push({
      texts: isMissing ? { en } : { en, zh },
      ...(isUneven ? { speaker: pick(['Margaret', 'Narrator'], random) } : {}),
      line: index * 3 + 1,
    })
    lengths.push(0.6 + en.length / 15)
  }
  const timeline = timelineOf(lengths, source)
  const spoken = { language: 'en', because: 'order' } as const
  const track = {
    id: 'track',
    key: 'track',
    url: 'media://track/track',
    playUrl: 'media://play/track',
    fileName: 'keeper.mp3',
    duration: timeline.duration,
    tags: { chapters: [] },
  }
  return {
    id: `made-up-${count}-${source}-${isUneven}`,
    libraryId: null,
    title: 'The Keeper of the Light',
    track,
    tracks: [{ track, spoken, timeline }],
    text: { fileName: 'keeper.txt', transcript: { languages: ['en', 'zh'], segments, notes: [] }, problems: [] },
    spoken,
    timeline,
    edits: null,
    resume: null,
    warnings: [],
  }
}

function timelineOf(lengths: readonly number[], source: CueSource): Timeline {
  let at = 1
  const cues = lengths.map((length) => {
    const start = at
    at += length
    return { source, start, end: at - 0.2, confidence: 0.5 }
  })
  return { duration: at, spoken: 'en', cues }
}

function pick<T>(from: readonly T[], random: () => number): T {
  return from[Math.floor(random() * from.length)] as T
}

/** Park and Miller's generator: made-up, but the same in every run. */
function seeded(seed: number): () => number {
  let state = (seed % 2147483646) + 1
  return () => {
    state = (state * 16807) % 2147483647
    return state / 2147483647
  }
}
