import { scriptId, scriptOf, scripts } from '../text/script-of'
import { blankHabit, lengthHabit, loneHabit, type PairRow, sentenceHabit, surprise } from './pair-habits'
import { beginsSmall, endsSentence, sentencesIn } from './sentence-end'

/** Costs are in nats: the negative log of how likely a reading is. */
export const pairTunables = {
  /** Text without its partner, in the middle of the file. */
  lone: 4,
  /** The same in a file whose languages take turns without a fault. */
  loneInFaultless: 6.5,
  /** At the top and bottom, where headings and publishers' lines stand. */
  loneAtTop: 4,
  loneAtBottom: 3.5,
  headingAtTop: 2,
  edge: 4,
  /** However badly two texts match in length, they may still be a pair; less so where the file is regular. */
  worstPair: 5,
  worstPairMore: 4,
  /** Per e-fold between the numbers of sentences. */
  unevenSentences: 2,
  /** One more line in a text. */
  join: 4.5,
  /** At most; less in files where many texts end in mid-sentence anyway. */
  joinAfterHalfSentence: -3.5,
  joinAfterSentence: 0.5,
  /** Half a sentence much shorter than what follows was not broken for want of room: a heading, a name. */
  joinAfterShort: 4.5,
  joinBeforeSmallLetter: -1,
  /** Most lines of one text. */
  longestText: 12,
  /** Several texts in one language and then all of them in the other. */
  block: 3,
  loneInBlock: 2,
  blockOfHalfSentences: 1.5,
  /** The other language comes first from here on. */
  changeOfOrder: 6,
}

/** How much a character says, next to a letter: lengths become comparable between languages. */
const saying = new Float32Array(scripts.length).fill(1)
saying[scriptId.Han] = 3
saying[scriptId.Kana] = 2
saying[scriptId.Hangul] = 2.5
/** Below this code every character counts as one letter. */
const firstDense = 0x1100

function lengthOf(text: string): number {
  let length = 0
  const end = Math.min(text.length, 4000)
  for (let i = 0; i < end; i++) {
    const code = text.charCodeAt(i)
    length += code < firstDense ? 1 : saying[scriptOf(code)]!
  }
  return length * (text.length / Math.max(1, end))
}

/** What each step of a reading costs in one file; learned from that file where it shows habits. */
export interface PairCosts {
  readonly lengths: Float32Array
  readonly sentences: Float32Array
  /** Texts of these lengths and with so many sentences (side 0, side 1) as translations of each other. */
  pair(first: number, second: number, firstSentences: number, secondSentences: number): number
  /** Row i going on in row i + 1. */
  join(i: number): number
  lone(i: number): number
  /** The border above row i inside a segment, or between two, when side `order` comes first. */
  inside(i: number, order: number): number
  between(i: number, order: number): number
}

/**
 * Lengths of translations follow each other (Gale and Church 1993, "A Program for Aligning Sentences in Bilingual
 * Corpora"): the log of their ratio is normal around this file's own mean, looser for short texts.
 */
export function pairCosts(rows: readonly PairRow[]): PairCosts {
  const t = pairTunables
  const lengths = Float32Array.from(rows, ({ text }) => lengthOf(text))
  const { mean, spread, trust } = lengthHabit(rows, lengths)
  const ends = Uint8Array.from(rows, ({ text }) => (endsSentence(text) ? 1 : 0))
  const endShare = sentenceHabit(rows, ends)
  const halfSentence = endShare.map((share) => (share < 0.5 ? 0 : Math.log((1 - share + 0.02) / 0.9)))
  const lone = t.lone + (t.loneInFaultless - t.lone) * loneHabit(rows)
  const blank = blankHabit(rows)
  return {
    lengths,
    sentences: Float32Array.from(rows, ({ text }) => sentencesIn(text.slice(0, 4000))),
    pair(first, second, firstSentences, secondSentences) {
      const uneven = Math.abs(Math.log((firstSentences + 0.5) / (secondSentences + 0.5)))
      const cost = surprise(first, second, mean) / (2 * spread) + t.unevenSentences * uneven
      return Math.min(t.worstPair + t.worstPairMore * trust, cost)
    },
    join(i) {
      if (rows[i + 1]!.isNamed) return Number.POSITIVE_INFINITY
      let cost = t.join
      if (ends[i]) cost += t.joinAfterSentence
      else cost += Math.max(t.joinAfterHalfSentence, halfSentence[rows[i]!.label]!)
      if (!ends[i] && lengths[i]! < lengths[i + 1]! * 0.7) cost += t.joinAfterShort
      if (beginsSmall(rows[i + 1]!.text)) cost += t.joinBeforeSmallLetter
      return Math.max(0.3, cost)
    },
    lone(i) {
      if (i < t.edge) return !ends[i] && endShare[rows[i]!.label]! >= 0.5 ? t.headingAtTop : t.loneAtTop
      return i >= rows.length - t.edge ? t.loneAtBottom : lone
    },
    inside: (i, order) => blank.inside[order]![rows[i]!.isBreak ? 1 : 0]!,
    between: (i, order) => blank.between[order]![rows[i]!.isBreak ? 1 : 0]!,
  }
}
