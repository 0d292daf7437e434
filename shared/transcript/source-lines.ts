/** One line of the file that has something to show. */
export interface SourceLine {
  /** Without the white space and invisible characters around it. */
  readonly text: string
  /** 1-based, counted by line ends alone. */
  readonly line: number
  /** How many blank lines stand above it. */
  readonly gap: number
  /** Who speaks, when a prefix said so; the prefix is no longer in `text`. */
  readonly speaker?: string
}

/** Control characters but for the tab. */
const controls = /[^\P{Cc}\t]/gu
const hasControls = /[^\P{Cc}\t]/u
const lineEnd = /\r\n|\n|\r/
/** Breaks that word processors leave inside a line. Editors do not count them as lines, so neither do we. */
const softBreak = /[\v\f\u0085\u2028\u2029]/
const invisible = /[\s\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/

/** Like `trim`, and rid of zero-width characters too. A pattern such as /\s+$/ would be quadratic on hostile lines. */
function trimInvisible(text: string): string {
  let start = 0
  let end = text.length
  while (start < end && invisible.test(text[start]!)) start++
  while (end > start && invisible.test(text[end - 1]!)) end--
  return start === 0 && end === text.length ? text : text.slice(start, end)
}

/** The lines that are not blank. Control characters are left out; characters that cannot be seen do not make a line. */
export function sourceLines(text: string): SourceLine[] {
  const lines: SourceLine[] = []
  let gap = 0
  text.split(lineEnd).forEach((physical, index) => {
    let isBlank = true
    for (const piece of softBreak.test(physical) ? physical.split(softBreak) : [physical]) {
      const visible = trimInvisible(hasControls.test(piece) ? piece.replace(controls, '') : piece)
      if (visible === '') continue
      lines.push({ text: visible, line: index + 1, gap })
      isBlank = false
      gap = 0
    }
    if (isBlank) gap++
  })
  return lines
}

/** 1 where a line says the same as the one above it. */
export function echoesOf(lines: readonly SourceLine[]): Uint8Array {
  const echoes = new Uint8Array(lines.length)
  for (let i = 1; i < lines.length; i++) echoes[i] = lines[i]!.text === lines[i - 1]!.text ? 1 : 0
  return echoes
}
