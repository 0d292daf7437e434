import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { TimelineDocument } from '../shared/export/timeline-json'
import { alignment } from './timing/alignment'
import { readBenchArguments } from './timing/bench-arguments'
import { type CaseFolder, caseFoldersIn } from './timing/case-folders'
import { runMeasured } from './timing/run-measured'

const diglot = fileURLToPath(new URL('../bin/diglot.mjs', import.meta.url))

/** A recording and a text, of which the folder says whether they belong together. */
interface Pair extends CaseFolder {
  readonly belongs: boolean
}

/** What Diglot said of a pair. `foundShare`: of the segments, those that it found in the audio. */
interface Verdict extends Pair {
  readonly saidToBelong: boolean
  readonly foundShare: number
}

/**
 * How often Diglot sees that a text is not what is spoken, and how often it says so of one that is. A folder with
 * `truth.json` is a right pair, one without is a wrong pair; each argument is such a folder or holds such folders.
 */
export async function run(args: readonly string[]): Promise<number> {
  const { folders, json } = readBenchArguments(args)
  const pairs = folders.flatMap(caseFoldersIn).map((pair): Pair => ({ ...pair, belongs: pair.truthFile !== null }))
  const missing = alignment.missing()
  if (pairs.length === 0 || missing !== null) {
    console.log(missing === null ? 'usage: npm run bench -- belonging FOLDER ... [--json FILE]' : `it needs ${missing}`)
    return 1
  }
  await runMeasured(process.execPath, [diglot, '--version'])
  const verdicts: Verdict[] = []
  for (const pair of pairs) {
    const verdict = await judge(pair)
    verdicts.push(verdict)
    const said = verdict.saidToBelong ? `belongs, ${(100 * verdict.foundShare).toFixed(0)} % found` : 'does not belong'
    console.log(`${verdict.saidToBelong === pair.belongs ? '      ' : 'WRONG '}${pair.name}: ${said}`)
  }
  for (const belongs of [true, false]) {
    const alike = verdicts.filter((verdict) => verdict.belongs === belongs)
    if (alike.length === 0) continue
    const right = alike.filter(({ saidToBelong }) => saidToBelong === belongs)
    console.log(`${belongs ? 'right' : 'wrong'} texts seen as such: ${right.length} of ${alike.length}`)
  }
  if (json !== undefined) writeFileSync(json, `${JSON.stringify(verdicts, null, 2)}\n`)
  return verdicts.every(({ saidToBelong, belongs }) => saidToBelong === belongs) ? 0 : 1
}

async function judge(pair: Pair): Promise<Verdict> {
  const { out } = await runMeasured(process.execPath, [diglot, 'align', pair.audioFile, pair.transcriptFile])
  const { segments } = JSON.parse(out) as TimelineDocument
  return {
    ...pair,
    saidToBelong: segments.some(({ source }) => source !== 'estimated'),
    foundShare: segments.filter(({ source }) => source === 'aligned').length / Math.max(1, segments.length),
  }
}
