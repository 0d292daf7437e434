import { writeFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { baseLanguage } from '../shared/text/base-language'
import { aeneas } from './timing/aeneas'
import { alignment } from './timing/alignment'
import { byCharacters, estimate } from './timing/baselines'
import { type BenchArguments, readBenchArguments } from './timing/bench-arguments'
import { corpusFolder, readCases, type TimingCase } from './timing/cases'
import { echogarden } from './timing/echogarden'
import type { Method } from './timing/method'
import { scoreTimings } from './timing/score'
import { type Row, table } from './timing/table'

const methods: readonly Method[] = [byCharacters, estimate, alignment, echogarden, aeneas]

const usage = `usage: npm run bench -- timing [CORPUS ...] [--json FILE] [--method NAME] [--case NAME]
CORPUS is a folder of cases, or one case: audio.*, transcript.txt and truth.json. Methods: ${methods.map(({ name }) => name).join(', ')}.`

/**
 * How right the times are and what they cost: Diglot's estimate and its alignment beside the simplest way there is and
 * beside other programs, where they are installed, on recordings whose true times are known. One at a time, from the
 * start of the program to its end.
 */
export async function run(args: readonly string[]): Promise<number> {
  let asked: BenchArguments
  try {
    asked = readBenchArguments(args)
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : error}\n${usage}`)
    return 2
  }
  const unknown = asked.methods.find((name) => !methods.some((method) => method.name === name))
  if (unknown !== undefined) {
    console.error(`there is no method "${unknown}"\n${usage}`)
    return 2
  }
  const { cases: known, unusable } = readCases(asked.folders)
  const cases = known.filter(({ name }) => isAmong(name, asked.cases))
  if (asked.folders.length === 0 && !known.some(({ audioFile }) => audioFile.startsWith(corpusFolder))) {
    console.log(`no corpus in ${corpusFolder} (name its folder, or set DIGLOT_CORPUS)\n`)
  }
  for (const { name, reason } of unusable) console.log(`${name}: left out, ${reason}`)
  if (cases.length === 0) {
    console.log('there are no cases')
    return 1
  }
  const rows = await measureAll(cases, usableMethods(asked.methods))
  report(rows)
  if (asked.json !== undefined) writeFileSync(asked.json, `${JSON.stringify(rows, null, 2)}\n`)
  return unusable.length > 0 || rows.some((row) => 'failure' in row) ? 1 : 0
}

function isAmong(name: string, wanted: readonly string[]): boolean {
  return wanted.length === 0 || wanted.includes(name)
}

function usableMethods(wanted: readonly string[]): readonly Method[] {
  return methods.filter((method) => {
    if (!isAmong(method.name, wanted)) return false
    const missing = method.missing()
    if (missing !== null) console.log(`${method.name}: left out, it needs ${missing}`)
    return missing === null
  })
}

async function measureAll(cases: readonly TimingCase[], usable: readonly Method[]): Promise<readonly Row[]> {
  const rows: Row[] = []
  for (const item of cases) {
    for (const method of usable) {
      console.error(`${item.name}: ${method.name} ...`)
      rows.push(await measure(item, method))
    }
  }
  return rows
}

async function measure(item: TimingCase, method: Method): Promise<Row> {
  const head = { case: item.name, minutes: item.duration / 60, method: method.name }
  try {
    const { segments, seconds, peakBytes, spoken } = await method.time(item)
    const isMistaken = spoken !== undefined && baseLanguage(spoken) !== baseLanguage(item.spoken)
    return {
      ...head,
      ...scoreTimings(item.truth, segments),
      seconds,
      timesRealTime: item.duration / seconds,
      peakBytes,
      ...(isMistaken && { mistakenFor: spoken }),
    }
  } catch (error) {
    return { ...head, failure: error instanceof Error ? error.message : String(error) }
  }
}

function report(rows: readonly Row[]): void {
  console.log(`\n${table(rows)}\n`)
  console.log(`Errors of starts in seconds, shares in per cent; by characters and estimate are told the spoken side.`)
  const memory = process.platform === 'linux' ? 'the sum of all processes (PSS)' : 'not measured on this system'
  console.log(`Time from the start of the program to its end on ${cpus().length} cores; memory: ${memory}.`)
  for (const row of rows) {
    if ('failure' in row) console.log(`${row.case}, ${row.method}: ${row.failure}`)
    else if (row.mistakenFor) console.log(`${row.case}, ${row.method}: it took ${row.mistakenFor} for the spoken side`)
  }
}
