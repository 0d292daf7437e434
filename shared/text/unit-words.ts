/** Units of measure as they are said after a number, per language; English where a language has no row. */
const units: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  en: table('kilometers meters centimeters millimeters kilograms grams kilowatts megawatts gigawatts hours'),
  de: table('Kilometer Meter Zentimeter Millimeter Kilogramm Gramm Kilowatt Megawatt Gigawatt'),
  nl: table('kilometer meter centimeter millimeter kilogram gram kilowatt megawatt gigawatt'),
  fr: table('kilomètres mètres centimètres millimètres kilogrammes grammes kilowatts mégawatts gigawatts heures'),
  es: table('kilómetros metros centímetros milímetros kilogramos gramos kilovatios megavatios gigavatios horas'),
  it: table('chilometri metri centimetri millimetri chilogrammi grammi chilowatt megawatt gigawatt ore'),
  pt: table('quilômetros metros centímetros milímetros quilogramas gramas quilowatts megawatts gigawatts horas'),
  ru: table('километров метров сантиметров миллиметров килограммов граммов киловатт мегаватт гигаватт'),
  pl: table('kilometrów metrów centymetrów milimetrów kilogramów gramów kilowatów megawatów gigawatów'),
  tr: table('kilometre metre santimetre milimetre kilogram gram kilovat megavat gigavat'),
  vi: table('ki-lô-mét mét xen-ti-mét mi-li-mét ki-lô-gam gam ki-lô-oát mê-ga-oát gi-ga-oát'),
  zh: table('公里 米 厘米 毫米 公斤 克 千瓦 兆瓦 吉瓦'),
  ja: table('キロメートル メートル センチメートル ミリメートル キログラム グラム キロワット メガワット ギガワット'),
  ko: table('킬로미터 미터 센티미터 밀리미터 킬로그램 그램 킬로와트 메가와트 기가와트'),
}

/** Units that sound nearly alike everywhere. */
const international: Readonly<Record<string, string>> = {
  kb: 'kilobytes',
  mb: 'megabytes',
  gb: 'gigabytes',
  tb: 'terabytes',
  hz: 'hertz',
  khz: 'kilohertz',
  mhz: 'megahertz',
  ghz: 'gigahertz',
  ms: 'milliseconds',
  mph: 'miles per hour',
}

/** Endings that stand for a power of a thousand: $5k, 20M, 3bn. `m` only after money: elsewhere it is a metre. */
const magnitudes: Readonly<Record<string, number>> = { k: 1e3, m: 1e6, mn: 1e6, b: 1e9, bn: 1e9, t: 1e12, tn: 1e12 }

function table(words: string): Readonly<Record<string, string>> {
  const signs = ['km', 'm', 'cm', 'mm', 'kg', 'g', 'kw', 'mw', 'gw', 'h']
  return Object.fromEntries(words.split(' ').map((word, index) => [signs[index]!, word]))
}

/** The word for a unit sign (`km`, `GB`), or undefined when it is none. */
export function unitWord(sign: string, language: string): string | undefined {
  const key = sign.toLowerCase()
  const own = units[language] ?? units.en!
  if (Object.hasOwn(own, key)) return own[key]
  return Object.hasOwn(international, key) ? international[key] : undefined
}

/** The power of ten that an ending stands for, or undefined. Capital M and B always do, small m only as money. */
export function magnitude(ending: string, isMoney: boolean): number | undefined {
  const key = ending.toLowerCase()
  if (!Object.hasOwn(magnitudes, key)) return undefined
  const size = magnitudes[key]
  return isMoney || /^([kMBT]|[mb]n|tn)$/.test(ending) ? size : undefined
}
