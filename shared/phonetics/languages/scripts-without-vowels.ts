import { parsePhones } from '../parse-phones'
import type { Phone } from '../phone-set'

function table(rows: string): ReadonlyMap<string, readonly Phone[]> {
  return new Map(
    rows.split(',').map((row) => {
      const [letter, ...sounds] = row.trim().split(' ')
      return [letter!, parsePhones(sounds.join(' '))]
    }),
  )
}

const arabic = table(
  'ا AA,أ AA,إ IH,آ AA,ى AA,ٱ AA,ب B,پ P,ت T,ة AH,ث TH,ج JH,چ CH,ح HH,خ HH,د D,ذ DH,ر R,ز Z,ژ ZH,س S,ش SH,ص S,ض D,ط T,' +
    'ظ Z,ع AA,غ G,ف F,ق K,ك K,ک K,گ G,ل L,م M,ن N,ه HH,ؤ UW,ئ IY,ء AH,\u064e AA,\u064f UH,\u0650 IH,ۀ EH,ہ HH,ھ HH,ے EY',
)
const hebrew = table(
  'א AA,ב V,ג G,ד D,ה HH,ז Z,ח HH,ט T,כ K,ך HH,ל L,מ M,ם M,נ N,ן N,ס S,ע AA,פ P,ף F,צ T S,ץ T S,ק K,ר R,ש SH,ת T,' +
    '\u05b7 AA,\u05b8 AA,\u05b6 EH,\u05b5 EH,\u05b4 IY,\u05b9 OW,\u05bb UW',
)
/** Letters that are a consonant before a vowel and a long vowel elsewhere. */
const glides: Readonly<Record<string, readonly [consonant: string, vowel: string]>> = {
  و: ['W', 'UW'],
  ي: ['Y', 'IY'],
  ی: ['Y', 'IY'],
  ו: ['V', 'OW'],
  י: ['Y', 'IY'],
}

const vowelSounds = new Set(parsePhones('AA AE AH EH EY IH IY OW UH UW'))
const isVowelSound = (phone: Phone | undefined) => phone !== undefined && vowelSounds.has(phone)

/** Arabic and Hebrew letters with a vowel put between consonants where none is written: which one, nobody wrote. */
export function sayWithoutVowels(word: string): readonly Phone[] {
  const isHebrew = /\p{Script=Hebrew}/u.test(word)
  const letters = isHebrew ? hebrew : arabic
  const filler = parsePhones(isHebrew ? 'EH' : 'AA')
  const said: Phone[] = []
  for (const [index, letter] of [...word].entries()) {
    const glide = glides[letter]
    const next = [...word][index + 1]
    // Hebrew vav inside a word is nearly always a vowel.
    const isStart = said.length === 0 || (letter !== 'ו' && isVowelSound(said.at(-1)))
    const sounds = glide === undefined ? (letters.get(letter) ?? []) : parsePhones(isStart ? glide[0] : glide[1])
    if (sounds.length === 0) continue
    // The h at the end of a Hebrew word is a vowel.
    if (isHebrew && letter === 'ה' && next === undefined && said.length > 0) said.push(...parsePhones('AA'))
    else {
      if (said.length > 0 && !isVowelSound(said.at(-1)) && !isVowelSound(sounds[0])) said.push(...filler)
      said.push(...sounds)
    }
  }
  return said
}
