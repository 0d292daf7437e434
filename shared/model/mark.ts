import * as v from 'valibot'

/** A line that the listener wants to find again, by the index of its segment, perhaps with a word on why. */
export const markSchema = v.object({
  segment: v.pipe(v.number(), v.safeInteger(), v.minValue(0), v.maxValue(199_999)),
  note: v.exactOptional(v.pipe(v.string(), v.maxLength(10_000))),
})
export type Mark = v.InferOutput<typeof markSchema>

/** The marks of one episode. */
export const marksSchema = v.pipe(v.array(markSchema), v.maxLength(20_000))

/** In the order of their segments, one a segment (the one said last), none on a segment that does not exist. */
export function tidyMarks(marks: readonly Mark[], segmentCount: number): readonly Mark[] {
  const bySegment = new Map(marks.map((mark) => [mark.segment, mark]))
  return [...bySegment.values()].filter(({ segment }) => segment < segmentCount).sort((a, b) => a.segment - b.segment)
}
