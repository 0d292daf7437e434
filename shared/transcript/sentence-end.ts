const terminal = new Set('.!?…。！？｡．؟۔।॥։።៕။—♪')
const closing = new Set('"\'”’»›)]}）］｝」』】〉》〕*_')

/** Whether a line ends as a sentence does, closing quotes and brackets aside. A dash counts: speech broken off. */
export function endsSentence(text: string): boolean {
  let end = text.length - 1
  while (end > 0 && closing.has(text[end]!)) end--
  return terminal.has(text[end] ?? '')
}

/** Whether a line begins in the middle of a sentence: with a small letter. */
export function beginsSmall(text: string): boolean {
  const first = text[0] ?? ''
  return first !== first.toUpperCase()
}
