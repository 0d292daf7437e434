import type { AlignWorker } from '../session/refine-session'
import type { AlignJob, AlignMessage } from './align-messages'

/** A worker of its own for one alignment: ending it is the one sure way to cancel work in WebAssembly. */
export function startAlignWorker(): AlignWorker {
  const worker = new Worker(new URL('./align.worker.ts', import.meta.url), { type: 'module', name: 'align' })
  const shell: AlignWorker = {
    onmessage: null,
    onerror: null,
    postMessage: (job: AlignJob) => worker.postMessage(job),
    terminate: () => worker.terminate(),
  }
  worker.onmessage = ({ data }: MessageEvent<AlignMessage>) => shell.onmessage?.({ data })
  worker.onerror = ({ message }) => shell.onerror?.({ message })
  return shell
}
