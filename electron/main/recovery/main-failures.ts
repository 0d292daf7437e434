import { countCrash } from '../../../shared/recovery/crash-count'
import { judgeFailure } from '../../../shared/recovery/judge-failure'
import { problemOf } from '../../../shared/recovery/problem'
import type { Reporter } from './reporter'

/** So many failures within this time, and the program is not to be trusted any more. */
const limit = { count: 3, within: 30_000 }

export interface MainFailureParts {
  readonly reporter: Reporter
  readonly hasWindow: () => boolean
  readonly lastRestart: () => number | undefined
  readonly goOn: () => void
  readonly startAgain: () => void
  readonly giveUp: () => void
}

/** What becomes of what is thrown in the main process and caught nowhere. */
export class MainFailures {
  readonly #parts: MainFailureParts
  #moments: readonly number[] = []
  #isOver = false

  constructor(parts: MainFailureParts) {
    this.#parts = parts
  }

  /** From now on nothing that is thrown ends the process by itself. */
  watch(): void {
    process.on('uncaughtException', (thrown) => this.take(thrown))
    // A promise that nobody waited for: what it was to do is not done, but nothing was left in the middle.
    process.on('unhandledRejection', (reason) => this.note(reason))
  }

  /** Written down, and told, but never a reason to start again. */
  note(thrown: unknown): void {
    if (isBrokenPipe(thrown)) return
    this.#parts.reporter.report(problemOf('main', thrown))
    if (!this.#isOver && this.#parts.hasWindow()) this.#parts.goOn()
  }

  take(thrown: unknown): void {
    if (isBrokenPipe(thrown)) return
    const { reporter, hasWindow, lastRestart, goOn, startAgain, giveUp } = this.#parts
    reporter.report(problemOf('main', thrown))
    if (this.#isOver) return
    const now = Date.now()
    const { moments, isTooMany } = countCrash(this.#moments, now, limit)
    this.#moments = moments
    const verdict = judgeFailure({ hasWindow: hasWindow(), isTooMany, lastRestart: lastRestart(), now })
    reporter.log.warn('main', `after that: ${verdict}`)
    this.#isOver = verdict !== 'go-on'
    if (verdict === 'go-on') goOn()
    else if (verdict === 'start-again') startAgain()
    else giveUp()
  }
}

/** The terminal that Diglot was started from has been closed: nobody reads what it writes there, and that is all. */
function isBrokenPipe(thrown: unknown): boolean {
  const { code, syscall } = (thrown ?? {}) as NodeJS.ErrnoException
  return code === 'EPIPE' && syscall === 'write'
}
