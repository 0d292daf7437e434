const bins = 1 << 16

/** Lines are judged by their beginning. */
const inspected = 200

/** Calls `visit` with a bin for each three letters in a row, word borders included. */
function eachTrigram(text: string, visit: (bin: number) => void): void {
  const small = text.slice(0, inspected).toLowerCase()
  let before = 32
  let previous = 32
  for (let i = 0; i <= small.length; i++) {
    const code = i < small.length ? small.charCodeAt(i) : 32
    const isLetter = code > 127 || (code >= 97 && code <= 122) || code === 39
    const letter = isLetter ? code : 32
    if (letter === 32 && previous === 32) continue
    visit((Math.imul(before, 0x9e3779b1) ^ Math.imul(previous, 0x85ebca6b) ^ Math.imul(letter, 0xc2b2ae35)) >>> 16)
    before = previous
    previous = letter
  }
}

/**
 * Learns two languages from labelled lines and returns a judge: the log of how much likelier a text is in the first.
 * Naive Bayes over hashed three-letter sequences (Cavnar and Trenkle 1994, "N-Gram-Based Text Categorization", with
 * likelihoods in place of ranks). Knows nothing beforehand: it is only as good as what it was taught.
 */
export function trainTrigrams(taught: readonly { text: string; isFirst: boolean }[]): (text: string) => number {
  const first = new Float32Array(bins)
  const second = new Float32Array(bins)
  const totals = [0, 0]
  for (const { text, isFirst } of taught) {
    const counts = isFirst ? first : second
    eachTrigram(text, (bin) => {
      counts[bin]! += 1
      totals[isFirst ? 0 : 1]! += 1
    })
  }
  const [a = 0, b = 0] = totals
  if (a === 0 || b === 0) return () => 0
  // Sequences never met must say nothing, or the language that was taught less would always win on them.
  const smoothing = 0.5
  const weights = new Float32Array(bins)
  for (let i = 0; i < bins; i++) {
    if (first[i] === 0 && second[i] === 0) continue
    const expected = (first[i]! + second[i]!) / (a + b)
    weights[i] = Math.log(
      (first[i]! + smoothing) / (a + smoothing / expected) / ((second[i]! + smoothing) / (b + smoothing / expected)),
    )
  }
  return (text) => {
    let sum = 0
    // Neighbouring sequences share letters, so each counts as half a witness.
    eachTrigram(text, (bin) => {
      sum += weights[bin]! / 2
    })
    return Math.max(-10, Math.min(10, sum))
  }
}
