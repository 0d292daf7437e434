import type { Seconds } from '../model/time'
import { isWordCode, type MarkedPause, pauseAt } from '../text/pause-marks'
import { timingTunables } from './tunables'

const pauseLengths: Readonly<Record<MarkedPause, Seconds>> = {
  none: 0,
  clause: timingTunables.commaPause,
  sentence: timingTunables.sentencePause,
}

/**
 * Time spent silent at the punctuation inside a text; marks before the first word and after the last one do not
 * count, since there the pause between segments rules. Neighbouring marks (`?!`, `."`) make one pause, the longest.
 */
export function pausesWithin(text: string): Seconds {
  let total = 0
  let pending = 0
  let hasSpoken = false
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    // Spaces and, once speaking, small letters are most of a text and change nothing.
    if (code === 32 || (code >= 97 && code <= 122 && hasSpoken && pending === 0)) continue
    const pause = pauseLengths[pauseAt(text, at)]
    if (pause > 0) {
      pending = Math.max(pending, pause)
    } else if (isWordCode(code)) {
      if (hasSpoken) total += pending
      pending = 0
      hasSpoken = true
    }
  }
  return total
}
