import modelUrl from '../../assets/models/en-us-ptm.bin?url'
import searchUrl from '../../assets/wasm/align-pass.wasm?url'
import scorerUrl from '../../assets/wasm/score-phones.wasm?url'
import { parseAcousticModel } from '../../shared/align/acoustic-model'
import { alignSides } from '../../shared/align/align-sides'
import type { PhoneScores } from '../../shared/align/phone-scores'
import { createPhoneScorer } from '../../shared/align/score-phones'
import { loadSides } from '../../shared/phonetics/load-sides'
import type { AlignJob, AlignMessage } from './align-messages'
import { decodeAudio } from './decode-audio'

/** Shares of the whole time, measured on an hour of speech. */
const decodingShare = 0.8

self.onmessage = ({ data }: MessageEvent<AlignJob>) => {
  align(data).catch((error: unknown) => tell({ kind: 'failed', detail: String(error) }))
}

/** decode and score -> pronounce -> search. Only the scores grow with the length of the audio: 7.5 MB an hour. */
async function align({ audioUrl, sides, turns, anchors, duration }: AlignJob): Promise<void> {
  const scores = await scoreAudio(audioUrl, (until) =>
    tell({ kind: 'progress', fraction: decodingShare * Math.min(1, until / Math.max(duration, 1)) }),
  )
  const result = alignSides({
    scores,
    sides: await loadSides(sides),
    turns,
    anchors,
    wasm: await bytesAt(searchUrl),
    onProgress: ({ fraction }) => tell({ kind: 'progress', fraction: decodingShare + (1 - decodingShare) * fraction }),
  })
  // Nobody cancels from inside: a worker that is no longer wanted is terminated.
  if (result.ok) tell({ kind: 'aligned', ...result.value })
}

async function scoreAudio(url: string, onDecoded: (until: number) => void): Promise<PhoneScores> {
  const model = parseAcousticModel(await bytesAt(modelUrl))
  if (!model.ok) throw new Error(`the acoustic model cannot be read: ${model.error}`)
  const scorer = createPhoneScorer({ model: model.value, wasm: await bytesAt(scorerUrl) })
  let told = 0
  for await (const { samples, until } of decodeAudio(url)) {
    scorer.push(samples)
    if (until - told < 10) continue
    told = until
    onDecoded(until)
  }
  return scorer.finish()
}

async function bytesAt(url: string): Promise<Uint8Array<ArrayBuffer>> {
  const response = await fetch(url)
  if (!response.ok) throw new Error(`${url}: ${response.status}`)
  return new Uint8Array(await response.arrayBuffer())
}

function tell(message: AlignMessage): void {
  self.postMessage(message)
}
