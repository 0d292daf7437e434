/** What was done, in order, and what of it was taken back; the latest last in both. */
export interface History<Step> {
  readonly done: readonly Step[]
  readonly undone: readonly Step[]
  /** Notes what has just been done. What was taken back before is forgotten. */
  note(step: Step): void
  /** What was done last, which is now to be taken back; null when there is nothing left. */
  back(): Step | null
  /** What was taken back last, which is now to be done again; null when nothing was. */
  forth(): Step | null
  /** Another past in place of this one. */
  begin(done: readonly Step[], undone: readonly Step[]): void
}

/** As far back as anything was done. */
export function createHistory<Step>(): History<Step> {
  let done: readonly Step[] = []
  let undone: readonly Step[] = []
  return {
    get done() {
      return done
    },
    get undone() {
      return undone
    },
    note(step) {
      done = [...done, step]
      undone = []
    },
    back() {
      const step = done.at(-1)
      if (step === undefined) return null
      done = done.slice(0, -1)
      undone = [...undone, step]
      return step
    },
    forth() {
      const step = undone.at(-1)
      if (step === undefined) return null
      undone = undone.slice(0, -1)
      done = [...done, step]
      return step
    },
    begin(past, taken) {
      done = past
      undone = taken
    },
  }
}
