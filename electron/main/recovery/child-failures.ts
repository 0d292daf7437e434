import { app } from 'electron'
import type { Reporter } from './reporter'

/** So often the graphics process may end in a run; Chromium starts it again by itself, but it gives up in the end. */
const mostGraphicsFailures = 2

export interface ChildFailureParts {
  readonly reporter: Reporter
  /** The graphics process has ended so often in this run. */
  readonly graphicsFailed: (times: number, isTooOften: boolean) => void
}

/** Watches the processes beside the pages': graphics, network, sound. Chromium starts each again by itself. */
export function watchChildProcesses({ reporter, graphicsFailed }: ChildFailureParts): void {
  let failures = 0
  let isQuitting = false
  app.on('before-quit', () => {
    isQuitting = true
  })
  app.on('child-process-gone', (_event, { type, reason, exitCode, name, serviceName }) => {
    const who = [type, name ?? serviceName ?? ''].join(' ').trim()
    const what = `${who}: ${reason}, exit code ${exitCode}`
    if (reason === 'clean-exit' || isQuitting) {
      reporter.log.info('processes', what)
      return
    }
    reporter.report({ kind: type === 'GPU' ? 'graphics' : 'service', what })
    if (type !== 'GPU') return
    failures += 1
    graphicsFailed(failures, failures >= mostGraphicsFailures)
  })
}
