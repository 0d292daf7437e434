const inspected = 64 * 1024

/** Of the code units read in this order: how many are what texts are made of, and how many cannot be. */
function plausibility(bytes: Uint8Array, isLittle: boolean): { good: number; bad: number; total: number } {
  let good = 0
  let bad = 0
  const total = bytes.length >> 1
  for (let i = 0; i < total; i++) {
    const first = bytes[2 * i]!
    const second = bytes[2 * i + 1]!
    const unit = isLittle ? (second << 8) | first : (first << 8) | second
    if (unit === 0x0a || unit === 0x0d || unit === 0x09 || (unit >= 0x20 && unit < 0x7f)) good += 2
    else if (unit < 0x20 || (unit >= 0x7f && unit < 0xa0) || (unit >= 0xe000 && unit < 0xf900) || unit >= 0xfffe) bad++
    else if (unit < 0x700 || (unit >= 0x2010 && unit < 0x2070) || (unit >= 0x3000 && unit < 0x3100)) good++
    else if ((unit >= 0x4e00 && unit < 0xa000) || (unit >= 0xac00 && unit < 0xd7a4) || unit >= 0xff00) good++
  }
  return { good, bad, total }
}

/**
 * The byte order when bytes are UTF-16, with or without an order mark; null when they are something else.
 * Without a mark: texts in other encodings have no NUL bytes, while UTF-16 has one in every line break, space and
 * Latin letter. The order is the one in which the code units make sense.
 */
export function utf16Order(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  const head = bytes.subarray(0, inspected)
  let nulsEven = 0
  let nulsOdd = 0
  for (let i = 0; i < head.length; i++) {
    if (head[i] === 0) {
      if (i % 2 === 0) nulsEven++
      else nulsOdd++
    }
  }
  if (nulsEven + nulsOdd < Math.max(1, head.length * 0.002)) return null
  const little = plausibility(head, true)
  const big = plausibility(head, false)
  const isLittle = little.good - 4 * little.bad > big.good - 4 * big.bad
  const best = isLittle ? little : big
  if (best.bad > best.total * 0.02 || best.good < best.total * 0.9) return null
  // Eight-bit text with a few NULs in it also reads as rare Chinese; in real UTF-16 the NULs keep to one side.
  const [expected, other] = isLittle ? [nulsOdd, nulsEven] : [nulsEven, nulsOdd]
  return expected > other * 2 ? (isLittle ? 'utf-16le' : 'utf-16be') : null
}
