import type { AppError } from '../../shared/model/app-error'
import type { OpenedTranscript, SpokenSide } from '../../shared/model/episode'
import { err, ok, type Result } from '../../shared/model/result'
import type { Spoken } from '../../shared/model/timeline'
import { guessSpokenSide } from '../../shared/timing/guess-spoken-side'
import { type OpenedAudio, readAudio } from '../services/audio/read-audio'
import { readTexts } from '../services/episode/read-texts'
import { sortFiles } from '../services/episode/sort-files'
import { shownName } from '../services/files/shown-name'

/** Audio and transcript, read and ready to be timed to each other. */
export interface ReadFiles {
  readonly audioPath: string
  readonly audio: OpenedAudio
  readonly text: OpenedTranscript
  readonly spoken: SpokenSide
}

interface Options {
  /** What the caller says is spoken. */
  readonly spoken?: Spoken | undefined
  /** Told which file is which, before they are read. */
  readonly onReading?: (names: { readonly audio: string; readonly transcript: string }) => void
}

/**
 * Reads an audio file and its transcript, given in either order. Unlike opening them in the player, this reads a whole
 * audio file where nothing else tells its length, since no audio element will correct it afterwards.
 */
export async function readFiles(files: readonly string[], options: Options = {}): Promise<Result<ReadFiles, AppError>> {
  const { spoken: chosen, onReading } = options
  const sorted = await sortFiles(files)
  if (!sorted.ok) return sorted
  const { audio: audioPath, dubs = [], transcript: transcriptPath, second } = sorted.value
  if (audioPath !== undefined && dubs.length > 0) {
    return err({ code: 'open/several-audio-files', names: [audioPath, ...dubs].map(shownName) })
  }
  if (audioPath === undefined) return err({ code: 'audio/not-audio', name: otherName(files, transcriptPath) })
  if (transcriptPath === undefined) return err({ code: 'transcript/not-text', name: otherName(files, audioPath) })
  onReading?.({ audio: shownName(audioPath), transcript: shownName(transcriptPath) })
  const [audio, text] = await Promise.all([
    readAudio(audioPath, { wantsExactDuration: true }),
    readTexts(second === undefined ? [transcriptPath] : [transcriptPath, second]),
  ])
  if (!audio.ok) return audio
  if (!text.ok) return text
  const read = text.value.text
  const { language } = audio.value.tags
  const spoken = guessSpokenSide({
    transcript: read.transcript,
    audioFileName: shownName(audioPath),
    chosen,
    ...(language !== undefined && { audioLanguage: language }),
  })
  return ok({ audioPath, audio: audio.value, text: read, spoken })
}

/** The same file was given twice, so this is its name too. */
function otherName(files: readonly string[], found: string | undefined): string {
  return shownName(files.find((path) => path !== found) ?? found ?? '')
}
