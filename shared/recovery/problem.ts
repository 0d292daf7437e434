import * as v from 'valibot'

/** What can fail. */
export const problemKinds = [
  'window',
  'interface',
  'script',
  'worker',
  'main',
  'graphics',
  'service',
  'hung',
  'unclean-end',
] as const

export type ProblemKind = (typeof problemKinds)[number]

/** What a page may report of itself; main does not believe it to be short or tidy. */
export const toldProblemSchema = v.object({
  kind: v.picklist(['interface', 'script', 'worker'] satisfies ProblemKind[]),
  what: v.pipe(v.string(), v.maxLength(20_000)),
  stack: v.optional(v.pipe(v.string(), v.maxLength(100_000))),
  /** It was mended on the spot, and is worth a line in the log alone. */
  isMended: v.optional(v.boolean()),
  /** There is nothing in the window, and nothing will come. */
  isFatal: v.optional(v.boolean()),
})

export type ToldProblem = v.InferOutput<typeof toldProblemSchema>

export interface Problem {
  readonly kind: ProblemKind
  /** In a few words, as the system or the program says it. */
  readonly what: string
  readonly stack?: string | undefined
}

/** Of anything that was thrown: what it says and where. */
export function problemOf<K extends ProblemKind>(kind: K, thrown: unknown) {
  if (!(thrown instanceof Error)) return { kind, what: wordsOf(thrown) }
  const what = `${thrown.name}: ${thrown.message}`
  return thrown.stack === undefined ? { kind, what } : { kind, what, stack: thrown.stack }
}

function wordsOf(thrown: unknown): string {
  try {
    return typeof thrown === 'string' ? thrown : (JSON.stringify(thrown) ?? String(thrown))
  } catch {
    return Object.prototype.toString.call(thrown)
  }
}
