import type { TranscriptProblem, TranscriptProblemCode } from '../model/transcript'

/** Problems of one kind that are listed one by one; a list of thousands helps nobody. */
const listed = 100

/**
 * Problems in the order of their lines, texts cut to 80 characters. Beyond the first hundred of a kind the others are
 * folded into one, which stands at the first of them and counts them.
 */
export function foldProblems(problems: readonly TranscriptProblem[]): TranscriptProblem[] {
  const seen = new Map<TranscriptProblemCode, number>()
  const folded = new Map<TranscriptProblemCode, { at: number; count: number }>()
  const result: TranscriptProblem[] = []
  for (const problem of [...problems].sort((a, b) => a.line - b.line)) {
    const times = (seen.get(problem.code) ?? 0) + 1
    seen.set(problem.code, times)
    const short = problem.text === undefined ? problem : { ...problem, text: beginning(problem.text) }
    const rest = folded.get(problem.code)
    if (rest) {
      rest.count += problem.count ?? 1
      result[rest.at] = { ...result[rest.at]!, count: rest.count }
      continue
    }
    if (times > listed) folded.set(problem.code, { at: result.length, count: problem.count ?? 1 })
    result.push(short)
  }
  return result
}

/** At most 80 UTF-16 units, never half a character. */
function beginning(text: string): string {
  const cut = text.slice(0, 80)
  return /[\ud800-\udbff]$/.test(cut) && text.length > 80 ? cut.slice(0, -1) : cut
}
