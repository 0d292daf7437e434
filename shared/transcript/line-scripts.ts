import { scriptId, scriptOf, scripts } from '../text/script-of'

export const scriptCount = scripts.length

/** Longer lines are judged by their beginning. */
const inspected = 4000

/** A name, a brand or an address says little about the language around it: Chinese lines are full of them. */
const nameWeight = 0.3

/** Scripts without spaces between words: counted by character, and how much one character weighs against a word. */
const characterWeight = new Float32Array(scriptCount)
for (const name of ['Han', 'Kana', 'Hangul'] as const) characterWeight[scriptId[name]] = 1
for (const name of ['Thai', 'Lao', 'Khmer', 'Myanmar'] as const) characterWeight[scriptId[name]] = 0.25

function isCjkPunctuation(code: number): boolean {
  return (code >= 0x3001 && code <= 0x301f) || (code >= 0xff01 && code <= 0xff1f)
}

/**
 * How much of a line is written in each script, in words (in characters for scripts without spaces).
 * Written into `into` at `offset`; the place of the script `None` takes the count of East Asian punctuation marks,
 * which tell what language a line of foreign names is in.
 */
export function measureScripts(text: string, into: Float32Array, offset: number): void {
  const end = Math.min(text.length, inspected)
  let before = 0
  for (let i = 0; i < end; ) {
    const code = text.codePointAt(i)!
    if (code <= 0x40) {
      before = code
      i++
      continue
    }
    const script = isPlainLetter(code) ? scriptId.Latin : scriptOf(code)
    const step = code > 0xffff ? 2 : 1
    if (script === scriptId.None) {
      if (isCjkPunctuation(code)) into[offset]! += 1
      before = code
      i += step
      continue
    }
    const perCharacter = characterWeight[script]!
    if (perCharacter > 0) {
      into[offset + script]! += perCharacter
      before = code
      i += step
      continue
    }
    const last = wordEnd(text, i + step, end, script)
    const isPart = isNamePart(before) || (last < end && isNamePart(text.charCodeAt(last), text.charCodeAt(last + 1)))
    const isCapital = code < 0x80 ? code < 0x61 : text[i] !== text[i]!.toLowerCase()
    const isName = isPart || (script === scriptId.Latin && isCapital)
    into[offset + script]! += isName ? nameWeight : 1
    before = text.charCodeAt(last - 1)
    i = last
  }
}

/** Where a word in `script` that goes on at `from` ends. */
function wordEnd(text: string, from: number, end: number, script: number): number {
  let last = from
  while (last < end) {
    const code = text.charCodeAt(last)
    if ((isPlainLetter(code) ? scriptId.Latin : code < 0x80 ? scriptId.None : scriptOf(code)) !== script) break
    last++
  }
  return last
}

/** Most characters of most files, and spared the look-up. */
function isPlainLetter(code: number): boolean {
  return (code | 0x20) >= 0x61 && (code | 0x20) <= 0x7a
}

/** Inside "vanta.com/20vc" or "@harry_s"; a full stop only counts with a letter right behind it. */
function isNamePart(code: number, next = 0x61): boolean {
  if (code === 0x2e) return (next | 0x20) >= 0x61 && (next | 0x20) <= 0x7a
  return code === 0x2f || code === 0x40 || code === 0x5f || (code >= 0x30 && code <= 0x39)
}
