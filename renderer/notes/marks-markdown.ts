import { writeMarksMarkdown } from '../../shared/export/write-marks-markdown'
import type { Store } from '../store'

/** The marks of the open episode as Markdown, the spoken language first; null when there are none. */
export function marksMarkdown(
  { episode, marks }: Pick<Store, 'episode' | 'marks'>,
  lineName: (line: number) => string,
): string | null {
  if (!episode?.text || marks.length === 0) return null
  const { segments, languages } = episode.text.transcript
  const spoken = episode.spoken?.language
  const ordered = spoken === undefined ? languages : [spoken, ...languages.filter((language) => language !== spoken)]
  return writeMarksMarkdown({
    title: episode.title,
    marks,
    segments,
    languages: ordered,
    timeline: episode.timeline,
    lineName,
  })
}
