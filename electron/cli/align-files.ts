import { timelineFromAlignment } from '../../shared/align/timeline-from-alignment'
import { err, ok, type Result } from '../../shared/model/result'
import type { Timeline } from '../../shared/model/timeline'
import type { LanguageTag } from '../../shared/model/transcript'
import { estimateTimings } from '../../shared/timing/estimate-timings'
import type { Aligner, AlignOutcome, AlignProgress, AudioToAlign } from './aligner'
import type { ReadFiles } from './read-files'

export interface AlignedFiles {
  readonly timeline: Timeline
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
  const estimate = estimateFiles(read, outcome.spoken)
  if (!outcome.belongs) return ok({ timeline: estimate, belongs: false })
  return ok({ timeline: timelineFromAlignment(estimate, outcome.segments), belongs: true })
}

/** Times from the length of the text alone. */
export function estimateFiles({ text, audio }: ReadFiles, spoken: LanguageTag): Timeline {
  return estimateTimings({ segments: text.transcript.segments, spoken, duration: audio.duration })
}

function audioToAlign({ audioPath, audio, text, spoken }: ReadFiles): AudioToAlign {
  const { languages, segments } = text.transcript
  const isKnown = spoken.because === 'chosen' || spoken.because === 'only-language'
  const others = isKnown ? [] : languages.filter((language) => language !== spoken.language)
  return {
    path: audioPath,
    mime: audio.mime,
    duration: audio.duration,
    sides: [spoken.language, ...others].map((language) => ({
      language,
      texts: segments.map(({ texts }) => texts[language] ?? ''),
    })),
  }
}
