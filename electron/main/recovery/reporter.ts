import { arch, hostname, release, totalmem, userInfo } from 'node:os'
import { app } from 'electron'
import type { Episode } from '../../../shared/model/episode'
import type { Settings } from '../../../shared/model/settings'
import { describeOpen, namesIn } from '../../../shared/recovery/open-episode-facts'
import type { Problem } from '../../../shared/recovery/problem'
import { problemReport } from '../../../shared/recovery/problem-report'
import { redact } from '../../../shared/recovery/redact'
import { Log } from '../../services/logs/log'
import { RotatingFile } from '../../services/logs/rotating-file'
import { KeptReports } from '../../services/recovery/kept-reports'

/** What a report says of the running program. */
export interface RunningFacts {
  readonly episode: Episode | null
  readonly settings: Settings | null
}

export interface ReporterPlaces {
  readonly userData: string
  readonly appFolder: string
  readonly isSafeMode: boolean
}

/** The same again within this time is in the log only; and so many reports a run are written at most. Milliseconds. */
const sameAgainMs = 60_000
const mostPerRun = 20

/** Lines of the log that a report ends with. */
const linesInReport = 40

/** Writes down what went wrong: a line in the log, and a report that a person can read. Nothing of it is ever sent. */
export class Reporter {
  readonly log: Log
  readonly reports: KeptReports
  readonly #file: RotatingFile
  readonly #isSafeMode: boolean
  readonly #redact: (text: string) => string
  readonly #written = new Map<string, number>()
  /** What is running, once something is. */
  running: () => RunningFacts = () => ({ episode: null, settings: null })

  constructor({ userData, appFolder, isSafeMode }: ReporterPlaces) {
    this.#isSafeMode = isSafeMode
    const salt = String(Math.random())
    const people = namesOfPeople()
    this.#redact = (text) =>
      redact(text, {
        places: { app: appFolder, data: userData },
        names: [...people, ...namesIn(this.#now().episode)],
        salt,
      })
    this.#file = new RotatingFile(`${userData}/logs`, 'diglot')
    this.log = new Log({ add: (line) => this.#file.add(line), redact: this.#redact, now: Date.now })
    this.reports = new KeptReports(`${userData}/reports`)
  }

  /** `logLines` in place of those of this run. */
  report(problem: Problem, logLines?: readonly string[]): void {
    const { kind, what, stack } = problem
    this.log.error(kind, stack ?? what)
    const now = Date.now()
    const before = this.#written.get(`${kind} ${what}`)
    if (before !== undefined && now - before < sameAgainMs) return
    if (this.#written.size >= mostPerRun) return
    this.#written.set(`${kind} ${what}`, now)
    try {
      const { episode, settings } = this.#now()
      const text = problemReport({
        problem: { kind, what: this.#redact(what), ...(stack !== undefined && { stack: this.#redact(stack) }) },
        time: now,
        sinceStart: process.uptime(),
        versions: this.#versions(),
        open: describeOpen(episode),
        settings,
        logLines: logLines ?? this.log.tail(linesInReport),
      })
      this.reports.keep(text, kind, now)
    } catch (thrown) {
      this.log.error('report', String(thrown))
    }
  }

  #now(): RunningFacts {
    try {
      return this.running()
    } catch {
      return { episode: null, settings: null }
    }
  }

  #versions(): (readonly [string, string])[] {
    const { electron = '', chrome = '', node } = process.versions
    const gigabytes = Math.round(totalmem() / 2 ** 30)
    const marks = [app.isPackaged ? 'packaged' : 'from its sources', ...(this.#isSafeMode ? ['safe mode'] : [])]
    return [
      ['Diglot', `${app.getVersion()} (${marks.join(', ')})`],
      ['Electron', `${electron}, Chromium ${chrome}, Node ${node}`],
      ['System', `${process.platform} ${release()}, ${arch()}, ${gigabytes} GB`],
    ]
  }
}

/** The account and the machine; neither says anything about what went wrong. */
function namesOfPeople(): string[] {
  try {
    const { username, homedir } = userInfo()
    return [username, homedir, hostname()]
  } catch {
    return []
  }
}
