/** How many failures of one kind are too many. */
export interface CrashLimit {
  readonly count: number
  /** Milliseconds. */
  readonly within: number
}

/**
 * The moments of the failures that still count after one more at `now` (milliseconds), and whether they are too many.
 * A clock that was set back forgets those before.
 */
export function countCrash(
  before: readonly number[],
  now: number,
  { count, within }: CrashLimit,
): { readonly moments: readonly number[]; readonly isTooMany: boolean } {
  const moments = [...before.filter((moment) => moment <= now && now - moment < within), now]
  return { moments, isTooMany: moments.length >= count }
}
