import type { Seconds } from '../model/time'
import type { Cue, SpokenCue, WordTime } from '../model/timeline'
import { type Letters, lettersOf, type SpokenText } from './letters-of'

/** The share of a line's letters that must be those of before, for its start to be as sure as it was. */
const leastCommon = 0.3

/** How sure a start is that was in the middle of a line, beside that of the line: where a word began, or between. */
const wordTrust = 0.9
const innerTrust = 0.5

interface Replaced {
  /** Of the texts of before. */
  readonly cues: readonly Cue[]
  readonly before: readonly SpokenText[]
  readonly after: readonly SpokenText[]
  /** Where the cues around begin and end. */
  readonly from: Seconds
  readonly to: Seconds
}

/**
 * When texts are said that were put in the place of others of which it is known. Where there are as many and most are the
 * same, each has the time of the one whose place it has; else letters are followed: what stands the same at the beginning
 * and the end of both is said when it was said, and what is between is spread over the time between.
 */
export function timesOfTexts(replaced: Replaced): readonly Cue[] {
  const { before, after } = replaced
  const old = lettersOf(before)
  const now = lettersOf(after)
  if (before.length === after.length && before.length > 1) {
    const same = after.reduce((sum, { text }, i) => (text === before[i]!.text ? sum + now.countOf(i) : sum), 0)
    const { head, tail } = commonEnds(old, now)
    if (same >= head + tail) return eachInItsPlace(replaced)
  }
  if (before.length === 1 && after.length === 1 && before[0]!.text === after[0]!.text) return replaced.cues
  if (old.count === 0) return spread(replaced, now)
  return byLetters(replaced, old, now)
}

function eachInItsPlace({ cues, before, after, from, to }: Replaced): readonly Cue[] {
  const limits = new Array<Seconds>(cues.length)
  let limit = to
  for (let i = cues.length - 1; i >= 0; i--) {
    limits[i] = limit
    const cue = cues[i]!
    if (cue.source !== 'absent') limit = cue.start
  }
  let free = from
  return cues.map((cue, i) => {
    const [fresh] = timesOfTexts({ cues: [cue], before: [before[i]!], after: [after[i]!], from: free, to: limits[i]! })
    if (fresh!.source !== 'absent') free = fresh!.end
    return fresh!
  })
}

/** Nothing was said of them so far: in proportion to their letters over the time there is. */
function spread({ cues, from, to }: Replaced, now: Letters): readonly Cue[] {
  const spoken = cues.filter((cue) => cue.source !== 'absent')
  const start = spoken[0]?.start ?? from
  const length = Math.max(0, (spoken.at(-1)?.end ?? to) - start)
  const at = (letter: number) => start + (now.count === 0 ? 0 : (letter / now.count) * length)
  return now.firsts.map((first, i): Cue => {
    const count = now.countOf(i)
    if (count === 0) return { source: 'absent', confidence: 0.5 }
    return { source: 'estimated', start: at(first), end: Math.max(at(first), at(first + count)), confidence: 0 }
  })
}

/** How many letters are the same at the beginning and, without those, at the end. */
function commonEnds(old: Letters, now: Letters): { readonly head: number; readonly tail: number } {
  const most = Math.min(old.count, now.count)
  let head = 0
  while (head < most && old.codes[head] === now.codes[head]) head++
  let tail = 0
  while (tail < most - head && old.codes[old.count - 1 - tail] === now.codes[now.count - 1 - tail]) tail++
  return { head, tail }
}

