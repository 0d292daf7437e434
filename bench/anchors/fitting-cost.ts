import type { Anchor, Gap, Timeline } from '../../shared/model/timeline'
import { anchorTimeline } from '../../shared/timing/anchor-timeline'
import { estimateTimings } from '../../shared/timing/estimate-timings'
import { type Cost, costOf, printCost } from '../cost/cost-of'

const lines = 10_000
/** Seconds of each. */
const step = 4

/** What one fitting of a long text costs, by how much is fixed in it and where its times come from. */
export interface FittingRow extends Cost {
  readonly source: 'estimated' | 'heard'
  readonly anchors: number
  readonly gaps: number
}

/** With few and many lines fixed, gaps or none, among estimates and among lines that were heard. */
export function measureFitting(): readonly FittingRow[] {
  const amounts = [
    { anchors: 10, gaps: 0 },
    { anchors: 10, gaps: 10 },
    { anchors: 200, gaps: 50 },
    { anchors: 2000, gaps: 500 },
  ]
  return (['estimated', 'heard'] as const).flatMap((source) => {
    const found = source === 'estimated' ? estimated() : heard()
    return amounts.map(({ anchors, gaps }): FittingRow => {
      const fixed = spreadAnchors(anchors)
      const said = spreadGaps(gaps)
      return { source, anchors, gaps, ...costOf(() => anchorTimeline(found, fixed, () => 30, said)) }
    })
  })
}

export function printFitting(rows: readonly FittingRow[]): void {
  console.log(`\nfitting ${lines} lines again, ms`)
  for (const row of rows) printCost(`${row.source}, ${row.anchors} lines fixed, ${row.gaps} gaps`, row)
}

function estimated(): Timeline {
  const segments = Array.from({ length: lines }, (_, i) => ({
    texts: { en: `This is line ${i}, and it is said.` },
    line: i,
  }))
  return estimateTimings({ segments, spoken: 'en', duration: lines * step })
}

/** Every third line with words, every seventh doubtful, every fiftieth not spoken. */
function heard(): Timeline {
  const found = estimated()
  const cues = found.cues.map((cue, i): Timeline['cues'][number] => {
    if (cue.source === 'absent' || i % 50 === 49) return { source: 'absent', confidence: 0.7 }
    const { start, end } = cue
    const words = Array.from({ length: 6 }, (_, k) => ({
      from: 5 * k,
      to: 5 * k + 4,
      start: start + ((end - start) * k) / 6,
      end: start + ((end - start) * (k + 1)) / 6,
    }))
    return { source: 'aligned', start, end, confidence: i % 7 === 0 ? 0.4 : 0.95, ...(i % 3 === 0 && { words }) }
  })
  return { ...found, cues }
}

/** Said in no order, as a listener does who comes back to a text, and off by up to two seconds. */
function spreadAnchors(count: number): readonly Anchor[] {
  return Array.from({ length: count }, (_, i) => {
    const place = (i * 7919) % count
    const segment = Math.floor(((place + 0.5) / count) * lines)
    return { segment, start: segment * step + (place % 3) }
  })
}

function spreadGaps(count: number): readonly Gap[] {
  const length = Math.min(60, (lines * step) / count / 4)
  return Array.from({ length: count }, (_, i) => {
    const start = ((i + 0.25) / count) * lines * step
    return { start, end: start + length }
  })
}
