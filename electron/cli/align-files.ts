import { basename } from 'node:path'
import type { AppError } from '../../shared/model/app-error'
import type { OpenedTranscript, SpokenSide } from '../../shared/model/episode'
import { err, ok, type Result } from '../../shared/model/result'
import type { Seconds } from '../../shared/model/time'
import type { Timeline } from '../../shared/model/timeline'
import type { LanguageTag } from '../../shared/model/transcript'
import { estimateTimings } from '../../shared/timing/estimate-timings'
import { guessSpokenSide } from '../../shared/timing/guess-spoken-side'
import { readAudio } from '../services/audio/read-audio'
import { readTranscript } from '../services/episode/read-transcript'
import { sortFiles } from '../services/episode/sort-files'

export interface AlignedFiles {
  readonly text: OpenedTranscript
  readonly spoken: SpokenSide
  readonly timeline: Timeline
  readonly warnings: readonly AppError[]
}

/** Told before each step that takes time. */
export type AlignStep =
  | { readonly step: 'reading'; readonly audio: string; readonly transcript: string }
  | { readonly step: 'timing'; readonly segments: number; readonly duration: Seconds; readonly spoken: LanguageTag }

/**
 * Times a transcript to its audio without a window. Unlike opening it in the player, this reads a whole audio file
 * where nothing else tells its length, since no audio element will correct it afterwards.
 */
export async function alignFiles(
  files: readonly string[],
  { spoken: chosen, onStep = () => {} }: { readonly spoken?: LanguageTag; readonly onStep?: (step: AlignStep) => void },
): Promise<Result<AlignedFiles, AppError>> {
  const sorted = await sortFiles(files)
  if (!sorted.ok) return sorted
  const { audio: audioPath, transcript: transcriptPath } = sorted.value
  if (audioPath === undefined) return err({ code: 'audio/not-audio', name: otherName(files, transcriptPath) })
  if (transcriptPath === undefined) return err({ code: 'transcript/not-text', name: otherName(files, audioPath) })
  onStep({ step: 'reading', audio: basename(audioPath), transcript: basename(transcriptPath) })
  const [audio, text] = await Promise.all([
    readAudio(audioPath, { wantsExactDuration: true }),
    readTranscript(transcriptPath),
  ])
  if (!audio.ok) return audio
  if (!text.ok) return text
  const { transcript } = text.value
  const { duration, tags, warnings } = audio.value
  const spoken = guessSpokenSide({
    transcript,
    audioFileName: basename(audioPath),
    ...(chosen !== undefined && { chosen }),
    ...(tags.language !== undefined && { audioLanguage: tags.language }),
  })
  const { segments } = transcript
  onStep({ step: 'timing', segments: segments.length, duration, spoken: spoken.language })
  const timeline = estimateTimings({ segments, spoken: spoken.language, duration })
  return ok({ text: text.value, spoken, timeline, warnings })
}

/** The same file was given twice, so this is its name too. */
function otherName(files: readonly string[], found: string | undefined): string {
  return basename(files.find((path) => path !== found) ?? found ?? '')
}
