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
  /** The same in a file whose languages take turns without a fault. */
  loneInFaultless: 6.5,
  /** At the top and bottom, where headings and publishers' lines stand. */
  loneAtTop: 3,
  loneAtBottom: 2.8,
  edge: 4,
  /** However badly two texts match in length, they may still be a pair; less so where the file is regular. */
  worstPair: 5,
  worstPairMore: 4,
  /** One more line in a text. */
  join: 4.5,
  /** At most; less in files where many texts end in mid-sentence anyway. */
  joinAfterHalfSentence: -3.5,
  joinAfterSentence: 2,
  /** A much shorter line before a longer one was not broken for want of room. */
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
  const { mean, spread, trust } = lengthHabit(rows, lengths)
  const ends = rows.map(({ text }) => endsSentence(text))
  const endShare = sentenceHabit(rows, ends)
  const halfSentence = endShare.map((share) => (share < 0.5 ? 0 : Math.log((1 - share + 0.02) / 0.9)))
  const lone = loneCost(rows)
  const blank = blankHabit(rows)
  const t = pairTunables
  return {
    lengths,
    pair(first, second) {
      return Math.min(t.worstPair + t.worstPairMore * trust, surprise(first, second, mean) / (2 * spread))
    },
    join(i) {
      if (rows[i + 1]!.isNamed) return Number.POSITIVE_INFINITY
      let cost = t.join
      if (ends[i]) cost += t.joinAfterSentence
      else cost += Math.max(t.joinAfterHalfSentence, halfSentence[rows[i]!.label]!)
      if (lengths[i]! < lengths[i + 1]! * 0.7) cost += t.joinAfterShort
      if (beginsSmall(rows[i + 1]!.text)) cost += t.joinBeforeSmallLetter
      return Math.max(0.3, cost)
    },
    lone(i) {
      if (i < t.edge) return t.loneAtTop - (!ends[i] && endShare[rows[i]!.label]! >= 0.5 ? 1 : 0)
      return i >= rows.length - t.edge ? t.loneAtBottom : lone
    },
    inside: (i, order) => blank.inside[order]![rows[i]!.isBreak ? 1 : 0]!,
    between: (i, order) => blank.between[order]![rows[i]!.isBreak ? 1 : 0]!,
  }
}

/** The squared deviation of a pair's length ratio, in units of what is usual for texts so short or long. */
function surprise(first: number, second: number, mean: number): number {
  const deviation = Math.log((second + 8) / (first + 8)) - mean
  return (deviation * deviation) / (0.06 + 4 / (Math.min(first, second) + 8))
}

/** How much is known beforehand, in pairs of lines. */
const knownBeforehand = 8
/** Median of the square of a standard normal variable. */
const medianSquare = 0.455

/**
 * How lengths of translations relate in this file: the mean log ratio of side 1 to side 0, how far pairs spread
 * around it (1 is usual), and how far (0..1) the file has enough lines to be trusted in this. Medians over neighbours,
 * so strays do not matter; the spread is that of the order (0 then 1, or 1 then 0) in which neighbours match better.
 */
function lengthHabit(rows: readonly PairRow[], lengths: Float32Array) {
  const neighbours: [number, number][][] = [[], []]
  for (let i = 1; i < rows.length; i++) {
    const from = rows[i - 1]!.label
    if (rows[i]!.label === from) continue
    neighbours[from]!.push(from === 0 ? [lengths[i - 1]!, lengths[i]!] : [lengths[i]!, lengths[i - 1]!])
  }
  const count = neighbours[0]!.length + neighbours[1]!.length
  const trust = count / (count + knownBeforehand * 2)
  const mean = median(neighbours.flat().map(([first, second]) => Math.log((second + 8) / (first + 8)))) * trust
  const spreads = neighbours.map((pairs) => median(pairs.map(([a, b]) => surprise(a, b, mean))) / medianSquare)
  const spread = neighbours.some((pairs) => pairs.length < 2) ? 1 : Math.min(...spreads)
  return { mean, spread: Math.max(0.25, Math.min(1.5, spread * trust + 1 - trust)), trust }
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const half = sorted.length >> 1
  if (sorted.length === 0) return 0
  return sorted.length % 2 === 1 ? sorted[half]! : (sorted[half - 1]! + sorted[half]!) / 2
}

/** Per side: the share of its texts that end as sentences do. Judged where the language changes: wrapped lines do not matter. */
function sentenceHabit(rows: readonly PairRow[], ends: readonly boolean[]): number[] {
  return [0, 1].map((side) => {
    const last = rows.flatMap((row, i) => (row.label === side && rows[i + 1]?.label !== side ? [ends[i]!] : []))
    return last.filter(Boolean).length / Math.max(1, last.length)
  })
}

/** A missing partner is the less likely the more strictly the languages take turns. */
function loneCost(rows: readonly PairRow[]): number {
  let faults = 0
  for (let i = 1; i < rows.length; i++) if (rows[i]!.label === rows[i - 1]!.label) faults++
  const faultless = Math.max(0, 1 - (40 * faults) / rows.length) * (rows.length / (rows.length + knownBeforehand * 2))
  return pairTunables.lone + (pairTunables.loneInFaultless - pairTunables.lone) * faultless
}

/**
 * What a blank line (or none) tells, for either order of the languages: `inside[order][isBreak]`. Whatever the habit,
 * a blank line is no likelier inside a pair than between two; where all else is parted by blank lines, there is none
 * inside a pair.
 */
function blankHabit(rows: readonly PairRow[]): { inside: number[][]; between: number[][] } {
  // Changes from side 0 to side 1 and back, and how many of them have a blank line.
  const changes = [1, 1]
  const blanks = [0.5, 0.5]
  let repeats = 0
  let blankRepeats = 0
  for (let i = 1; i < rows.length; i++) {
    if (rows[i]!.label === rows[i - 1]!.label) {
      repeats++
      if (rows[i]!.isBreak) blankRepeats++
      continue
    }
    const from = rows[i - 1]!.label
    changes[from]! += 1
    if (rows[i]!.isBreak) blanks[from]! += 1
  }
  const inside: number[][] = []
  const between: number[][] = []
  for (const order of [0, 1]) {
    const chanceBetween = blanks[1 - order]! / changes[1 - order]!
    const share = Math.min(chanceBetween, blanks[order]! / changes[order]!)
    const isParted = (blanks[1 - order]! - 0.5 + blankRepeats) / (changes[1 - order]! - 1 + repeats) >= 0.95
    const chanceInside = isParted && share < 0.4 ? Math.min(share, 0.002) : share
    inside.push([-Math.log(1 - chanceInside), -Math.log(chanceInside)])
    between.push([-Math.log(1 - chanceBetween), -Math.log(chanceBetween)])
  }
  return { inside, between }
}
