import type { AlignReport, AlignTask, WindowlessBridge } from '../../shared/ipc/windowless-contract'
import type { AlignJob, AlignMessage } from '../workers/align-messages'
import { startAlignWorker } from '../workers/start-align-worker'

declare global {
  interface Window {
    /** Put here by the preload of the windowless page. */
    readonly windowless: WindowlessBridge
  }
}

// The page of `diglot align`: it asks what to listen to, lets the worker do it and hands on what the worker tells.
const { windowless } = window
const task = await windowless.task()
const worker = startAlignWorker()
worker.onmessage = ({ data }) => void windowless.report(reportOf(data))
worker.onerror = ({ message }) => void windowless.report({ kind: 'failed', detail: message })
worker.postMessage(jobOf(task))

function jobOf(task: AlignTask): AlignJob {
  return { ...task, anchors: [] }
}

function reportOf(message: AlignMessage): AlignReport {
  if (message.kind !== 'aligned') return message
  const { belongs, segments } = message.alignment
  return {
    kind: 'aligned',
    spoken: message.spoken,
    belongs,
    segments: segments.map((segment) => (segment.spoken ? { ...segment, words: [...segment.words] } : segment)),
  }
}
