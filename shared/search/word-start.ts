import { scriptOf, scripts } from '../text/script-of'

/** Scripts written without spaces: any of their characters may begin a word. */
const unspaced = new Set(
  (['Han', 'Kana', 'Thai', 'Lao', 'Khmer', 'Myanmar'] as const).map((script) => scripts.indexOf(script)),
)

const known = new Uint8Array(0x10000)

/** Whether a word may begin at `at`: words of spaced scripts do after what is no letter and no figure. */
export function isWordStart(text: string, at: number): boolean {
  return at === 0 || !isInWord(text.charCodeAt(at)) || !isInWord(text.charCodeAt(at - 1))
}

function isInWord(unit: number): boolean {
  const before = known[unit]!
  if (before !== 0) return before === 2
  const isIn = /[\p{L}\p{N}]/u.test(String.fromCharCode(unit)) && !unspaced.has(scriptOf(unit))
  known[unit] = isIn ? 2 : 1
  return isIn
}
