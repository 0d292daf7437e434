import type { Seconds } from '../model/time'
import type { SideSounds } from '../phonetics/load-sides'
import type { Turns } from '../timing/sides-to-try'
import { findSpokenSide } from './find-spoken-side'
import type { PhoneScores } from './phone-scores'

/**
 * The one side that a stretch of a recording speaks, as far as can be heard there: the best guess where the stretch does
 * not say. Undefined where two are spoken in turn, which a stretch alone is not aligned on.
 */
export function sideOfStretch(input: {
  /** Of the stretch, which begins at `from`; the whole recording lasts `duration`. */
  readonly scores: PhoneScores
  readonly from: Seconds
  readonly duration: Seconds
  /** What may be spoken, the best guess first. */
  readonly sides: readonly SideSounds[]
  readonly turns?: Turns | undefined
  /** `assets/wasm/align-pass.wasm` */
  readonly wasm: Uint8Array<ArrayBuffer>
}): SideSounds | undefined {
  const { sides, turns } = input
  if (turns) return undefined
  const found = sides.length > 1 ? findSpokenSide(input) : undefined
  if (found?.also !== undefined) return undefined
  return sides.find(({ language }) => language === found?.language) ?? sides[0]
}
