import type { AppError } from '../../../shared/model/app-error'
import type { OpenedTranscript } from '../../../shared/model/episode'
import { err, ok, type Result } from '../../../shared/model/result'
import type { Segment } from '../../../shared/model/transcript'
import { decodeText } from '../../../shared/text/decode-text'
import { looksLikeText } from '../../../shared/text/looks-like-text'
import { parseTranscript } from '../../../shared/transcript/parse-transcript'
import { openFile } from '../files/open-file'

/** The longest audiobook's text in two languages is a quarter of it. */
const transcriptLimit = 20_000_000

/** Reads a transcript file. What is doubtful in it comes along as located problems; what makes it useless is an error. */
export async function readTranscript(path: string): Promise<Result<OpenedTranscript, AppError>> {
  const opened = await openFile(path)
  if (!opened.ok) return opened
  const file = opened.value
  const { name, size } = file
  try {
    if (size === 0) return err({ code: 'transcript/empty', name })
    if (size > transcriptLimit) return err({ code: 'transcript/too-large', name, bytes: size, limit: transcriptLimit })
    const bytes = await file.read(0, size)
    if (!looksLikeText(bytes)) return err({ code: 'transcript/not-text', name })
    const decoded = await decodeText(bytes)
    if (decoded.text.trim() === '') return err({ code: 'transcript/empty', name })
    const { transcript, problems } = parseTranscript(decoded.text)
    if (!transcript.segments.some(canBeSaid)) return err({ code: 'transcript/no-segments', name })
    return ok({ fileName: name, transcript, problems: [...decoded.problems, ...problems] })
  } finally {
    await file.close()
  }
}

/** Rules and ornaments may stand among the lines; where there is nothing else, there is no transcript. */
function canBeSaid({ texts }: Segment): boolean {
  return Object.values(texts).some((text) => /[\p{L}\p{N}]/u.test(text))
}
