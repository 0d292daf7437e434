import { extname, resolve } from 'node:path'
import { writeTimelineJson } from '../../shared/export/timeline-json'
import { writeLrc } from '../../shared/export/write-lrc'
import { writeSrt } from '../../shared/export/write-srt'
import { writeVtt } from '../../shared/export/write-vtt'
import type { AppError } from '../../shared/model/app-error'
import { ok, type Result } from '../../shared/model/result'
import type { Timeline } from '../../shared/model/timeline'
import type { Transcript } from '../../shared/model/transcript'
import { writeFile } from '../services/documents/write-file'
import { shownName } from '../services/files/shown-name'
import type { ExportFormat } from './cli-arguments'

/** One path per format, or none for standard output. */
export function outputPaths(
  out: string | undefined,
  formats: readonly ExportFormat[],
  workingFolder: string,
): string[] {
  if (out === undefined) return []
  const path = resolve(workingFolder, out)
  const stem = path.slice(0, path.length - extname(path).length)
  return formats.length === 1 ? [path] : formats.map((format) => `${stem}.${format}`)
}

export interface Captions {
  readonly transcript: Transcript
  readonly timeline: Timeline
  /** Whether captions tell when each word is said, in formats that can. */
  readonly hasWordTimes: boolean
}

/** Writes each format to its path, or to `print` when there are no paths. Each file is written whole or not at all. */
export async function deliverCaptions(
  captions: Captions,
  { formats, paths }: { readonly formats: readonly ExportFormat[]; readonly paths: readonly string[] },
  { print, onWritten }: { readonly print: (text: string) => void; readonly onWritten: (name: string) => void },
): Promise<Result<void, AppError>> {
  const texts = formats.map((format) => render(format, captions))
  if (paths.length === 0) for (const text of texts) print(text)
  for (const [index, path] of paths.entries()) {
    const written = await writeFile(path, texts[index]!)
    if (!written.ok) return written
    onWritten(shownName(path))
  }
  return ok(undefined)
}

function render(format: ExportFormat, { timeline, transcript, hasWordTimes }: Captions): string {
  const { segments, languages } = transcript
  const captions = { timeline, segments, languages, hasWordTimes }
  switch (format) {
    case 'json':
      return writeTimelineJson(timeline, segments)
    case 'srt':
      return writeSrt(captions)
    case 'vtt':
      return writeVtt(captions)
    case 'lrc':
      return writeLrc(captions)
  }
}
