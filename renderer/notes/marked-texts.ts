import type { Mark } from '../../shared/model/mark'
import type { Segment } from '../../shared/model/transcript'

/** What is searched of each mark: its note, who speaks, and the line in all languages. */
export function markedTexts(marks: readonly Mark[], segments: readonly Segment[]): readonly string[] {
  return marks.map(({ segment, note = '' }) => {
    const { texts = {}, speaker = '' } = segments[segment] ?? {}
    return [note, speaker, ...Object.values(texts)].join(' · ')
  })
}
