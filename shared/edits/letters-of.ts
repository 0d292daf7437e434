/** What is said of a segment: its text and, behind it, the one in the other language where two are spoken in turn. */
export interface SpokenText {
  readonly text: string
  /** How much of it is in the first language: words are known of that alone. */
  readonly spokenLength: number
}

/** All letters of some texts in a row, white space left out: joining and parting lines changes nothing else. */
export interface Letters {
  readonly count: number
  readonly codes: Uint16Array
  /** Of each line, which letter is its first; that of the next line where it has none. */
  readonly firsts: readonly number[]
  countOf(line: number): number
  lineOf(letter: number): number
  /** Where in its line a letter stands, in UTF-16 units. */
  indexOf(letter: number): number
  spokenLengthOf(line: number): number
}

const space = /\s/u

export function lettersOf(texts: readonly SpokenText[]): Letters {
  const most = texts.reduce((sum, { text }) => sum + text.length, 0)
  const codes = new Uint16Array(most)
  const lines = new Uint32Array(most)
  const indices = new Uint32Array(most)
  const firsts: number[] = []
  let count = 0
  for (const [line, { text }] of texts.entries()) {
    firsts.push(count)
    for (let index = 0; index < text.length; index++) {
      const code = text.charCodeAt(index)
      if (code === 0x20 || (code > 0x7f ? space.test(text[index]!) : code < 0x20)) continue
      codes[count] = code
      lines[count] = line
      indices[count] = index
      count++
    }
  }
  return {
    count,
    codes,
    firsts,
    countOf: (line) => (firsts[line + 1] ?? count) - firsts[line]!,
    lineOf: (letter) => lines[letter]!,
    indexOf: (letter) => indices[letter]!,
    spokenLengthOf: (line) => texts[line]!.spokenLength,
  }
}
