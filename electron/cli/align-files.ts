import { timelineFromAlignment } from '../../shared/align/timeline-from-alignment'
import { err, ok, type Result } from '../../shared/model/result'
import type { Spoken, Timeline } from '../../shared/model/timeline'
import { estimateTimings } from '../../shared/timing/estimate-timings'
import { sidesToTry } from '../../shared/timing/sides-to-try'
import type { Aligner, AlignOutcome, AlignProgress, AudioToAlign } from './aligner'
import type { ReadFiles } from './read-files'

export interface AlignedFiles {
  readonly timeline: Timeline
  /** What the audio speaks. */
  readonly spoken: Spoken
  /** False when the text is not what is spoken: the timeline is then the estimate. */
  readonly belongs: boolean
}

/** Times from the audio; the estimate where the text does not belong to it. */
export async function alignFiles(
  read: ReadFiles,
  align: Aligner,
  watch: { readonly onProgress: (progress: AlignProgress) => void; readonly signal: AbortSignal },
): Promise<Result<AlignedFiles, Exclude<AlignOutcome, { kind: 'aligned' }>>> {
  const outcome = await align(audioToAlign(read), watch)
  if (watch.signal.aborted) return err({ kind: 'cancelled' })
  if (outcome.kind !== 'aligned') return err(outcome)
  const { spoken, belongs, segments } = outcome
  const estimate = estimateFiles(read, spoken)
  return ok({ timeline: belongs ? timelineFromAlignment(estimate, segments) : estimate, spoken, belongs })
}

/** Times from the length of the text alone. */
export function estimateFiles({ text, audio }: ReadFiles, { language, also }: Spoken): Timeline {
  return estimateTimings({ segments: text.transcript.segments, spoken: language, also, duration: audio.duration })
}

function audioToAlign({ audioPath, audio, text, spoken }: ReadFiles): AudioToAlign {
  return {
    path: audioPath,
    mime: audio.mime,
    duration: audio.duration,
    ...sidesToTry(text.transcript, spoken, 'in this order'),
  }
}
