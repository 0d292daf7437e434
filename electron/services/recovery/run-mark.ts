import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import * as v from 'valibot'
import { resumeSchema } from '../../../shared/model/resume'

/** The version this program writes. */
const markVersion = 1
const moment = v.pipe(v.number(), v.minValue(0))

const document = v.object({
  version: v.literal(markVersion),
  /** Set while the program runs: who finds it set finds a run that ended without saying so. */
  isRunning: v.boolean(),
  /** The run ended to begin again: what was open is to be where it was. */
  comesBack: v.boolean(),
  /** What was open, in words that only this file compares, and where in it. */
  open: v.nullable(v.object({ key: v.string(), place: resumeSchema })),
  /** How often the graphics process ended in this run. */
  graphicsFailures: v.pipe(v.number(), v.integer(), v.minValue(0)),
  /** When the program started itself again after a failure; milliseconds since 1970. */
  restarts: v.array(moment),
})

export type RunFacts = Omit<v.InferOutput<typeof document>, 'version'>

const nothing: RunFacts = { isRunning: false, comesBack: false, open: null, graphicsFailures: 0, restarts: [] }

/**
 * A small file by which a run knows how the last one ended. Written at once, for it is written when something fails.
 * Never throws; `isKept` says whether the disk takes anything at all.
 */
export class RunMark {
  readonly #path: string
  #facts: RunFacts
  /** What the last run left. */
  readonly last: RunFacts
  isKept: boolean

  /** Reads what the last run left, and marks this one as running. */
  constructor(path: string) {
    this.#path = path
    this.last = read(path)
    this.#facts = { ...nothing, isRunning: true, restarts: this.last.restarts }
    this.isKept = this.#write()
  }

  get facts(): RunFacts {
    return this.#facts
  }

  change(change: Partial<RunFacts>): void {
    this.#facts = { ...this.#facts, ...change }
    this.isKept = this.#write()
  }

  /** The run ends as it should; or, to begin again, with what was open to be opened where it was. */
  end({ comesBack = false } = {}): void {
    this.change({ isRunning: false, comesBack, ...(!comesBack && { open: null }) })
  }

  #write(): boolean {
    try {
      mkdirSync(dirname(this.#path), { recursive: true })
      const beside = `${this.#path}.new`
      writeFileSync(beside, JSON.stringify({ version: markVersion, ...this.#facts }))
      renameSync(beside, this.#path)
      return true
    } catch {
      return false
    }
  }
}

function read(path: string): RunFacts {
  try {
    const parsed = v.safeParse(document, JSON.parse(readFileSync(path, 'utf8')))
    return parsed.success ? parsed.output : nothing
  } catch {
    return nothing
  }
}
