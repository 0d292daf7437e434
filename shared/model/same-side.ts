import type { Spoken } from './timeline'

/** Whether two tracks speak the same: one language, or two in turn and in the same order. */
export function isSameSide(a: Spoken, b: Spoken): boolean {
  return a.language === b.language && a.also === b.also
}
