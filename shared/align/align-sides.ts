import { ok, type Result } from '../model/result'
import type { Spoken } from '../model/timeline'
import type { SideSounds } from '../phonetics/load-sides'
import type { Turns } from '../timing/sides-to-try'
import { type AlignInput, type Alignment, alignSegments } from './align-segments'
import { findSpokenSide } from './find-spoken-side'
import { anchorsOnTurns, foldTurns, takeTurns } from './speak-in-turn'

/** What is asked of the audio: which of these is spoken. */
interface Asked {
  readonly sides: readonly SideSounds[]
  readonly turns?: Turns | undefined
}

export interface AlignSidesInput extends Omit<AlignInput, 'segments'> {
  /** One: it is what is spoken. Several: the audio decides, and the first is the best guess. */
  readonly sides: readonly SideSounds[]
  readonly turns?: Turns | undefined
}

/** What was found to be spoken, and when. */
export interface SidesAlignment {
  readonly spoken: Spoken
  readonly alignment: Alignment
}

/** `alignSegments` for a transcript in several languages: finds which are spoken, then when. */
export function alignSides(input: AlignSidesInput): Result<SidesAlignment, 'cancelled'> {
  const { sides, anchors = [] } = input
  const guess = guessedSide(input)
  const spoken = heardSide(input) ?? guess
  const first = segmentsOf(sides, spoken.language)
  if (spoken.also === undefined) {
    const aligned = alignSegments({ ...input, segments: first })
    return aligned.ok ? ok(answer(spoken, aligned.value, guess)) : aligned
  }
  const turns = takeTurns(first, segmentsOf(sides, spoken.also))
  const aligned = alignSegments({ ...input, segments: turns, anchors: anchorsOnTurns(anchors, turns) })
  return aligned.ok ? ok(answer(spoken, foldTurns(aligned.value, turns, spoken), guess)) : aligned
}

/** What the audio says is spoken, of what may be; undefined where it does not say, or nothing was asked. */
export function heardSide(input: Asked & Parameters<typeof findSpokenSide>[0]): Spoken | undefined {
  const { sides, turns } = input
  if (sides.length < 2 || turns === 'in this order') return undefined
  const found = findSpokenSide(input)
  if (!found || (turns && found.also === undefined)) return undefined
  const { language, also } = found
  return also === undefined ? { language } : { language, also }
}

/** What is taken to be spoken where the audio does not say. */
export function guessedSide({ sides, turns }: Asked): Spoken {
  const language = sides[0]?.language ?? 'und'
  const also = sides[1]?.language
  return turns && also !== undefined ? { language, also } : { language }
}

export function segmentsOf(sides: readonly SideSounds[], language: string): SideSounds['segments'] {
  return sides.find((side) => side.language === language)?.segments ?? []
}

/** What does not belong to the audio says nothing of what is spoken there: the guess stands. */
function answer(spoken: Spoken, alignment: Alignment, guess: Spoken): SidesAlignment {
  return { spoken: alignment.belongs ? spoken : guess, alignment }
}
