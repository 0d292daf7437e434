import type { SaySigns } from '../sounds'
import { kanaPhones } from './kana'

/** After a number these are counters. */
const counters: Readonly<Record<string, string>> = {
  年: 'ねん',
  月: 'がつ',
  日: 'にち',
  時: 'じ',
  分: 'ふん',
  秒: 'びょう',
  人: 'にん',
  円: 'えん',
  回: 'かい',
  個: 'こ',
  歳: 'さい',
  才: 'さい',
  本: 'ほん',
  度: 'ど',
  番: 'ばん',
  階: 'かい',
  台: 'だい',
  代: 'だい',
  枚: 'まい',
  倍: 'ばい',
  社: 'しゃ',
  名: 'めい',
  万: 'まん',
  億: 'おく',
  兆: 'ちょう',
  千: 'せん',
  百: 'ひゃく',
}

/** Particles that are not said as they are written, when they stand as words. */
const particles: Readonly<Record<string, string>> = { は: 'わ', へ: 'え', には: 'にわ', では: 'でわ', とは: 'とわ' }

const longestWord = 8
const kanji = /[\p{Script=Han}々]/u

interface Piece {
  readonly from: number
  readonly to: number
  readonly kana: string
}

/**
 * Japanese in kana and kanji. Kanji are read by the longest word of a list made from the IPA dictionary (loaded when
 * asked for) that begins there; words are parted by `Intl.Segmenter`, which also shows where は is the particle.
 */
export async function loadJapanese(): Promise<SaySigns> {
  const { default: list } = await import('../../../assets/phonetics/japanese-readings.txt?raw')
  const readings = new Map<string, string>()
  for (const line of list.split('\n')) {
    const [reading, ...words] = line.split(' ')
    for (const word of words) readings.set(word, reading!)
  }
  const segmenter = new Intl.Segmenter('ja', { granularity: 'word' })

  function readKanji(run: string, from: number, before: string): Piece {
    const counter = from === 0 && /\d/.test(before) ? counters[run[0]!] : undefined
    // A counter may begin a word of kanji (時間), but what follows it in kana is a particle.
    if (counter !== undefined && !kanji.test(run.charAt(1))) return { from, to: from + 1, kana: counter }
    for (let length = Math.min(longestWord, run.length - from); length > 0; length--) {
      const word = run.slice(from, from + length)
      const kana = (length === 1 ? counter : undefined) ?? readings.get(word)
      if (kana !== undefined) return { from, to: from + length, kana }
    }
    return { from, to: from + String.fromCodePoint(run.codePointAt(from)!).length, kana: '' }
  }

  function readRun(run: string, before: string): Piece[] {
    const pieces: Piece[] = []
    for (let at = 0; at < run.length; ) {
      const isKanji = kanji.test(String.fromCodePoint(run.codePointAt(at)!))
      const piece = isKanji ? readKanji(run, at, before) : { from: at, to: at + 1, kana: run[at]! }
      pieces.push(piece)
      at = piece.to
    }
    return pieces
  }

  return (run, before) => {
    const pieces = readRun(run, before)
    const words: Piece[] = []
    let next = 0
    for (const { segment, index } of segmenter.segment(run)) {
      const end = index + segment.length
      const first = next
      // A word of the list may reach over the segmenter's border: then the two are one.
      while (next < pieces.length && pieces[next]!.from < end) next++
      if (first === next) continue
      const from = pieces[first]!.from
      const to = pieces[next - 1]!.to
      const kana = pieces
        .slice(first, next)
        .map((piece) => piece.kana)
        .join('')
      const last = words.at(-1)
      // The segmenter may part a sign from the small one that belongs to it.
      if (last?.to === from && /^[ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮーんン]/.test(kana)) {
        words[words.length - 1] = { from: last.from, to, kana: last.kana + kana }
      } else words.push({ from, to, kana })
    }
    return words
      .map(({ kana, ...place }) => ({ ...place, phones: kanaPhones(particles[kana] ?? kana) }))
      .filter(({ phones }) => phones.length > 0)
  }
}
