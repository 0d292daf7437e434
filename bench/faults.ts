import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { bundleWriter } from './faults/run-writer'
import { tearDocuments } from './faults/tear-documents'
import { fillDisk, forbidWriting, killWriters, type Trial, writeAtOnce } from './faults/trials'

/**
 * What a listener keeps, under everything that can happen to a disk and a process: `lost` counts what a service had answered
 * to be kept and is not there at the next start, and starts that fail. `--kills N` for fewer, `--seed N` for the same moments
 * again, `--plain` with files written as most programs do, which must lose some.
 */
export async function run(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      json: { type: 'string' },
      kills: { type: 'string', default: '1000' },
      seed: { type: 'string', default: String(Date.now() % 1_000_000) },
      plain: { type: 'boolean', default: false },
    },
  })
  const kills = Number(values.kills)
  // On a disk, not in memory: the folder of the checkout, which git does not look into.
  const parent = path.join(import.meta.dirname, '../node_modules/.cache')
  mkdirSync(parent, { recursive: true })
  const folder = mkdtempSync(path.join(parent, 'faults-'))
  const scripts = mkdtempSync(path.join(tmpdir(), 'diglot-faults-'))
  console.log(`seed ${values.seed}${values.plain ? ', files written plainly' : ''}\n`)
  const random = randomFrom(Number(values.seed))
  const trials: Record<string, Trial> = {}
  const note = (name: string, trial: Trial) => {
    trials[name] = trial
    const figures = `${String(trial.tried).padStart(5)} tried ${String(trial.lost).padStart(4)} lost`
    console.log(`${name.padEnd(12)} ${figures}   ${trial.how}`)
    for (const line of trial.said.slice(0, 5)) console.log(`             ${line}`)
  }
  try {
    const script = await bundleWriter(scripts, values.plain)
    const tools = { script, folder, random }
    note('kills', await killWriters(tools, kills))
    note('tornWrites', await tearDocuments(folder, random, kills))
    note('fullDisk', await fillDisk(tools, Math.ceil(kills / 20)))
    note('readOnly', await forbidWriting(tools, Math.ceil(kills / 50)))
    note('concurrent', await writeAtOnce(tools, Math.ceil(kills / 20)))
  } finally {
    rmSync(folder, { recursive: true, force: true })
    rmSync(scripts, { recursive: true, force: true })
  }
  const lost = Object.values(trials).reduce((sum, trial) => sum + trial.lost, 0)
  console.log(`\nlost in all: ${lost}`)
  if (values.json !== undefined) {
    const tried = Object.fromEntries(Object.entries(trials).map(([name, trial]) => [name, trial.tried]))
    const file = path.resolve(process.env.INIT_CWD ?? '.', values.json)
    writeFileSync(
      file,
      `${JSON.stringify({ ...tried, lost, seed: Number(values.seed), isPlain: values.plain, trials }, null, 2)}\n`,
    )
  }
  return lost > 0 ? 1 : 0
}

/** Mulberry32: even enough for moments and places. */
function randomFrom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
