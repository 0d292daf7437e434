import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { memoryOfTree } from './process-memory'

export interface MeasuredRun {
  readonly out: string
  readonly log: string
  readonly seconds: number
  /** Null where memory cannot be measured. */
  readonly peakBytes: number | null
}

/** Milliseconds between two looks at the memory: a few a second, for each takes some of the machine itself. */
const sampling = 300

/** As much of the log is told when a program fails, in characters. */
const shownLog = 300

/** Runs a program to its end and says how long it took and how much memory it and its children had. Rejects when it fails. */
export async function runMeasured(
  command: string,
  args: readonly string[],
  options: { readonly env?: NodeJS.ProcessEnv } = {},
): Promise<MeasuredRun> {
  const began = performance.now()
  const child = spawn(command, args, {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...options.env },
  })
  let [out, log] = ['', '']
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    out += text
  })
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    log += text
  })
  let peakBytes: number | null = null
  const sample = () => {
    const bytes = child.pid === undefined ? null : memoryOfTree(child.pid)
    if (bytes !== null) peakBytes = Math.max(peakBytes ?? 0, bytes)
  }
  const timer = setInterval(sample, sampling)
  try {
    const [code] = (await once(child, 'close')) as [number | null]
    const seconds = (performance.now() - began) / 1000
    if (code !== 0) throw new Error(`${command} ended with ${code}: ${(log || out).trim().slice(-shownLog)}`)
    return { out, log, seconds, peakBytes }
  } finally {
    clearInterval(timer)
  }
}
