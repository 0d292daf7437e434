import { writeFileSync } from 'node:fs'
import type { Cue } from '../shared/model/timeline'
import { checkTimeline } from '../shared/timeline/check-timeline'
import { estimateTimings } from '../shared/timing/estimate-timings'
import { characterProportion, evenSpacing, spreadByWeight } from './timing/baselines'
import { corpusFolder, readCases, type TimingCase, trueAnchors } from './timing/cases'
import { type Score, scoreTimings } from './timing/score'

interface Row extends Score {
  readonly case: string
  readonly anchors: number
  readonly method: string
  readonly milliseconds: number
}

type Anchors = readonly { segment: number; start: number }[]
type Method = (item: TimingCase, anchors: Anchors) => readonly Cue[]

const methods: Readonly<Record<string, Method>> = {
  'even spacing': (item, anchors) => spreadByWeight({ ...item, anchors, weigh: evenSpacing }),
  'by characters': (item, anchors) => spreadByWeight({ ...item, anchors, weigh: characterProportion }),
  estimate: (item, anchors) => {
    const timeline = estimateTimings({ ...item, anchors })
    const broken = checkTimeline(timeline, item.segments.length)
    if (broken.length > 0) throw new Error(`${item.name}: ${broken.join('; ')}`)
    return timeline.cues
  },
}

const anchorCounts = [0, 5]

/** How right the times are that come from text alone, beside two simple ways of making them. Errors in seconds. */
export function run(args: readonly string[]): number {
  const cases = readCases()
  if (cases.length === 0) {
    console.log(`no recordings with known times: none in ${corpusFolder} (set DIGLOT_CORPUS) and none in assets/sample`)
    return 0
  }
  const rows: Row[] = []
  for (const item of cases) {
    for (const count of anchorCounts) {
      const anchors = trueAnchors(item, count)
      for (const [method, time] of Object.entries(methods)) {
        const began = performance.now()
        const cues = time(item, anchors)
        const milliseconds = performance.now() - began
        rows.push({ case: item.name, anchors: count, method, ...scoreTimings(item.truth, cues), milliseconds })
      }
    }
  }
  printTable(rows)
  const file = args[args.indexOf('--json') + 1]
  if (args.includes('--json') && file !== undefined) writeFileSync(file, `${JSON.stringify(rows, null, 2)}\n`)
  return 0
}

function printTable(rows: readonly Row[]): void {
  const header = ['case', 'anchors', 'method', 'median', 'mean', 'p90', 'max', 'right line', 'ms']
  const body = rows.map((row) => [
    row.case,
    String(row.anchors),
    row.method,
    ...[row.median, row.mean, row.p90, row.max].map((seconds) => seconds.toFixed(1)),
    `${(100 * row.onRightLine).toFixed(0)} %`,
    row.milliseconds.toFixed(1),
  ])
  const widths = header.map((title, column) => Math.max(title.length, ...body.map((cells) => cells[column]!.length)))
  const isText = (column: number): boolean => column === 0 || column === 2
  for (const cells of [header, ...body]) {
    const line = cells.map((cell, at) => (isText(at) ? cell.padEnd(widths[at]!) : cell.padStart(widths[at]!)))
    console.log(line.join('  '))
  }
}
