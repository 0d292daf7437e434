import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { build } from 'vite'
import { type Kind, kinds, type Lane, openPlaces } from './lanes'

const here = import.meta.dirname

/** Makes one file of the writer, so that a thousand processes start at once; `isPlain` gives it the plain way of writing. */
export async function bundleWriter(folder: string, isPlain: boolean): Promise<string> {
  await build({
    configFile: false,
    logLevel: 'error',
    root: join(here, '../..'),
    ssr: { noExternal: true },
    ...(isPlain && {
      resolve: { alias: [{ find: /^.*\/replace-file$/, replacement: join(here, 'plain-replace-file.ts') }] },
    }),
    build: {
      ssr: join(here, 'writer.ts'),
      outDir: folder,
      emptyOutDir: false,
      target: 'node22',
      rolldownOptions: { output: { entryFileNames: 'writer.mjs', codeSplitting: false } },
    },
  })
  return join(folder, 'writer.mjs')
}

/** The last number of each kind that was answered as kept. */
export type Owed = Record<Kind, number>

export function nothingOwed(): Owed {
  return Object.fromEntries(kinds.map((kind) => [kind, 0])) as Owed
}

export interface Writer {
  readonly child: ChildProcess
  /** Resolves when its services have started. */
  readonly ready: Promise<void>
  /** Resolves when it has ended, by itself or not, and all that it said was heard. */
  readonly ended: Promise<void>
  /** How many savings were refused. */
  readonly refused: () => number
}

/** Starts a writer; what it says is kept goes into `owed`. */
export function startWriter(
  script: string,
  { folder, lane, from, count = 0 }: { folder: string; lane: Lane; from: number; count?: number },
  owed: Owed,
): Writer {
  const child = spawn(process.execPath, [script, folder, String(lane), String(from), String(count)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let refused = 0
  let isReady = () => {}
  const ready = new Promise<void>((resolve) => {
    isReady = resolve
  })
  const lines = createInterface({ input: child.stdout })
  lines.on('line', (line) => {
    const [kind, n, answer] = line.split(' ')
    if (kind === 'ready') isReady()
    else if (answer === 'kept') owed[kind as Kind] = Number(n)
    else if (answer === 'refused') refused++
  })
  const ended = Promise.all([once(lines, 'close'), once(child, 'exit')]).then(() => isReady())
  return { child, ready, ended, refused: () => refused }
}

export interface Loss {
  readonly lost: number
  /** In words, for whoever has to find out why. */
  readonly said: readonly string[]
}

/** Starts anew over a folder, and counts what is owed and not there. A start that fails has lost everything. */
export async function countLost(folder: string, lane: Lane, owed: Owed): Promise<Loss> {
  const said: string[] = []
  try {
    const places = await openPlaces(folder, lane)
    for (const kind of kinds) {
      const there = await places[kind].read()
      if ((there ?? 0) < owed[kind]) said.push(`${kind}: ${owed[kind]} was kept, ${there ?? 'nothing'} is there`)
    }
  } catch (thrown) {
    said.push(`no start: ${String(thrown)}`)
    return { lost: kinds.length, said }
  }
  return { lost: said.length, said }
}
