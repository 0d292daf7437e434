import modelUrl from '../../assets/models/en-us-ptm.bin?url'
import resampleUrl from '../../assets/wasm/resample.wasm?url'
import scorerUrl from '../../assets/wasm/score-phones.wasm?url'
import { parseAcousticModel } from '../../shared/align/acoustic-model'
import { createScoreKernel } from '../../shared/align/score-kernel'
import { createResampleKernel } from '../../shared/audio/resample-kernel'
import { assetBytes } from './asset-bytes'
import { type OpenAudio, openAudio, surveyAudio } from './open-audio'
import type { ScoreAnswer, ScoreRequest } from './score-messages'
import { type ScoreTools, scoreRange } from './score-range'

let tools: Promise<ScoreTools> | undefined
let audio: OpenAudio | undefined

// A page may have several such workers; each does one thing at a time, and nobody cancels from inside: a worker that is
// no longer wanted is terminated.
self.onmessage = ({ data }: MessageEvent<ScoreRequest>) => {
  answer(data).catch((error: unknown) => tell({ kind: 'failed', detail: String(error) }))
}

async function answer(request: ScoreRequest): Promise<void> {
  tools ??= loadTools()
  if (request.kind === 'survey') return tell({ kind: 'surveyed', layout: await surveyAudio(request.audioUrl) })
  audio ??= openAudio(request.audioUrl, request.layout)
  const onHeard = (until: number) => tell({ kind: 'heard', until })
  const scored = await scoreRange(audio.sound, request.range, await tools, onHeard)
  const { piece, peaks } = scored
  self.postMessage(scored satisfies ScoreAnswer, {
    transfer: [piece.below.buffer, piece.levels.buffer, peaks.buffer] as ArrayBuffer[],
  })
}

async function loadTools(): Promise<ScoreTools> {
  const model = parseAcousticModel(await assetBytes(modelUrl))
  if (!model.ok) throw new Error(`the acoustic model cannot be read: ${model.error}`)
  return {
    kernel: createScoreKernel(model.value, await assetBytes(scorerUrl)),
    makeResampler: createResampleKernel(await assetBytes(resampleUrl)),
  }
}

function tell(message: ScoreAnswer): void {
  self.postMessage(message)
}
