import { scriptId, scriptOf } from './script-of'

/**
 * Which national character sets hold a Han character. Each set was drawn up for one way of writing, so a character
 * that stands in one and not in the others tells that way apart: 们 is only in GB 2312, 們 is not in it, 働 only in JIS.
 * The sets are read out of the platform's own decoders instead of being listed here.
 */
const inGb = 1
const inBig5 = 2
const inJis = 4

let table: Uint8Array | undefined

function add(sets: Uint8Array, bit: number, encoding: string, leads: [number, number], trails: [number, number][]) {
  const bytes: number[] = []
  for (let lead = leads[0]; lead <= leads[1]; lead++) {
    for (const [first, last] of trails) {
      for (let trail = first; trail <= last; trail++) bytes.push(lead, trail)
    }
  }
  const text = new TextDecoder(encoding).decode(Uint8Array.from(bytes))
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    if (scriptOf(unit) === scriptId.Han) sets[unit]! |= bit
  }
}

function characterSets(): Uint8Array {
  if (table) return table
  const sets = new Uint8Array(0x10000)
  add(sets, inGb, 'gb18030', [0xb0, 0xf7], [[0xa1, 0xfe]])
  const big5Trails: [number, number][] = [
    [0x40, 0x7e],
    [0xa1, 0xfe],
  ]
  add(sets, inBig5, 'big5', [0xa4, 0xc5], big5Trails)
  add(sets, inBig5, 'big5', [0xc9, 0xf8], big5Trails)
  add(sets, inJis, 'euc-jp', [0xb0, 0xf4], [[0xa1, 0xfe]])
  table = sets
  return sets
}

/** How many characters of a text belong to one way of writing alone. */
export interface HanVotes {
  readonly simplified: number
  readonly traditional: number
  /** Used in Japan and in neither Chinese set. */
  readonly japanese: number
  /** Used in Chinese and not in Japan. */
  readonly notJapanese: number
}

/** Counts the characters that give away how a text's Han characters are written. */
export function hanVotes(text: string): HanVotes {
  const sets = characterSets()
  let simplified = 0
  let traditional = 0
  let japanese = 0
  let notJapanese = 0
  for (let i = 0; i < text.length; i++) {
    const set = sets[text.charCodeAt(i)]!
    if (set === 0) continue
    const chinese = set & (inGb | inBig5)
    if (chinese === inGb) simplified++
    else if (chinese === inBig5) traditional++
    if (chinese === 0) japanese++
    else if ((set & inJis) === 0) notJapanese++
  }
  return { simplified, traditional, japanese, notJapanese }
}

/** `zh-Hans` or `zh-Hant`; `zh-Hans` where nothing gives it away. */
export function chineseVariant(text: string): 'zh-Hans' | 'zh-Hant' {
  const { simplified, traditional } = hanVotes(text)
  return traditional > simplified ? 'zh-Hant' : 'zh-Hans'
}
