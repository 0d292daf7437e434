import { existsSync, readdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import type { TimelineDocument } from '../shared/export/timeline-json'
import { alignment } from './timing/alignment'
import { readBenchArguments } from './timing/bench-arguments'
import { runMeasured } from './timing/run-measured'

const diglot = fileURLToPath(new URL('../bin/diglot.mjs', import.meta.url))

/** A recording and a text, of which the folder says whether they belong together. */
interface Pair {
  readonly name: string
  readonly audioFile: string
  readonly transcriptFile: string
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
  const pairs = folders.flatMap(pairsIn)
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

function pairsIn(folder: string): readonly Pair[] {
  const own = pairOf(folder)
  if (own) return [own]
  const names = existsSync(folder) ? readdirSync(folder).sort() : []
  return names.flatMap((name) => pairOf(path.join(folder, name)) ?? [])
}

function pairOf(folder: string): Pair | null {
  const transcriptFile = path.join(folder, 'transcript.txt')
  if (!existsSync(transcriptFile)) return null
  const audio = readdirSync(folder).find((name) => name.startsWith('audio.'))
  if (audio === undefined) return null
  const belongs = existsSync(path.join(folder, 'truth.json'))
  return { name: path.basename(folder), audioFile: path.join(folder, audio), transcriptFile, belongs }
}
