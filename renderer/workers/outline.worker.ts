import resampleUrl from '../../assets/wasm/resample.wasm?url'
import { createResampleKernel } from '../../shared/audio/resample-kernel'
import { assetBytes } from './asset-bytes'
import { openAudio, surveyAudio } from './open-audio'
import type { OutlineAnswer, OutlineRequest } from './outline-messages'
import { outlineRange } from './outline-range'

// Nobody cancels from inside: a worker that is no longer wanted is terminated.
self.onmessage = ({ data }: MessageEvent<OutlineRequest>) => {
  answer(data).catch((error: unknown) => tell({ kind: 'failed', detail: String(error) }))
}

async function answer(request: OutlineRequest): Promise<void> {
  if (request.kind === 'survey') return tell({ kind: 'surveyed', layout: await surveyAudio(request.audioUrl) })
  const makeResampler = createResampleKernel(await assetBytes(resampleUrl))
  const { sound } = openAudio(request.audioUrl, request.layout)
  const soundEnd = await outlineRange(sound, request.range, makeResampler, (from, peaks) =>
    tell({ kind: 'peaks', from, peaks }, [peaks.buffer as ArrayBuffer]),
  )
  tell({ kind: 'ended', soundEnd })
}

function tell(message: OutlineAnswer, transfer: Transferable[] = []): void {
  self.postMessage(message, { transfer })
}
