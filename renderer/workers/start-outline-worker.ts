import type { OutlineAnswer, OutlineRequest } from './outline-messages'
import type { OutlinePort } from './outline-track'
import { trustOwnWorkers } from './trust-own-workers'

trustOwnWorkers()

/** A worker that reads sound and makes its outline. */
export function startOutlineWorker(): OutlinePort {
  const worker = new Worker(new URL('./outline.worker.ts', import.meta.url), { type: 'module', name: 'outline' })
  const port: OutlinePort = {
    postMessage: (request: OutlineRequest) => worker.postMessage(request),
    onmessage: null,
    onerror: null,
    terminate: () => worker.terminate(),
  }
  worker.onmessage = ({ data }: MessageEvent<OutlineAnswer>) => port.onmessage?.({ data })
  worker.onerror = ({ message }) => port.onerror?.({ message })
  return port
}
