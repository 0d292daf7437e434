import { hanVotes } from '../text/han-variants'
import { scriptId } from '../text/script-of'
import { scriptCount } from './line-scripts'
import type { SourceLine } from './source-lines'

/** How much of a file's lines a second script needs to be a second language. */
const tunables = {
  /** Of all lines, where some of them are certain: real sentences, not names or an "OK." */
  share: 0.05,
  /** Of all lines, where all of them are as short as that. */
  shareWhenShort: 0.3,
  /** Words (characters in Chinese, Japanese, Korean) that make a line certain. */
  certainWords: 1.2,
  /** Words that make a line one of a third language. */
  strangeWords: 2,
  /** One line is no second language in a file of more lines than this. */
  handful: 4,
  /** Of Chinese-looking and Japanese lines together, before Chinese lines without kana are another language. */
  hanBesideKana: 0.2,
}

/** How sharply more words of one script speak for it: nats per e-fold. */
const slope = 3
/** What either side is given beforehand, in words: a line without letters is neutral, one name says little. */
const beforehand = 0.35

const { None, Han, Kana, Hangul } = scriptId

/** A line's strongest script, kana pulling Han to its side: 0 without letters. */
function strongest(measures: Float32Array, at: number): number {
  const kana = measures[at + Kana]!
  const han = measures[at + Han]!
  let best = 0
  let most = 0
  for (let script = 1; script < scriptCount; script++) {
    const weight = script === Han && kana > 0 && kana >= han * 0.1 ? 0 : measures[at + script]!
    const whole = script === Kana && weight > 0 ? weight + han : weight
    if (whole > most) {
      most = whole
      best = script
    }
  }
  return best
}

/**
 * The one or two scripts (ids) a file is written in, the commonest first, and the lines that are in neither.
 * Japanese is told from Chinese by its kana; a Japanese file may hold lines of kanji alone.
 */
export function groupsOf(measures: Float32Array, count: number): { groups: number[]; isExtra: Uint8Array } {
  const own = new Uint8Array(count)
  const lines = new Uint32Array(scriptCount)
  const certain = new Uint32Array(scriptCount)
  let counted = 0
  for (let i = 0; i < count; i++) {
    const script = strongest(measures, i * scriptCount)
    own[i] = script
    if (script === None) continue
    counted++
    lines[script]!++
    if (measures[i * scriptCount + script]! >= tunables.certainWords) certain[script]!++
  }
  const chinese = lines[Han]!
  const japanese = lines[Kana]!
  if (Math.min(chinese, japanese) < (chinese + japanese) * tunables.hanBesideKana) {
    const [from, to] = chinese < japanese ? [Han, Kana] : [Kana, Han]
    lines[to]! += lines[from]!
    certain[to]! += certain[from]!
    lines[from] = 0
    for (let i = 0; i < count; i++) if (own[i] === from) own[i] = to
  }
  const ranked = [...lines.keys()].filter((script) => lines[script]! > 0).sort((a, b) => lines[b]! - lines[a]!)
  const [first, second] = ranked
  const groups = first === undefined ? [] : [first]
  if (second !== undefined) {
    const share = lines[second]! / counted
    const enough = certain[second]! >= Math.max(1, counted * 0.02)
    const isStray = lines[second] === 1 && counted > tunables.handful
    const isShare = share >= tunables.shareWhenShort || (share >= tunables.share && enough)
    if (isShare && !isStray) groups.push(second)
  }
  return { groups, isExtra: extraLines(measures, own, groups) }
}

/** Lines whose words are clearly in none of the groups. */
function extraLines(measures: Float32Array, own: Uint8Array, groups: readonly number[]): Uint8Array {
  const isExtra = new Uint8Array(own.length)
  if (groups.length === 0) return isExtra
  for (let i = 0; i < own.length; i++) {
    const script = own[i]!
    if (script === None || groups.includes(script)) continue
    const at = i * scriptCount
    const main = groups.reduce((sum, group) => sum + measures[at + group]!, measures[at + None]!)
    const strange = measures[at + script]!
    if (strange >= tunables.strangeWords && strange > main * 3) isExtra[i] = 1
  }
  return isExtra
}

/** Per line, the log of how much likelier it is in script `a` than in script `b`. */
export function compareScripts(
  lines: readonly SourceLine[],
  measures: Float32Array,
  a: number,
  b: number,
): Float32Array {
  const isChineseAndJapanese = (a === Han && b === Kana) || (a === Kana && b === Han)
  const isA = eastAsian(a)
  const isB = eastAsian(b)
  return Float32Array.from(lines, ({ text }, i) => {
    const at = i * scriptCount
    if (isChineseAndJapanese) {
      const chinese = chineseAgainstJapanese(text, measures[at + Han]!, measures[at + Kana]!)
      return a === Han ? chinese : -chinese
    }
    const marks = measures[at + None]!
    const weigh = (script: number, isCjk: boolean, isOtherCjk: boolean) => {
      const han = script === Kana || (script === Hangul && !isOtherCjk) ? measures[at + Han]! : 0
      return measures[at + script]! + han + (isCjk && !isOtherCjk ? marks : 0)
    }
    return logRatio(weigh(a, isA, isB), weigh(b, isB, isA))
  })
}

function eastAsian(script: number): boolean {
  return script === Han || script === Kana || script === Hangul
}

function logRatio(a: number, b: number): number {
  return Math.max(-10, Math.min(10, slope * Math.log((a + beforehand) / (b + beforehand))))
}

/** Kana is Japanese; without it every Han character is a little more likely Chinese, and some are only one or the other. */
function chineseAgainstJapanese(text: string, han: number, kana: number): number {
  const { japanese, notJapanese } = hanVotes(text.slice(0, 400))
  return logRatio((kana > 0 ? 0 : han * 0.15) + notJapanese, kana + japanese * 2)
}
