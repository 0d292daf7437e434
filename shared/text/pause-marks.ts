/** How long a pause a mark asks for. */
export type MarkedPause = 'none' | 'clause' | 'sentence'

const clauseMarks = new Set([...',;:،、，；：؛—–'].map((mark) => mark.charCodeAt(0)))
const sentenceMarks = new Set([...'.!?。！？…．؟।'].map((mark) => mark.charCodeAt(0)))
/** These mark no pause before a letter or digit of an alphabet: "3.5", "12:30", "coda.io". */
const needsSpace = new Set([...'.,:!?–'].map((mark) => mark.charCodeAt(0)))

/** The pause that the character at `at` marks: none for what is no mark, or stands inside a number or address. */
export function pauseAt(text: string, at: number): MarkedPause {
  const code = text.charCodeAt(at)
  const pause = clauseMarks.has(code) ? 'clause' : sentenceMarks.has(code) ? 'sentence' : 'none'
  if (pause === 'none' || !needsSpace.has(code)) return pause
  return isSpelled(text.charCodeAt(at + 1)) || isAbbreviation(text, at) ? 'none' : pause
}

/** Letters and digits, roughly: all but ASCII and general punctuation, and NaN past the end. */
export function isWordCode(code: number): boolean {
  if (code < 0x80) return (code >= 48 && code <= 57) || (code >= 97 && code <= 122) || (code >= 65 && code <= 90)
  return (
    code >= 0xc0 && (code < 0x2000 || code > 0x206f) && (code < 0x3000 || code > 0x303f) && !isWidePunctuation(code)
  )
}

/** Words of alphabets; East Asian ones follow their punctuation without a space. */
const isSpelled = (code: number): boolean => code < 0x2e80 && isWordCode(code)

function isWidePunctuation(code: number): boolean {
  return code >= 0xff00 && code <= 0xff65 && !(code >= 0xff10 && code <= 0xff5a && code !== 0xff1f && code !== 0xff1b)
}

/** "Mr. Smith", "z. B. so", "e.g. this": a stop after one or two letters, or before a small letter, ends no sentence. */
function isAbbreviation(text: string, stop: number): boolean {
  if (text.charCodeAt(stop) !== 46) return false
  const following = text.charCodeAt(stop + 2)
  if (following >= 97 && following <= 122) return true
  let letters = 0
  while (letters < 3 && isWordCode(text.charCodeAt(stop - 1 - letters))) letters++
  return letters > 0 && letters < 3 && isCapital(text.charCodeAt(stop - letters))
}

const isCapital = (code: number): boolean => code >= 65 && code <= 90
