import type { Mark } from '../../shared/model/mark'
import type { Segment } from '../../shared/model/transcript'
import { foldText } from '../../shared/search/fold-text'

/** The marks in whose note, line or speaker all that was typed stands, whatever the case and the accents. */
export function findMarks(marks: readonly Mark[], segments: readonly Segment[], typed: string): readonly Mark[] {
  const words = foldText(typed).split(/\s+/).filter(Boolean)
  if (words.length === 0) return marks
  return marks.filter(({ segment, note = '' }) => {
    const { texts = {}, speaker = '' } = segments[segment] ?? {}
    const all = foldText([note, speaker, ...Object.values(texts)].join('\n'))
    return words.every((word) => all.includes(word))
  })
}
