import type { TranscriptProblem } from '../model/transcript'

/**
 * The problems that a listener should hear of unasked. A page's heading and its publisher's lines are listed with the
 * rest, in case one of them was a caption after all, but they are as they should be: alone they are no doubt.
 */
export function doubtsIn(problems: readonly TranscriptProblem[]): readonly TranscriptProblem[] {
  return problems.filter(({ code }) => code !== 'page-text')
}
