import type { AppError } from '../../../shared/model/app-error'
import type { OpenedTranscript } from '../../../shared/model/episode'
import { err, ok, type Result } from '../../../shared/model/result'
import { joinTranscripts } from '../../../shared/transcript/join-transcripts'
import { readTranscript } from './read-transcript'

/** A transcript's file, and the file of its other language where that is one of its own. */
export type TextFiles = readonly [path: string, second?: string]

/** A transcript that was read, with its files in the order of their languages, whatever order they were given in. */
export interface ReadTexts {
  readonly path: string
  readonly second?: string
  readonly text: OpenedTranscript
}

/** Reads a transcript of one file, or of two, one a language, which are joined when they say the same line by line. */
export async function readTexts([path, other]: TextFiles): Promise<Result<ReadTexts, AppError>> {
  if (other === undefined) {
    const read = await readTranscript(path)
    return read.ok ? ok({ path, text: read.value }) : read
  }
  const [first, second] = await Promise.all([readTranscript(path), readTranscript(other)])
  if (!first.ok) return first
  if (!second.ok) return second
  const names = { name: first.value.fileName, other: second.value.fileName }
  const found = joinTranscripts(first.value, second.value)
  switch (found.kind) {
    case 'not-two-languages':
      return err({ code: 'transcript/not-two-languages', ...names })
    case 'unlike':
      return err({ code: 'transcript/unlike-halves', ...names, line: found.line, otherLine: found.otherLine })
    case 'joined': {
      const [own, theirs] = found.isSwapped ? [other, path] : [path, other]
      const fileName = (found.isSwapped ? [names.other, names.name] : [names.name, names.other]).join(' + ')
      return ok({ path: own, second: theirs, text: { fileName, ...found.joined } })
    }
  }
}
