import { parsePhones } from '../parse-phones'
import type { Phone } from '../phone-set'

/** Rows of the syllabary: the five syllables of a consonant, where it is not the consonant and a plain vowel. */
const rows: readonly (readonly [string, string])[] = [
  ['あいうえお', ''],
  ['かきくけこ', 'K'],
  ['がぎぐげご', 'G'],
  ['さしすせそ', 'S'],
  ['ざじずぜぞ', 'Z'],
  ['たちつてと', 'T'],
  ['だぢづでど', 'D'],
  ['なにぬねの', 'N'],
  ['はひふへほ', 'HH'],
  ['ばびぶべぼ', 'B'],
  ['ぱぴぷぺぽ', 'P'],
  ['まみむめも', 'M'],
  ['らりるれろ', 'D'],
]
const vowelSounds = ['AA', 'IY', 'UW', 'EH', 'OW']

const morae = new Map<string, string>([
  ...rows.flatMap(([signs, consonant]) =>
    [...signs].map((sign, index): [string, string] => [sign, `${consonant} ${vowelSounds[index]}`]),
  ),
  ...Object.entries({
    し: 'SH IY',
    じ: 'JH IY',
    ち: 'CH IY',
    ぢ: 'JH IY',
    つ: 'T S UW',
    づ: 'Z UW',
    ふ: 'F UW',
    や: 'Y AA',
    ゆ: 'Y UW',
    よ: 'Y OW',
    わ: 'W AA',
    ゐ: 'IY',
    ゑ: 'EH',
    を: 'OW',
    ゔ: 'V UW',
  }),
])

const smallVowels: Readonly<Record<string, string>> = { ぁ: 'AA', ぃ: 'IY', ぅ: 'UW', ぇ: 'EH', ぉ: 'OW' }
const smallGlides: Readonly<Record<string, string>> = { ゃ: 'AA', ゅ: 'UW', ょ: 'OW', ゎ: 'AA' }
/** These have their glide in them: しゃ is SH AA, not SH Y AA. */
const soft = new Set(['SH', 'JH', 'CH'])

const known = new Map<string, readonly Phone[]>()

/** Katakana as hiragana; the prolonged mark and everything else stays. */
export function toHiragana(kana: string): string {
  return kana.replace(/[ァ-ヴヽヾ]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0x60))
}

/**
 * The phones of a word in kana. A long vowel is said once, as a phone may last; ai and ei are one sound, as in English; です and ます end without a vowel; the
 * nasal takes the place of what follows.
 */
export function kanaPhones(kana: string): readonly Phone[] {
  const word = toHiragana(kana)
  let sounds = known.get(word)
  if (sounds === undefined) {
    sounds = parsePhones(spell(word))
    known.set(word, sounds)
  }
  return sounds
}

function spell(word: string): string {
  const said: string[] = []
  for (let at = 0; at < word.length; at++) {
    const sign = word[at]!
    const last = said.at(-1)
    if (sign === 'ん') said.push(nasalBefore(word[at + 1]))
    else if (sign === 'う' && (last === 'OW' || last === 'UW')) continue
    else if (sign === 'い' && last === 'EH') said[said.length - 1] = 'EY'
    else if (sign === 'い' && last === 'AA') said[said.length - 1] = 'AY'
    else if (sign === 'ー' && last === 'EH') said[said.length - 1] = 'EY'
    else if (sign === 'す' && at === word.length - 1 && /[でま]/.test(word[at - 1] ?? '')) said.push('S')
    else if (Object.hasOwn(smallVowels, sign)) replaceVowel(said, smallVowels[sign]!)
    else if (Object.hasOwn(smallGlides, sign)) addGlide(said, smallGlides[sign]!)
    else
      said.push(
        ...(morae.get(sign) ?? '')
          .split(' ')
          .filter((sound) => sound !== '' && sound !== vowelAlone(last, sound, sign)),
      )
  }
  return said.join(' ')
}

/** A vowel sign after the same vowel only lengthens it. */
function vowelAlone(last: string | undefined, sound: string, sign: string): string | undefined {
  return 'あいうえお'.includes(sign) && last === sound ? sound : undefined
}

function nasalBefore(next: string | undefined): string {
  if (next !== undefined && 'かきくけこがぎぐげご'.includes(next)) return 'NG'
  return next !== undefined && 'ばびぶべぼぱぴぷぺぽまみむめも'.includes(next) ? 'M' : 'N'
}

/** ファ: the vowel before gives way; ティ and ウィ likewise. */
function replaceVowel(said: string[], vowel: string): void {
  const last = said.pop()
  if (last === 'UW' && said.at(-1) === undefined) said.push('W')
  else if (last !== undefined && !vowelSounds.includes(last)) said.push(last)
  said.push(vowel)
}

function addGlide(said: string[], vowel: string): void {
  if (vowelSounds.includes(said.at(-1) ?? '')) said.pop()
  if (!soft.has(said.at(-1) ?? '')) said.push('Y')
  said.push(vowel)
}
