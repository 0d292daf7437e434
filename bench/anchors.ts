import { writeFileSync } from 'node:fs'
import type { Anchor, Cue, Timeline } from '../shared/model/timeline'
import { anchorTimeline } from '../shared/timing/anchor-timeline'
import { estimateTimings } from '../shared/timing/estimate-timings'
import { measureGap, printGaps } from './anchors/advertisement'
import { measureFitting, printFitting } from './anchors/fitting-cost'
import { evenly, type Placement, whenNoticed } from './anchors/place-anchors'
import { corpusFolder, readCases, type TimingCase } from './timing/cases'
import { type Score, scoreTimings } from './timing/score'

const counts = [0, 1, 2, 5, 10]

interface Row {
  readonly case: string
  readonly minutes: number
  readonly placement: string
  readonly anchors: number
  readonly rightLine: number
  readonly median: number
}

/**
 * What corrections are worth: every time of a recording replaced by the bare estimate, then 1, 2, 5 and 10 lines fixed at
 * their true start and everything between them fitted again, without the audio being heard. And what the fitting costs.
 */
export async function run(args: readonly string[]): Promise<number> {
  const at = args.indexOf('--json')
  const json = at < 0 ? undefined : args[at + 1]
  const folders = args.filter((_, i) => at < 0 || (i !== at && i !== at + 1))
  const { cases, unusable } = readCases(folders)
  if (folders.length === 0 && !cases.some(({ audioFile }) => audioFile.startsWith(corpusFolder))) {
    console.log(`no corpus in ${corpusFolder} (name its folder, or set DIGLOT_CORPUS)\n`)
  }
  for (const { name, reason } of unusable) console.log(`${name}: left out, ${reason}`)
  const rows = cases.flatMap((item) => [evenly, whenNoticed].flatMap((placement) => measure(item, placement)))
  print(rows)
  const gaps = cases.map(measureGap)
  printGaps(gaps)
  const fitting = measureFitting()
  printFitting(fitting)
  if (json !== undefined) writeFileSync(json, `${JSON.stringify({ rows, gaps, fitting }, null, 2)}\n`)
  return rows.length > 0 ? 0 : 1
}

function measure(item: TimingCase, placement: Placement): readonly Row[] {
  const { transcript, spoken, duration, truth } = item
  const found = estimateTimings({ segments: transcript.segments, spoken, duration })
  const sizeOf = (segment: number) => (transcript.segments[segment]?.texts[spoken] ?? '').length
  return counts.map((wanted) => {
    const score = scoreWith(fix({ found, sizeOf, truth, placement, wanted }), item)
    const head = { case: item.name, minutes: duration / 60, placement: placement.name, anchors: wanted }
    return { ...head, rightLine: score.onRightLine, median: score.median }
  })
}

/** One line after the other, each in what the ones before have made of the text. */
function fix({
  found,
  sizeOf,
  truth,
  placement,
  wanted,
}: {
  readonly found: Timeline
  readonly sizeOf: (segment: number) => number
  readonly truth: TimingCase['truth']
  readonly placement: Placement
  readonly wanted: number
}): Timeline {
  const fixed: Anchor[] = []
  let shown = found
  while (fixed.length < wanted) {
    const next = placement.next(truth, shown.cues, fixed, wanted)
    if (next === null) break
    fixed.push(next)
    shown = anchorTimeline(found, fixed, sizeOf)
  }
  return shown
}

function scoreWith({ cues }: Timeline, { truth }: TimingCase): Score {
  return scoreTimings(
    truth,
    cues.map((cue: Cue) => (cue.source === 'absent' ? { start: null, end: null } : cue)),
  )
}

function print(rows: readonly Row[]): void {
  const width = Math.max(4, ...rows.map((row) => row.case.length))
  console.log(
    'share of the spoken time on the right line, per cent (median error of starts, s), with so many lines fixed\n',
  )
  console.log(`${'case'.padEnd(width)}    min  placement         ${counts.map((n) => String(n).padStart(14)).join('')}`)
  for (const first of rows.filter(({ anchors }) => anchors === 0)) {
    const cells = counts.map((wanted) => {
      const row = rows.find(
        (one) => one.case === first.case && one.placement === first.placement && one.anchors === wanted,
      )!
      return `${(100 * row.rightLine).toFixed(1)} (${row.median.toFixed(1)})`.padStart(14)
    })
    console.log(
      `${first.case.padEnd(width)}  ${first.minutes.toFixed(1).padStart(5)}  ${first.placement.padEnd(18)}${cells.join('')}`,
    )
  }
}
