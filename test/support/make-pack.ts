import type { AbsentCue } from '../../shared/model/timeline'
import type { Segment } from '../../shared/model/transcript'
import type { OwnTrack } from '../../shared/packs/match-recordings'
import type { Pack, PackedCue, SoundFacts } from '../../shared/packs/pack'
import { sha256 } from '../../shared/packs/sha256'
import { textPrints } from '../../shared/packs/text-prints'

export const salt = '0123456789abcdef0123456789abcdef'
export const words = [
  'river',
  'stone',
  'walk',
  'slowly',
  'honest',
  'guest',
  'rain',
  'north',
  'bridge',
  'valley',
  'winter',
]

/** Forty lines in two languages. */
export const packedText: readonly Segment[] = Array.from({ length: 40 }, (_, line) => ({
  texts: {
    en: `Line ${line} of the ${words[line % 11]} and the ${words[(line * 7) % 11]}.`,
    'zh-Hans': `第${line}句话`,
  },
  line,
}))

/** Ten seconds each; one is not spoken, one was fixed by whoever made the pack, one has its words. */
export const packedTimes: readonly (PackedCue | AbsentCue)[] = packedText.map((_, line) => {
  if (line === 5) return { source: 'absent', confidence: 0.9 }
  const times = { start: line * 10 + 0.1234, end: line * 10 + 8, confidence: 0.95 }
  if (line !== 7) return { source: line === 9 ? 'anchored' : 'aligned', ...times }
  const said = [0, 1, 4].map((from) => ({ from, to: from + 1, start: 70.2 + from, end: 71 + from }))
  return { source: 'aligned', ...times, words: { count: 8, words: said } }
})

/** Loud and soft by chance, but the same each time. */
export const soundOf = (seed: number, steps: number) =>
  Array.from({ length: steps }, (_, step) => sha256(`${seed} ${step}`)[0]!.toString(16).at(-1)).join('')

export const packedAudio: SoundFacts = { sha256: 'a'.repeat(64), duration: 400, sound: soundOf(1, 1600) }

export const madePack: Pack = {
  ...{ salt, rule: 'enough', prints: textPrints(packedText, salt) },
  tracks: [
    {
      ...{ audio: packedAudio, spoken: { language: 'en' }, cues: packedTimes, offset: -0.4 },
      gaps: [
        { start: 50, end: 58.5 },
        { start: 399, end: null },
      ],
    },
  ],
}

/** A recording of the listener's own, like that of the pack but for `facts`. */
export const ownTrack = (facts: Partial<SoundFacts> = {}): OwnTrack => ({
  key: 'original',
  audio: { ...packedAudio, ...facts },
})
