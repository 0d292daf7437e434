/** What to do after something in the main process was thrown that nobody caught. */
export type Verdict = 'go-on' | 'start-again' | 'give-up'

/** A run that the program itself began and that fails within this time would only fail again. Milliseconds. */
const trial = 60_000

/**
 * One failure in a handler harms nobody: the window goes on. Many, or one before there is a window, mean that something in
 * the program is not as it should be: it starts itself again, but only once.
 */
export function judgeFailure(facts: {
  readonly hasWindow: boolean
  readonly isTooMany: boolean
  /** When the program last started itself again; milliseconds. */
  readonly lastRestart: number | undefined
  readonly now: number
}): Verdict {
  const { hasWindow, isTooMany, lastRestart, now } = facts
  if (hasWindow && !isTooMany) return 'go-on'
  const isOnTrial = lastRestart !== undefined && now >= lastRestart && now - lastRestart < trial
  return isOnTrial ? 'give-up' : 'start-again'
}
