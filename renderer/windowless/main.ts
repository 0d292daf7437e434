import type { AlignReport, AlignTask, WindowlessBridge } from '../../shared/ipc/windowless-contract'
import type { AlignJob, AlignMessage } from '../workers/align-messages'
import { startAlignWorker } from '../workers/start-align-worker'

declare global {
  interface Window {
    /** Put here by the preload of the windowless page. */
    readonly windowless: WindowlessBridge
  }
}

// The page of `diglot align`: it asks what to listen to, lets the worker do it and hands on what the worker tells. Nobody
// sees it, so whatever breaks here must be told, or the command would wait for ever.
const { windowless } = window
window.addEventListener('error', ({ message }) => fail(message))
window.addEventListener('unhandledrejection', ({ reason }) => fail(String(reason)))

const task = await windowless.task()
const worker = startAlignWorker()
worker.onmessage = ({ data }) => {
  const report = reportOf(data)
  if (report) void windowless.report(report)
}
worker.onerror = ({ message }) => fail(message)
worker.postMessage(jobOf(task))

function fail(detail: string): void {
  windowless.report({ kind: 'failed', detail: detail.slice(0, 1000) }).catch(() => {
    // The command has ended, and this page is about to.
  })
}

function jobOf(task: AlignTask): AlignJob {
  return { ...task, anchors: [] }
}

/** Null for what only a player shows. */
function reportOf(message: AlignMessage): AlignReport | null {
  switch (message.kind) {
    case 'progress':
    case 'failed':
      return message
    case 'aligned': {
      const { belongs, segments } = message.alignment
      return {
        kind: 'aligned',
        spoken: message.spoken,
        belongs,
        segments: segments.map((segment) => (segment.spoken ? { ...segment, words: [...segment.words] } : segment)),
      }
    }
    default:
      return null
  }
}
