import { namedScale, sayByScale } from './by-scale'

const frOnes = (
  'zéro un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize ' +
  'dix-sept dix-huit dix-neuf'
).split(' ')
const frTens = '_ _ vingt trente quarante cinquante soixante soixante quatre-vingt quatre-vingt'.split(' ')

function frBelow100(n: number): string {
  if (n < 20) return frOnes[n]!
  const tens = Math.floor(n / 10)
  // Seventy and ninety are "sixty-ten" and "eighty-ten".
  const rest = tens === 7 || tens === 9 ? (n % 10) + 10 : n % 10
  if (rest === 0) return frTens[tens]!
  const joint = tens < 8 && (rest === 1 || rest === 11) ? ' et ' : '-'
  return `${frTens[tens]}${joint}${frOnes[rest]}`
}

function frBelow1000(n: number): string {
  if (n < 100) return frBelow100(n)
  const count = Math.floor(n / 100)
  const hundreds = count === 1 ? 'cent' : `${frOnes[count]} cent`
  return n % 100 === 0 ? hundreds : `${hundreds} ${frBelow100(n % 100)}`
}

const omitOne = (word: string) => (count: number, said: string) => (count === 1 ? word : `${said} ${word}`)

const frScales = [
  namedScale(1e12, 'billion', 'billions'),
  namedScale(1e9, 'milliard', 'milliards'),
  namedScale(1e6, 'million', 'millions'),
  { size: 1e3, join: omitOne('mille') },
]

export const sayFrench = (n: number): string => sayByScale(n, frScales, frBelow1000)

const esOnes = (
  'cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis diecisiete ' +
  'dieciocho diecinueve veinte veintiuno veintidós veintitrés veinticuatro veinticinco veintiséis veintisiete ' +
  'veintiocho veintinueve'
).split(' ')
const esTens = '_ _ _ treinta cuarenta cincuenta sesenta setenta ochenta noventa'.split(' ')
const esHundreds =
  '_ ciento doscientos trescientos cuatrocientos quinientos seiscientos setecientos ochocientos novecientos'.split(' ')

function esBelow1000(n: number): string {
  if (n === 100) return 'cien'
  if (n > 100)
    return n % 100 === 0 ? esHundreds[n / 100]! : `${esHundreds[Math.floor(n / 100)]} ${esBelow1000(n % 100)}`
  if (n < 30) return esOnes[n]!
  return n % 10 === 0 ? esTens[n / 10]! : `${esTens[Math.floor(n / 10)]} y ${esOnes[n % 10]}`
}

// Spanish has no word for 1e9: it is "mil millones", so the million takes counts up to 999,999.
const esScales = [
  namedScale(1e12, 'billón', 'billones'),
  namedScale(1e6, 'millón', 'millones'),
  { size: 1e3, join: omitOne('mil') },
]

export const saySpanish = (n: number): string => sayByScale(n, esScales, esBelow1000).replace(/uno (?=m|b)/g, 'un ')

const itOnes = (
  'zero uno due tre quattro cinque sei sette otto nove dieci undici dodici tredici quattordici quindici sedici ' +
  'diciassette diciotto diciannove'
).split(' ')
const itTens = '_ _ venti trenta quaranta cinquanta sessanta settanta ottanta novanta'.split(' ')

function itBelow1000(n: number): string {
  if (n >= 100) {
    const count = Math.floor(n / 100)
    return `${count === 1 ? '' : itOnes[count]}cento${n % 100 === 0 ? '' : itBelow1000(n % 100)}`
  }
  if (n < 20) return itOnes[n]!
  const tens = itTens[Math.floor(n / 10)]!
  const ones = n % 10
  if (ones === 0) return tens
  // The vowel falls before another one: ventuno, ventotto.
  return `${ones === 1 || ones === 8 ? tens.slice(0, -1) : tens}${itOnes[ones]}`
}

const itScales = [
  namedScale(1e12, 'bilione', 'bilioni'),
  namedScale(1e9, 'miliardo', 'miliardi'),
  namedScale(1e6, 'milione', 'milioni'),
  { size: 1e3, join: (count: number, said: string) => (count === 1 ? 'mille' : `${said}mila`) },
]

export const sayItalian = (n: number): string => sayByScale(n, itScales, itBelow1000)

const ptOnes = (
  'zero um dois três quatro cinco seis sete oito nove dez onze doze treze quatorze quinze dezesseis dezessete ' +
  'dezoito dezenove'
).split(' ')
const ptTens = '_ _ vinte trinta quarenta cinquenta sessenta setenta oitenta noventa'.split(' ')
const ptHundreds =
  '_ cento duzentos trezentos quatrocentos quinhentos seiscentos setecentos oitocentos novecentos'.split(' ')

function ptBelow1000(n: number): string {
  if (n === 100) return 'cem'
  if (n > 100) {
    const hundreds = ptHundreds[Math.floor(n / 100)]!
    return n % 100 === 0 ? hundreds : `${hundreds} e ${ptBelow1000(n % 100)}`
  }
  if (n < 20) return ptOnes[n]!
  return n % 10 === 0 ? ptTens[n / 10]! : `${ptTens[Math.floor(n / 10)]} e ${ptOnes[n % 10]}`
}

const ptScales = [
  namedScale(1e12, 'trilhão', 'trilhões'),
  namedScale(1e9, 'bilhão', 'bilhões'),
  namedScale(1e6, 'milhão', 'milhões'),
  { size: 1e3, join: omitOne('mil') },
]

export const sayPortuguese = (n: number): string => sayByScale(n, ptScales, ptBelow1000)
