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

/** About how many sentences a text has, at least one: its full stops and the like, runs of them counted once. */
export function sentencesIn(text: string): number {
  let count = 0
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    const isFullWidth = code === 0x3002 || code === 0xff01 || code === 0xff1f
    const isStop = isFullWidth || code === 0x2e || code === 0x21 || code === 0x3f || code === 0x61f || code === 0x964
    // A stop with a letter or digit right behind it is inside a number or a name, but East Asian marks need no space.
    if (isStop && (isFullWidth || i + 1 >= text.length || text.charCodeAt(i + 1) === 0x20)) count++
  }
  return Math.max(1, count)
}
