/** A line with the side (0 or 1) it is on. */
export interface PairRow {
  readonly text: string
  readonly label: number
  /** A blank line stands above it. */
  readonly isBreak: boolean
  /** It begins with a speaker's name, so nothing before it goes on in it. */
  readonly isNamed: boolean
}

/** The squared deviation of a pair's length ratio, in units of what is usual for texts so short or long. */
export function surprise(first: number, second: number, mean: number): number {
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
export function lengthHabit(rows: readonly PairRow[], lengths: Float32Array) {
  // Neighbours in different languages, by the side of the upper one: the lengths of side 0 and of side 1.
  const count = [0, 0]
  const first = [new Float64Array(rows.length), new Float64Array(rows.length)]
  const second = [new Float64Array(rows.length), new Float64Array(rows.length)]
  for (let i = 1; i < rows.length; i++) {
    const from = rows[i - 1]!.label
    if (rows[i]!.label === from) continue
    first[from]![count[from]!] = lengths[from === 0 ? i - 1 : i]!
    second[from]![count[from]!] = lengths[from === 0 ? i : i - 1]!
    count[from]! += 1
  }
  const total = count[0]! + count[1]!
  const trust = total / (total + knownBeforehand * 2)
  const measured = (from: number, measure: (first: number, second: number) => number) =>
    Float64Array.from({ length: count[from]! }, (_, k) => measure(first[from]![k]!, second[from]![k]!))
  const logRatio = (a: number, b: number) => Math.log((b + 8) / (a + 8))
  const mean = median(measured(0, logRatio), measured(1, logRatio)) * trust
  const spreads = [0, 1].map((from) => median(measured(from, (a, b) => surprise(a, b, mean))) / medianSquare)
  const spread = count.some((pairs) => pairs < 2) ? 1 : Math.min(...spreads)
  return { mean, spread: Math.max(0.25, Math.min(1.5, spread * trust + 1 - trust)), trust }
}

/** Of all the values together; 0 of none. */
function median(...parts: readonly Float64Array[]): number {
  const sorted = new Float64Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    sorted.set(part, at)
    at += part.length
  }
  sorted.sort()
  const half = sorted.length >> 1
  if (sorted.length === 0) return 0
  return sorted.length % 2 === 1 ? sorted[half]! : (sorted[half - 1]! + sorted[half]!) / 2
}

/** Per side: the share of its texts that end as sentences do. Judged where the language changes: wrapped lines do not matter. */
export function sentenceHabit(rows: readonly PairRow[], ends: Uint8Array): [number, number] {
  const texts = [0, 0]
  const ended = [0, 0]
  rows.forEach(({ label }, i) => {
    if (rows[i + 1]?.label === label) return
    texts[label]! += 1
    ended[label]! += ends[i]!
  })
  return [ended[0]! / Math.max(1, texts[0]!), ended[1]! / Math.max(1, texts[1]!)]
}

/** How strictly the languages take turns, 0 to 1: the stricter, the less likely is a missing partner. */
export function loneHabit(rows: readonly PairRow[]): number {
  let faults = 0
  for (let i = 1; i < rows.length; i++) if (rows[i]!.label === rows[i - 1]!.label) faults++
  return Math.max(0, 1 - (40 * faults) / rows.length) * (rows.length / (rows.length + knownBeforehand * 2))
}

/**
 * What a blank line (or none) tells, for either order of the languages: `inside[order][isBreak]`. Whatever the habit,
 * a blank line is no likelier inside a pair than between two; where all else is parted by blank lines, there is none
 * inside a pair.
 */
export function blankHabit(rows: readonly PairRow[]): { inside: number[][]; between: number[][] } {
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
