import type { CueSource, WordTime } from '../model/timeline'
import { type Pack, type PackedCue, type PackTrack, packVersion } from './pack'
import type { CountedWords } from './words-by-count'

export const sourceLetters: Readonly<Record<CueSource, 'e' | 'h' | 'f' | 'i'>> = {
  estimated: 'e',
  aligned: 'h',
  anchored: 'f',
  imported: 'i',
}

/** A pack as a file holds it, prints made by the rule of now. Times are to the millisecond. */
export function writePack({ salt, prints, tracks }: Omit<Pack, 'rule'>): string {
  const document = {
    format: 'diglot.pack',
    version: packVersion,
    salt,
    segments: tracks[0]?.cues.length ?? 0,
    prints,
    tracks: tracks.map(trackRow),
  }
  return `${JSON.stringify(document)}\n`
}

function trackRow({ audio, spoken: { language, also }, cues, gaps, offset }: PackTrack) {
  const said = cues.map((cue): PackedCue | null => (cue.source === 'absent' ? null : cue))
  return {
    audio: { ...audio, duration: rounded(audio.duration) },
    spoken: language,
    ...(also !== undefined && { also }),
    offset: rounded(offset ?? 0),
    gaps: gaps.map(({ start, end }) => [rounded(start), end === null ? null : rounded(end)]),
    cues: cues.map((cue) =>
      cue.source === 'absent'
        ? [rounded(cue.confidence)]
        : [rounded(cue.start), rounded(cue.end), rounded(cue.confidence), sourceLetters[cue.source]],
    ),
    ...(said.some((cue) => cue?.words) && {
      words: said.map((cue) => cue?.words && wordsRow(cue.words)).map((row) => row ?? null),
    }),
    ...(said.some((cue) => cue?.parts) && { parts: said.map((cue) => (cue?.parts ? partRows(cue.parts) : null)) }),
  }
}

function partRows(parts: NonNullable<PackedCue['parts']>) {
  return parts.map(({ language, start, end, words }) => [
    language,
    rounded(start),
    rounded(end),
    ...(words ? [wordsRow(words)] : []),
  ])
}

/** How many words there are, and of each of which times are known four numbers. */
function wordsRow({ count, words }: CountedWords): readonly [number, readonly number[]] {
  return [count, words.flatMap(({ from, to, start, end }: WordTime) => [from, to, rounded(start), rounded(end)])]
}

function rounded(value: number): number {
  return Math.round(value * 1000) / 1000
}
