import { type LogLevel, logLine } from '../../../shared/recovery/log-line'

export interface LogParts {
  /** Where lines go; false when they could not. */
  readonly add: (line: string) => boolean
  /** Takes out what is the listener's own. */
  readonly redact: (text: string) => string
  /** Milliseconds since 1970. */
  readonly now: () => number
}

/** Lines that are remembered for a report, whether the disk took them or not. */
const remembered = 200

/**
 * What happened, a line each. Safe to call with anything from anywhere: it never throws, and nothing of what is listened
 * to can get into it in a readable form.
 */
export class Log {
  readonly #parts: LogParts
  readonly #lines: string[] = []

  constructor(parts: LogParts) {
    this.#parts = parts
  }

  info = (source: string, message: string) => this.#write('info', source, message)
  warn = (source: string, message: string) => this.#write('warn', source, message)
  error = (source: string, message: string) => this.#write('error', source, message)

  /** The last lines of this run, the newest last. */
  tail(count: number): readonly string[] {
    return this.#lines.slice(-count)
  }

  #write(level: LogLevel, source: string, message: string): void {
    const { add, redact, now } = this.#parts
    try {
      const line = logLine(now(), level, source, redact(message))
      this.#lines.push(line)
      if (this.#lines.length > remembered) this.#lines.shift()
      add(line)
    } catch {
      // Whoever reports a failure must not cause another one.
    }
  }
}
