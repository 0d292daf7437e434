import { joined, marksOf, marksOfWhole, type NameMarks, splitHanEnd } from './name-marks'

/** A name, parted into what it says of the episode and what it says of the file. */
export interface ReadName {
  /** What names the episode, to be compared: small letters, one space for whatever stands between words. */
  readonly base: string
  /** The same as it is written. */
  readonly title: string
  readonly marks: NameMarks
}

const brackets = /[([【（]([^()[\]【】（）]*)[)\]】）]/g
const between = /[\s._\-–—~|]/

/**
 * Reads the name of a file without its extension, or of a folder: `show.en`, `[EN] Show`, `Show - 中文配音` and
 * `show (dub)` are all of `show`. A name that says nothing of an episode (`audio`, `中文`, `en`) has an empty base.
 */
export function readName(name: string): ReadName {
  const whole = name.normalize('NFC').trim()
  const ofWhole = marksOfWhole(whole)
  if (ofWhole) return { base: '', title: '', marks: ofWhole }
  let marks: NameMarks = {}
  let rest = whole.replace(brackets, (all, inner: string) => {
    const found = marksOf(inner, true)
    if (!found) return all
    marks = joined(marks, found)
    return ' '
  })
  for (;;) {
    const next = withoutEnd(rest) ?? withoutBeginning(rest)
    if (!next || next.rest.trim() === '') break
    marks = joined(next.marks, marks)
    rest = next.rest
  }
  return { base: comparable(rest), title: shown(rest), marks }
}

interface Parted {
  readonly rest: string
  readonly marks: NameMarks
}

function withoutEnd(name: string): Parted | null {
  // A tag of two parts (`zh-Hans`), or two languages, before a single word.
  const parts = /^(.*[^\s._\-–—~|])([\s._\-–—~|]+)(\S+?[-+&]\S+|[^\s._\-–—~|]+)$/su
  const tag = /^(.*[^\s._\-–—~|])([\s._\-–—~|]+)([a-z]{2,3}[-_+&][a-z]{2,4})$/isu.exec(name)
  const [, rest, separator, last] = (tag && marksOf(tag[3]!.replace('_', '-'), true) ? tag : parts.exec(name)) ?? []
  if (rest !== undefined && separator !== undefined && last !== undefined) {
    const marks = marksOf(tag?.[3] === last ? last.replace('_', '-') : last, /^[._]$/.test(separator))
    if (marks) return { rest, marks }
  }
  return splitHanEnd(name)
}

/** Before a name stand languages alone: `EN - Show`, `中文_节目`. "Original sin" and "Text and sound" are titles. */
function withoutBeginning(name: string): Parted | null {
  const [, first, rest] = /^([^\s._\-–—~|]+)\s*[._\-–—~|]+\s*(.+)$/su.exec(name) ?? []
  if (first === undefined || rest === undefined) return null
  const marks = marksOf(first, false)
  return marks?.language !== undefined ? { rest, marks } : null
}

function comparable(name: string): string {
  return name
    .toLowerCase()
    .split(/[\s._\-–—~|,;:，、：；]+/)
    .filter((word) => word !== '')
    .join(' ')
}

function shown(name: string): string {
  const isSpaced = /\s/.test(name.trim())
  const words = isSpaced ? name : name.replaceAll('_', ' ')
  const trimmed = words.replace(/\s+/g, ' ')
  let start = 0
  let end = trimmed.length
  while (start < end && between.test(trimmed[start]!)) start++
  while (end > start && between.test(trimmed[end - 1]!)) end--
  return trimmed.slice(start, end)
}
