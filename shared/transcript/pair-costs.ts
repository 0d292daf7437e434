import { scriptId, scriptOf, scripts } from '../text/script-of'
import { beginsSmall, endsSentence } from './sentence-end'

/** A line with the side (0 or 1) it is on. */
export interface PairRow {
  readonly text: string
  readonly label: number
  /** A blank line stands above it. */
  readonly isBreak: boolean
  /** It begins with a speaker's name, so nothing before it goes on in it. */
  readonly isNamed: boolean
}

/** Costs are in nats: the negative log of how likely a reading is. */
export const pairTunables = {
  /** Text without its partner, in the middle of the file. */
  lone: 4,
  /** At the top and bottom, where headings and publishers' lines stand. */
  loneAtTop: 3,
  loneAtBottom: 2.8,
  edge: 4,
  /** However badly two texts match in length, they may still be a pair. */
  worstPair: 5,
  /** One more line in a text. */
  join: 4.5,
  joinAfterHalfSentence: -3.5,
  joinAfterSentence: 2,
  /** A much shorter line before a longer one was not broken for want of room. */
  joinAfterShort: 3,
  joinBeforeSmallLetter: -1.5,
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

function lengthOf(text: string): number {
  let length = 0
  const end = Math.min(text.length, 4000)
  for (let i = 0; i < end; i++) length += saying[scriptOf(text.charCodeAt(i))]!
  return length * (text.length / Math.max(1, end))
}

/** What each step of a reading costs in one file; learned from that file where it shows habits. */
export interface PairCosts {
  readonly lengths: Float32Array
  /** Texts of these lengths (side 0, side 1) as translations of each other. */
  pair(first: number, second: number): number
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
  const lengths = Float32Array.from(rows, ({ text }) => lengthOf(text))
  const mean = meanLogRatio(rows, lengths)
  const ends = rows.map(({ text }) => endsSentence(text))
  const hasSentenceEnds = sentenceHabit(rows, ends)
  const blank = blankHabit(rows)
  const t = pairTunables
  return {
    lengths,
    pair(first, second) {
      const deviation = Math.log((second + 8) / (first + 8)) - mean
      const variance = 0.06 + 4 / (Math.min(first, second) + 8)
      return Math.min(t.worstPair, (deviation * deviation) / (2 * variance))
    },
    join(i) {
      if (rows[i + 1]!.isNamed) return Number.POSITIVE_INFINITY
      let cost = t.join
      if (ends[i]) cost += t.joinAfterSentence
      else if (hasSentenceEnds[rows[i]!.label]) cost += t.joinAfterHalfSentence
      if (lengths[i]! < lengths[i + 1]! * 0.7) cost += t.joinAfterShort
      if (beginsSmall(rows[i + 1]!.text)) cost += t.joinBeforeSmallLetter
      return Math.max(0.3, cost)
    },
    lone(i) {
      if (i < t.edge) return t.loneAtTop - (!ends[i] && hasSentenceEnds[rows[i]!.label] ? 1 : 0)
      return i >= rows.length - t.edge ? t.loneAtBottom : t.lone
    },
    inside: (i, order) => blank.inside[order]![rows[i]!.isBreak ? 1 : 0]!,
    between: (i, order) => blank.between[order]![rows[i]!.isBreak ? 1 : 0]!,
  }
}

/** The file's mean log ratio of side 1 to side 0: the median over neighbours, drawn towards 0 where there are few. */
function meanLogRatio(rows: readonly PairRow[], lengths: Float32Array): number {
  const ratios: number[] = []
  for (let i = 1; i < rows.length; i++) {
    if (rows[i]!.label === rows[i - 1]!.label) continue
    const ratio = Math.log((lengths[i]! + 8) / (lengths[i - 1]! + 8))
    ratios.push(rows[i]!.label === 1 ? ratio : -ratio)
  }
  if (ratios.length === 0) return 0
  ratios.sort((a, b) => a - b)
  const half = ratios.length >> 1
  const median = ratios.length % 2 === 1 ? ratios[half]! : (ratios[half - 1]! + ratios[half]!) / 2
  return median * (ratios.length / (ratios.length + 4))
}

/** Per side: whether its texts end as sentences do. Judged where the language changes, so wrapped lines do not matter. */
function sentenceHabit(rows: readonly PairRow[], ends: readonly boolean[]): [boolean, boolean] {
  const habit = [0, 1].map((side) => {
    const last = rows.flatMap((row, i) => (row.label === side && rows[i + 1]?.label !== side ? [ends[i]!] : []))
    return last.filter(Boolean).length >= Math.max(1, last.length * 0.5)
  })
  return [habit[0]!, habit[1]!]
}

/**
 * What a blank line (or none) tells, for either order of the languages: `inside[order][isBreak]`. Whatever the habit,
 * a blank line is no likelier inside a pair than between two.
 */
function blankHabit(rows: readonly PairRow[]): { inside: number[][]; between: number[][] } {
  // Changes from side 0 to side 1 and back, and how many of them have a blank line.
  const changes = [1, 1]
  const blanks = [0.5, 0.5]
  for (let i = 1; i < rows.length; i++) {
    if (rows[i]!.label === rows[i - 1]!.label) continue
    const from = rows[i - 1]!.label
    changes[from]! += 1
    if (rows[i]!.isBreak) blanks[from]! += 1
  }
  const inside: number[][] = []
  const between: number[][] = []
  for (const order of [0, 1]) {
    const chanceBetween = blanks[1 - order]! / changes[1 - order]!
    const chanceInside = Math.min(chanceBetween, blanks[order]! / changes[order]!)
    inside.push([-Math.log(1 - chanceInside), -Math.log(chanceInside)])
    between.push([-Math.log(1 - chanceBetween), -Math.log(chanceBetween)])
  }
  return { inside, between }
}
