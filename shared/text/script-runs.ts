/** How a stretch of text is to be counted: by sign (`han`, `kana`, `hangul`) or by spelling (`letters`: all others). */
export type RunKind = 'han' | 'kana' | 'hangul' | 'letters'

const between = 0
const letters = 1
const han = 2
const kana = 3
const hangul = 4
const kinds: readonly RunKind[] = ['letters', 'letters', 'han', 'kana', 'hangul']

/**
 * Visits the runs of one kind in a text, in order; white space and East Asian punctuation part them. Written as one
 * pass over character codes because it is the only step that touches every character of a transcript.
 */
export function visitRuns(text: string, visit: (kind: RunKind, start: number, end: number) => void): void {
  let kind = between
  let start = 0
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    // The second half of a surrogate pair belongs to the first.
    const here = code >= 0xdc00 && code <= 0xdfff ? kind : kindOf(code)
    if (here === kind) continue
    if (kind !== between) visit(kinds[kind]!, start, at)
    kind = here
    start = at
  }
  if (kind !== between) visit(kinds[kind]!, start, text.length)
}

function kindOf(code: number): number {
  if (code < 0x1100) return code <= 0x20 || code === 0xa0 || code === 0x85 ? between : letters
  if (code < 0x2e80) {
    if (code <= 0x11ff) return hangul
    return (code >= 0x2000 && code <= 0x200b) || code === 0x2028 || code === 0x2029 || code === 0x202f
      ? between
      : letters
  }
  if (code <= 0x303f) return code === 0x3005 || code === 0x3007 ? han : code < 0x3000 ? han : between
  if (code <= 0x30ff || (code >= 0x31f0 && code <= 0x31ff)) return code === 0x30fb ? between : kana
  if (code <= 0x312f) return han
  if (code <= 0x318f) return hangul
  if (code <= 0x9fff || (code >= 0xf900 && code <= 0xfaff) || (code >= 0xd840 && code <= 0xd8bf)) return han
  if (code >= 0xac00 && code <= 0xd7a3) return hangul
  if (code >= 0xff66 && code <= 0xff9f) return kana
  const isWide = code >= 0xff00 && code <= 0xff65
  // Of the full-width forms only letters, digits and the signs said with numbers are text.
  if (isWide && !isWideText(code)) return between
  return letters
}

function isWideText(code: number): boolean {
  return (
    (code >= 0xff10 && code <= 0xff19) ||
    (code >= 0xff21 && code <= 0xff3a) ||
    (code >= 0xff41 && code <= 0xff5a) ||
    code === 0xff04 ||
    code === 0xff05
  )
}
