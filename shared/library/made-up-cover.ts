/** How many grounds there are for covers of our own; `--cover-1` to this. */
export const coverGrounds = 6

/** A cover for what has none. */
export interface MadeUpCover {
  /** One or two letters, or one character. */
  readonly letters: string
  /** 1 to `coverGrounds`. */
  readonly ground: number
}

/** A cover of letters of the title; the ground is that of its show, so that episodes of one show look like it. */
export function madeUpCover(title: string, show?: string): MadeUpCover {
  return { letters: lettersOf(title), ground: (hashOf(show || title) % coverGrounds) + 1 }
}

function lettersOf(title: string): string {
  const words = title.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  const [first = '', second = ''] = words
  const start = firstLetter(first)
  if (/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u.test(start)) return start
  return `${start}${/^\p{L}/u.test(second) && isLatinLike(second) ? firstLetter(second) : ''}`
}

const firstLetter = (word: string) => ([...word][0] ?? '').toLocaleUpperCase('en')
const isLatinLike = (word: string) => /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}]/u.test(word)

/** FNV-1a. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  // The lower bits alone hardly differ for short texts that differ at their beginning.
  return (hash ^ (hash >>> 15)) >>> 0
}
