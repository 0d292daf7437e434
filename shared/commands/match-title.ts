/** How well a title answers what was typed, and which of its characters do. */
export interface TitleMatch {
  /** Higher is better; comparable between titles for the same words typed. */
  readonly score: number
  /** Indices of characters (UTF-16) to be marked, ascending. */
  readonly marks: readonly number[]
}

/** Points for each way in which a typed word can be found, best first. */
const points = { whole: 100, beginning: 90, wordBeginning: 80, initials: 70, joined: 65, inside: 50, scattered: 30 }

/**
 * Finds each typed word in a title, in any order: at the beginning of a word, as the initials of several (`bts` in "Back
 * to the start"), across words without their spaces (`bofang` in "bo fang"), inside, or scattered from a word's beginning
 * on (`plps` in "play or pause"). Null when a word is not there. Nothing typed matches everything.
 */
export function matchTitle(typed: string, title: string): TitleMatch | null {
  const text = title.toLowerCase()
  const found = wordsOf(typed).map((word) => findWord(word, text))
  if (!found.every((match) => match !== null)) return null
  const score = found.reduce((sum, match) => sum + match.score, 0) / Math.max(1, found.length)
  const marks = [...new Set(found.flatMap(({ marks }) => marks))].sort((a, b) => a - b)
  // Of two titles that answer alike, the shorter one says it with less besides.
  return { score: score - text.length / 100, marks }
}

function wordsOf(typed: string): string[] {
  return typed.normalize('NFKC').toLowerCase().split(/\s+/).filter(Boolean)
}

function findWord(word: string, text: string): TitleMatch | null {
  if (text === word) return { score: points.whole, marks: range(0, word.length) }
  const starts = wordStarts(text)
  const start = starts.find((at) => text.startsWith(word, at))
  if (start !== undefined) {
    const isFirst = start === starts[0]
    return { score: isFirst ? points.beginning : points.wordBeginning, marks: range(start, word.length) }
  }
  const initials = findInitials(word, text, starts)
  if (initials) return { score: points.initials, marks: initials }
  const joined = findJoined(word, text, starts)
  if (joined) return { score: points.joined, marks: joined }
  const inside = text.indexOf(word)
  if (inside >= 0) return { score: points.inside, marks: range(inside, word.length) }
  const scattered = findScattered(word, text, starts)
  if (!scattered) return null
  const gaps = (scattered.at(-1) ?? 0) - (scattered[0] ?? 0) + 1 - word.length
  return gaps < points.scattered ? { score: points.scattered - gaps, marks: scattered } : null
}

/** Where words begin; every character of a script without spaces is one. */
function wordStarts(text: string): number[] {
  return [...text.matchAll(/\p{sc=Han}|[\p{L}\p{N}]+/gu)].flatMap(({ 0: run, index }) =>
    /^\p{sc=Han}/u.test(run) ? [index] : [index, ...[...run.matchAll(/\p{sc=Han}/gu)].map((m) => index + m.index)],
  )
}

function findInitials(word: string, text: string, starts: readonly number[]): number[] | null {
  if (word.length < 2) return null
  const at = starts
    .map((start) => text[start])
    .join('')
    .indexOf(word)
  return at < 0 ? null : starts.slice(at, at + word.length)
}

/** Across the spaces between words, from a word's beginning on. */
function findJoined(word: string, text: string, starts: readonly number[]): number[] | null {
  for (const start of starts) {
    const marks = inOrder(word, text, start, (character) => character === ' ')
    if (marks) return marks
  }
  return null
}

function findScattered(word: string, text: string, starts: readonly number[]): number[] | null {
  if (word.length < 2) return null
  for (const start of starts) {
    const marks = text[start] === word[0] ? inOrder(word, text, start, () => true) : null
    if (marks) return marks
  }
  return null
}

/** The word's characters one after the other, passing over those that may be passed over. */
function inOrder(word: string, text: string, start: number, mayPass: (character: string) => boolean): number[] | null {
  const marks: number[] = []
  for (let at = start; at < text.length && marks.length < word.length; at++) {
    const character = text[at] ?? ''
    if (character === word[marks.length]) marks.push(at)
    else if (!mayPass(character)) return null
  }
  return marks.length === word.length ? marks : null
}

function range(start: number, length: number): number[] {
  return Array.from({ length }, (_, i) => start + i)
}