function byLetters({ cues, before: texts, after, from }: Replaced, old: Letters, now: Letters): readonly Cue[] {
  const { head, tail } = commonEnds(old, now)
  const said = letterTimes(cues, old, from)
  const [oldBehind, nowBehind] = [old.count - tail, now.count - tail]
  const isSame = (letter: number) => letter < head || letter >= nowBehind
  /** Which letter of before stands for one of now, the one behind the last included. */
  const before = (letter: number) => {
    if (letter < head) return letter
    if (letter >= nowBehind) return letter - nowBehind + oldBehind
    return Math.floor(head + ((letter - head) / (nowBehind - head)) * (oldBehind - head))
  }
  const words = wordsOf(cues, old, now, (letter) => {
    if (letter < head) return letter
    return letter >= oldBehind ? letter - oldBehind + nowBehind : null
  })
  let free = from
  return now.firsts.map((first, i): Cue => {
    const count = now.countOf(i)
    if (count === 0) return { source: 'absent', confidence: 0.5 }
    const own = Math.min(before(first), old.count - 1)
    // Of a letter in the middle that has none of its own, the end of the one before counts.
    const last = Math.max(own, before(first + count) - 1)
    const cue = cues[old.lineOf(own)]!
    if (cue.source === 'absent' && cues[old.lineOf(last)]!.source === 'absent') return cue
    if (after[i]!.text === texts[old.lineOf(own)]!.text && own === old.firsts[old.lineOf(own)]) {
      if (cue.source !== 'absent') free = cue.end
      return cue
    }
    const start = Math.max(free, said.starts[own]!)
    const end = Math.max(start, said.ends[last]!)
    free = end
    let same = 0
    for (let letter = first; letter < first + count; letter++) if (isSame(letter)) same++
    const trust = trustIn(cue, old, own, same >= count * leastCommon)
    const known = words[i]!.filter((word) => word.start >= start && word.end <= end)
    return { ...trust, start, end, ...(known.length > 0 && { words: known }) }
  })
}

/** Where the start of a line comes from that begins with this letter of before, and how sure it is. */
function trustIn(cue: Cue, old: Letters, letter: number, isAlike: boolean): Pick<SpokenCue, 'source' | 'confidence'> {
  const { source, confidence } = cue
  if (source === 'absent' || source === 'anchored') return { source: 'estimated', confidence: 0 }
  const line = old.lineOf(letter)
  if (!isAlike) return { source: 'estimated', confidence: confidence * innerTrust }
  if (letter === old.firsts[line]) return { source, confidence }
  const index = old.indexOf(letter)
  const isWord = cue.words?.some((word) => word.from === index) ?? false
  return isWord
    ? { source, confidence: confidence * wordTrust }
    : { source: 'estimated', confidence: confidence * innerTrust }
}

/** When each letter is said: within its word where words are known, else at the pace of its line. */
function letterTimes(cues: readonly Cue[], old: Letters, from: Seconds) {
  const starts = new Float64Array(old.count)
  const ends = new Float64Array(old.count)
  let free = from
  for (const [line, cue] of cues.entries()) {
    const first = old.firsts[line]!
    const count = old.countOf(line)
    if (cue.source === 'absent') {
      starts.fill(free, first, first + count)
      ends.fill(free, first, first + count)
      continue
    }
    const step = (cue.end - cue.start) / Math.max(1, count)
    let word = 0
    const words = cue.words ?? []
    for (let k = 0; k < count; k++) {
      const index = old.indexOf(first + k)
      while (word < words.length && words[word]!.to <= index) word++
      const own = words[word]
      if (own && own.from <= index) {
        const share = (own.end - own.start) / (own.to - own.from)
        starts[first + k] = own.start + (index - own.from) * share
        ends[first + k] = own.start + (index + 1 - own.from) * share
      } else if (words.length > 0) {
        // A sign between two words takes no time of its own.
        starts[first + k] = own ? own.start : words.at(-1)!.end
        ends[first + k] = words[word - 1]?.end ?? cue.start
      } else {
        starts[first + k] = cue.start + k * step
        ends[first + k] = cue.start + (k + 1) * step
      }
    }
    if (count > 0) {
      starts[first] = cue.start
      ends[first + count - 1] = cue.end
    }
    free = cue.end
  }
  return { starts, ends }
}

/** The words of before whose letters all stand in one line still, by that line. */
function wordsOf(
  cues: readonly Cue[],
  old: Letters,
  now: Letters,
  letterNow: (letter: number) => number | null,
): readonly WordTime[][] {
  const words = now.firsts.map((): WordTime[] => [])
  for (const [line, cue] of cues.entries()) {
    if (cue.source === 'absent' || !cue.words) continue
    let letter = old.firsts[line]!
    const end = letter + old.countOf(line)
    for (const word of cue.words) {
      while (letter < end && old.indexOf(letter) < word.from) letter++
      let last = letter
      while (last + 1 < end && old.indexOf(last + 1) < word.to) last++
      const [a, b] = [letter < end ? letterNow(letter) : null, letterNow(last)]
      if (a === null || b === null || b - a !== last - letter) continue
      const target = now.lineOf(a)
      if (target !== now.lineOf(b)) continue
      const [from, to] = [now.indexOf(a), now.indexOf(b) + 1]
      if (to <= now.spokenLengthOf(target)) words[target]!.push({ from, to, start: word.start, end: word.end })
    }
  }
  return words
}
