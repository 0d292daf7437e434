/** Numbers by which a finished timeline is judged when it is shown. */
export const timelineTunables = {
  /**
   * Times that are less sure than this are called weak. Default 0.8: of starts that were given 0.8 to 0.9 about nine in
   * ten were right within half a second, of those below no more than two in three (docs/how-timing-works.md).
   */
  weakConfidence: 0.8,
  /**
   * An estimate that is at least so sure can be read along with. Default 0.1: a deviation of four seconds, as it is in the
   * middle between two fixed lines eighty seconds apart (`shared/timing/drift.ts`).
   */
  readableConfidence: 0.1,
  /** Longer rows of doubtful lines are several places to look at. Default 120 s. */
  longestPlace: 120,
} as const
