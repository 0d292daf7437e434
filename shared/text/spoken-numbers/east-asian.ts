/**
 * Chinese, Japanese and Korean count in powers of ten thousand: 1,1000,0000 is "eleven 亿" in all three.
 * Inside a group each digit is followed by its place (千 百 十), and a leading one falls away where it is not said.
 */
interface EastAsianWords {
  readonly digits: readonly string[]
  /** Names of 1, 10, 100, 1000. */
  readonly places: readonly string[]
  /** Names of 1e4, 1e8, 1e12. */
  readonly groups: readonly string[]
  /** Whether "one" is said before ten, hundred, thousand, and before 1e4. */
  readonly saysOne: readonly [boolean, boolean, boolean, boolean]
  /** Whether skipped places are bridged by "zero": 105 is 一百零五 in Chinese. */
  readonly bridgesZero: boolean
  /** Japanese joins some digits and places with a change of sound. */
  readonly irregular: Readonly<Record<string, string>>
}

const groupSizes = [1e12, 1e8, 1e4, 1]

function sayGroup(n: number, words: EastAsianWords): string {
  let said = ''
  let skipped = false
  for (let place = 3; place >= 0; place--) {
    const digit = Math.floor(n / 10 ** place) % 10
    if (digit === 0) {
      skipped = said !== ''
      continue
    }
    if (skipped && words.bridgesZero) said += words.digits[0]
    skipped = false
    const isSilentOne = digit === 1 && place > 0 && words.saysOne[place - 1] === false
    const whole = `${isSilentOne ? '' : words.digits[digit]}${words.places[place]}`
    said += words.irregular[whole] ?? whole
  }
  return said
}

function sayEastAsian(n: number, words: EastAsianWords): string {
  if (n === 0) return words.digits[0]!
  let said = ''
  let rest = n
  for (const [index, size] of groupSizes.entries()) {
    const count = Math.floor(rest / size)
    rest -= count * size
    if (count === 0) continue
    const isBridged = words.bridgesZero && said !== '' && count < 1000
    const isSilentOne = count === 1 && size === 1e4 && !words.saysOne[3]
    said += `${isBridged ? words.digits[0] : ''}${isSilentOne ? '' : sayGroup(count, words)}${words.groups[3 - index]}`
  }
  return said
}

const chinese: EastAsianWords = {
  digits: [...'零一二三四五六七八九'],
  places: ['', '十', '百', '千'],
  groups: ['', '万', '亿', '万亿'],
  saysOne: [true, true, true, true],
  bridgesZero: true,
  irregular: {},
}

/** 10-19 begin with 十, not 一十. */
export const sayChinese = (n: number): string => sayEastAsian(n, chinese).replace(/^一十/, '十')

/** Digit by digit, as Chinese says years and telephone numbers: 1999 -> 一九九九. */
export const sayChineseDigits = (digits: string): string =>
  [...digits].map((digit) => chinese.digits[Number(digit)]).join('')

const japanese: EastAsianWords = {
  digits: 'ぜろ いち に さん よん ご ろく なな はち きゅう'.split(' '),
  places: ['', 'じゅう', 'ひゃく', 'せん'],
  groups: ['', 'まん', 'おく', 'ちょう'],
  saysOne: [false, false, false, true],
  bridgesZero: false,
  irregular: {
    さんひゃく: 'さんびゃく',
    ろくひゃく: 'ろっぴゃく',
    はちひゃく: 'はっぴゃく',
    さんせん: 'さんぜん',
    はちせん: 'はっせん',
  },
}

/** In hiragana, so that its morae can be counted. */
export const sayJapanese = (n: number): string => sayEastAsian(n, japanese)

const korean: EastAsianWords = {
  digits: [...'영일이삼사오육칠팔구'],
  places: ['', '십', '백', '천'],
  groups: ['', '만', '억', '조'],
  saysOne: [false, false, false, false],
  bridgesZero: false,
  irregular: {},
}

export const sayKorean = (n: number): string => sayEastAsian(n, korean)
