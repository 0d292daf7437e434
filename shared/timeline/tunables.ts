/** Numbers by which a finished timeline is judged when it is shown. */
export const timelineTunables = {
  /**
   * Times that are less sure than this are called weak. Default 0.8: of starts that were given 0.8 to 0.9 about nine in
   * ten were right within half a second, of those below no more than two in three (docs/how-timing-works.md).
   */
  weakConfidence: 0.8,
} as const
