import type { Seconds } from '../model/time'
import { timingTunables } from './tunables'

const shortMarks = new Set([...',;:，、；：،؛—–'].map((mark) => mark.charCodeAt(0)))
const longMarks = new Set([...'.!?。！？…．؟।'].map((mark) => mark.charCodeAt(0)))
/** These mark no pause before a letter or digit of an alphabet: "3.5", "12:30", "coda.io". */
const needsSpace = new Set([...'.,:!?–'].map((mark) => mark.charCodeAt(0)))

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
    const pause = shortMarks.has(code)
      ? timingTunables.commaPause
      : longMarks.has(code)
        ? timingTunables.sentencePause
        : 0
    if (pause > 0) {
      if (!needsSpace.has(code) || (!isSpelled(text.charCodeAt(at + 1)) && !isAbbreviation(text, at))) {
        pending = Math.max(pending, pause)
      }
    } else if (isWord(code)) {
      if (hasSpoken) total += pending
      pending = 0
      hasSpoken = true
    }
  }
  return total
}

/** Letters and digits, roughly: all but ASCII and general punctuation, and NaN past the end. */
function isWord(code: number): boolean {
  if (code < 0x80) return (code >= 48 && code <= 57) || (code >= 97 && code <= 122) || (code >= 65 && code <= 90)
  return (
    code >= 0xc0 && (code < 0x2000 || code > 0x206f) && (code < 0x3000 || code > 0x303f) && !isWidePunctuation(code)
  )
}

/** Words of alphabets; East Asian ones follow their punctuation without a space. */
const isSpelled = (code: number): boolean => code < 0x2e80 && isWord(code)

function isWidePunctuation(code: number): boolean {
  return code >= 0xff00 && code <= 0xff65 && !(code >= 0xff10 && code <= 0xff5a && code !== 0xff1f && code !== 0xff1b)
}

/** "Mr. Smith", "z. B. so", "e.g. this": a stop after one or two letters, or before a small letter, ends no sentence. */
function isAbbreviation(text: string, stop: number): boolean {
  if (text.charCodeAt(stop) !== 46) return false
  const following = text.charCodeAt(stop + 2)
  if (following >= 97 && following <= 122) return true
  let letters = 0
  while (letters < 3 && isWord(text.charCodeAt(stop - 1 - letters))) letters++
  return letters > 0 && letters < 3 && isCapital(text.charCodeAt(stop - letters))
}

const isCapital = (code: number): boolean => code >= 65 && code <= 90
