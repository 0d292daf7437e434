import type { Phone } from '../phonetics/phone-set'
import { scoreColumns } from '../phonetics/phone-set'
import type { Pronunciation } from '../phonetics/pronunciation'
import type { FrameSpan } from './path-segments'
import type { PhoneScores } from './phone-scores'

/** What a text costs where it was found, and what its own reverse costs there: nonsense made of the same sounds. */
export interface PairedCost {
  /** Frames compared: those of the words. 0 where there are too few to tell. */
  readonly frames: number
  /** Sums over those frames. */
  readonly text: number
  readonly decoy: number
}

/** Text is compared in stretches of whole words that have at least so many phones, so that no comparison is long. */
const stretchPhones = 240
const skipPhone = 2

/**
 * Lays a text and its reverse over the same frames, each as it fits best. What both must explain is the same, so the
 * difference tells whether this text is spoken here, whatever the voice and the noise.
 *
 * @param spans by word, as the path has them
 * @param isCut words without a span were not to be heard: they do not count
 */
export function pairedCost(
  scores: PhoneScores,
  table: Float32Array,
  words: Pronunciation,
  spans: readonly FrameSpan[],
  isCut = false,
): PairedCost {
  const sum = { frames: 0, text: 0, decoy: 0 }
  let phones: Phone[] = []
  let heard: number[] = []
  for (const [index, word] of words.entries()) {
    const span = spans[index]!
    for (let frame = Math.max(0, span.from); frame < span.to; frame++) heard.push(frame)
    if (!isCut || span.from >= 0) phones.push(...word.phones)
    if (phones.length < stretchPhones && index < words.length - 1) continue
    if (heard.length >= phones.length) {
      sum.frames += heard.length
      sum.text += fittedCost(scores, table, phones, heard)
      sum.decoy += fittedCost(scores, table, phones.toReversed(), heard)
    }
    phones = []
    heard = []
  }
  return sum
}

/** The least cost of going through all phones in the frames given; a phone may be left out at a price. */
function fittedCost(
  { below }: PhoneScores,
  table: Float32Array,
  phones: readonly Phone[],
  frames: readonly number[],
): number {
  const cost = new Float64Array(phones.length).fill(Number.POSITIVE_INFINITY)
  for (const [index, frame] of frames.entries()) {
    const row = frame * scoreColumns
    for (let at = Math.min(phones.length - 1, index * 2); at >= 0; at--) {
      let least = cost[at]!
      if (index === 0) least = at === 0 ? 0 : Number.POSITIVE_INFINITY
      else {
        if (at > 0 && cost[at - 1]! < least) least = cost[at - 1]!
        if (at > 1 && cost[at - 2]! + skipPhone < least) least = cost[at - 2]! + skipPhone
      }
      const phone = phones[at]!
      cost[at] = least + table[phone * 256 + below[row + phone]!]!
    }
  }
  return cost.at(-1) ?? 0
}
