import type { PhoneScores } from '../../shared/align/phone-scores'
import { phones, scoreColumns, silence } from '../../shared/phonetics/phone-set'
import type { Pronunciation } from '../../shared/phonetics/pronunciation'

/** A seeded stream of numbers in 0..1 (mulberry32). */
export function createRandom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** Words of random phones, two to seven each. */
export function fakeText(random: () => number, words: number): Pronunciation {
  return Array.from({ length: words }, (_, index) => ({
    from: index,
    to: index + 1,
    phones: Array.from({ length: 2 + Math.floor(random() * 6) }, () => Math.floor(random() * phones.length)),
    pauseAfter: index === words - 1 ? 'sentence' : random() < 0.1 ? 'clause' : 'none',
  }))
}

/** What a fake recording is made of, in order. */
export type Part =
  | { readonly say: Pronunciation; readonly segment?: number }
  | { readonly quiet: number }
  /** Sound that is no speech, in seconds. */
  | { readonly music: number }

export interface FakeRecording {
  readonly scores: PhoneScores
  /** By segment that was said: its true start, in seconds. */
  readonly starts: ReadonlyMap<number, number>
}

/** Lays phones out in time, 40 to 160 ms each, and scores each frame as a good model would: right, but not always. */
export function fakeRecording(random: () => number, parts: readonly Part[], noise = 1): FakeRecording {
  const rate = 50
  const rows: Uint8Array[] = []
  const quiet: number[] = []
  const starts = new Map<number, number>()

  function addFrames(count: number, column: number, isQuiet: boolean): void {
    for (let frame = 0; frame < count; frame++) {
      const row = new Uint8Array(scoreColumns)
      for (let at = 0; at < scoreColumns; at++) row[at] = 10 + Math.floor(random() * 90)
      if (column >= 0) row[column] = Math.floor(random() ** 2 * 40 * noise)
      let least = 255
      for (let at = 0; at < scoreColumns; at++) least = Math.min(least, row[at]!)
      for (let at = 0; at < scoreColumns; at++) row[at]! -= least
      rows.push(row)
      quiet.push(isQuiet ? 1 : 0)
    }
  }

  for (const part of parts) {
    if ('quiet' in part) addFrames(Math.round(part.quiet * rate), silence, true)
    else if ('music' in part) addFrames(Math.round(part.music * rate), -1, false)
    else {
      if (part.segment !== undefined) starts.set(part.segment, rows.length / rate)
      for (const word of part.say) {
        for (const phone of word.phones) addFrames(2 + Math.floor(random() * 7), phone, false)
        if (word.pauseAfter === 'clause') addFrames(10, silence, true)
      }
    }
  }
  const below = new Uint8Array(rows.length * scoreColumns)
  for (const [frame, row] of rows.entries()) below.set(row, frame * scoreColumns)
  const quietBytes = Uint8Array.from(quiet)
  const loudness = quietBytes.map((isQuiet) => (isQuiet ? 4 : 60))
  return { scores: { rate, frames: rows.length, below, quiet: quietBytes, loudness }, starts }
}
