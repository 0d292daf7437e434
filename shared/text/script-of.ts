/** The writing systems that are told apart. `None` is everything shared: digits, punctuation, spaces, symbols. */
export const scripts = [
  'None',
  'Latin',
  'Han',
  'Kana',
  'Hangul',
  'Cyrillic',
  'Greek',
  'Arabic',
  'Hebrew',
  'Devanagari',
  'Bengali',
  'Gurmukhi',
  'Gujarati',
  'Tamil',
  'Telugu',
  'Kannada',
  'Malayalam',
  'Sinhala',
  'Thai',
  'Lao',
  'Khmer',
  'Myanmar',
  'Armenian',
  'Georgian',
  'Ethiopic',
] as const

export type Script = (typeof scripts)[number]

/** Position of a script in `scripts`: what the hot loops work with. */
export const scriptId = Object.fromEntries(scripts.map((name, id) => [name, id])) as Readonly<Record<Script, number>>

const patterns = scripts.map((name) => {
  if (name === 'None') return /[^\s\S]/u
  if (name === 'Kana') return /[\p{Script=Hiragana}\p{Script=Katakana}ー]/u
  return new RegExp(`\\p{Script=${name}}`, 'u')
})

/** One byte per code point, filled as characters are met: 0 = not met, else script + 1. */
const known = new Uint8Array(0x110000)

/**
 * The script of a code point, as a position in `scripts`; marks that combine and everything common count as `None`.
 * Unicode's own property tables decide; each code point is looked up there once.
 */
export function scriptOf(codePoint: number): number {
  const cached = known[codePoint]!
  if (cached !== 0) return cached - 1
  const character = String.fromCodePoint(codePoint)
  const found = patterns.findIndex((pattern) => pattern.test(character))
  const script = Math.max(0, found)
  known[codePoint] = script + 1
  return script
}
