import { writeFileSync } from 'node:fs'
import type { Anchor, Cue } from '../shared/model/timeline'
import { checkTimeline } from '../shared/timeline/check-timeline'
import { estimateTimings } from '../shared/timing/estimate-timings'
import { guessSpokenSide } from '../shared/timing/guess-spoken-side'
import { characterProportion, evenSpacing, spreadByWeight, type Weigh } from './timing/baselines'
import { corpusFolder, readCases, type TimingCase, trueAnchors } from './timing/cases'
import { type Score, scoreTimings } from './timing/score'

interface Row extends Score {
  readonly case: string
  readonly anchors: number
  readonly method: string
  readonly milliseconds: number
}

type Method = (item: TimingCase, anchors: readonly Anchor[]) => readonly Cue[]

const byWeight =
  (weigh: Weigh): Method =>
  ({ transcript, spoken, duration }, anchors) =>
    spreadByWeight({ segments: transcript.segments, spoken, duration, anchors, weigh })

const estimate: Method = ({ name, transcript, spoken, duration }, anchors) => {
  const { segments } = transcript
  const timeline = estimateTimings({ segments, spoken, duration, anchors })
  const broken = checkTimeline(timeline, segments.length)
  if (broken.length > 0) throw new Error(`${name}: ${broken.join('; ')}`)
  return timeline.cues
}

const methods: Readonly<Record<string, Method>> = {
  'even spacing': byWeight(evenSpacing),
  'by characters': byWeight(characterProportion),
  estimate,
}

const anchorCounts = [0, 5]

/** How right the times are that come from text alone, beside two simple ways of making them. Errors in seconds. */
export function run(args: readonly string[]): number {
  const cases = readCases()
  const isCorpusHere = cases.some(({ name }) => name !== 'built-in sample')
  if (!isCorpusHere) console.log(`no corpus in ${corpusFolder} (DIGLOT_CORPUS names another folder)\n`)
  if (cases.length === 0) return 0
  const rows = cases.flatMap((item) => anchorCounts.flatMap((count) => measure(item, count)))
  printTable(rows)
  printSpokenSides(cases)
  const file = args[args.indexOf('--json') + 1]
  if (args.includes('--json') && file !== undefined) writeFileSync(file, `${JSON.stringify(rows, null, 2)}\n`)
  return 0
}

function measure(item: TimingCase, count: number): readonly Row[] {
  const anchors = trueAnchors(item, count)
  return Object.entries(methods).map(([method, time]) => {
    const began = performance.now()
    const cues = time(item, anchors)
    const milliseconds = performance.now() - began
    return { case: item.name, anchors: count, method, ...scoreTimings(item.truth, cues), milliseconds }
  })
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

/** The table is made with the true spoken side; this says what would have been guessed from the text alone. */
function printSpokenSides(cases: readonly TimingCase[]): void {
  console.log('\nspoken side, guessed from the transcript alone')
  for (const { name, spoken, transcript } of cases) {
    const { language, because } = guessSpokenSide({ transcript })
    console.log(`  ${name}: ${language} (${because})${language === spoken ? '' : `, but ${spoken} is spoken`}`)
  }
}
