import type { Seconds } from '../model/time'
import type { LanguageTag } from '../model/transcript'
import type { SideSounds } from '../phonetics/load-sides'
import { type HeardPiece, hearSide } from './hear-side'
import { createPassKernel } from './pass-kernel'
import { cutScores, type PhoneScores } from './phone-scores'
import { cutIntoPieces, type SpeechPiece } from './speech-pieces'
import { alignTunables } from './tunables'
import { type SideSums, sumEvidence, weighSides } from './weigh-sides'

/** What an audio turned out to speak. */
export interface FoundSide {
  readonly language: LanguageTag
  /** Spoken after `language` in every segment, or in most: the audio holds both, one after the other. */
  readonly also?: LanguageTag
  /** 0..1: how much of the evidence is for this answer. */
  readonly confidence: number
}

/**
 * Finds which language of a transcript an audio speaks, or which two in turn. A few stretches of it, spread over the
 * whole, are searched for the text of each language that may be spoken there; what decides is how much better a
 * text fits than its own reverse. Two stretches are mostly enough. Undefined when the audio does not
 * say, be it that none of the languages is spoken or that two sound the same.
 */
export function findSpokenSide(input: {
  /** A whole recording, or a part of it that begins at `from`; the whole then lasts `duration`. */
  readonly scores: PhoneScores
  readonly from?: Seconds
  readonly duration?: Seconds
  readonly sides: readonly SideSounds[]
  /** `assets/wasm/align-pass.wasm` */
  readonly wasm: Uint8Array<ArrayBuffer>
  readonly isCancelled?: () => boolean
}): FoundSide | undefined {
  const { scores, sides, wasm, from = 0, isCancelled } = input
  const duration = input.duration ?? scores.frames / scores.rate
  const { sidePiecePhones } = alignTunables
  const texts = sides.map(({ segments }) => cutIntoPieces(segments, sidePiecePhones))
  let sums: SideSums = { evidence: sides.map(() => 0), own: sides.map(() => sides.map(() => 0)), votes: [] }
  for (const [index, stretch] of stretchesOf(scores).entries()) {
    const part = cutScores(scores, stretch.from, stretch.to)
    const kernel = createPassKernel(wasm, part)
    const at = (from + (stretch.from + stretch.to) / 2 / scores.rate) / duration
    const heard: (readonly HeardPiece[])[] = []
    for (const pieces of texts) {
      const pieceHeard = hearSide(part, piecesNear(pieces, at), kernel, () => isCancelled?.() ?? false)
      if (!pieceHeard) return undefined
      heard.push(pieceHeard)
    }
    sums = sumEvidence(sums, heard)
    const found = weighSides(sums, sides)
    if (found && index > 0 && found.confidence >= alignTunables.sideSure) return found
  }
  return weighSides(sums, sides)
}

/** Frames of the stretches to listen to, the middle one first; all of it when it is short. */
function stretchesOf({ frames, rate }: PhoneScores): readonly { readonly from: number; readonly to: number }[] {
  const { sideStretches: places, sideStretch } = alignTunables
  const length = Math.round(sideStretch * rate)
  if (frames <= places.length * length) return frames > 0 ? [{ from: 0, to: frames }] : []
  return places.map((place) => {
    const from = Math.round(place * frames - length / 2)
    return { from, to: from + length }
  })
}

/** The pieces that may be spoken at a place of the audio (a share of it): as many as are affordable, around the same share. */
function piecesNear(pieces: readonly SpeechPiece[], at: number): readonly SpeechPiece[] {
  const { sideWindowPhones: most } = alignTunables
  const last = pieces.at(-1)
  const total = last ? last.before + last.phones : 0
  const from = Math.max(0, Math.min(at * total - most / 2, total - most))
  return pieces.filter(({ before, phones }) => before + phones > from && before < from + most)
}
