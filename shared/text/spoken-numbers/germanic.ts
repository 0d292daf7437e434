import { namedScale, sayByScale } from './by-scale'

const enOnes = (
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen ' +
  'seventeen eighteen nineteen'
).split(' ')
const enTens = '_ _ twenty thirty forty fifty sixty seventy eighty ninety'.split(' ')

function enBelow100(n: number): string {
  if (n < 20) return enOnes[n]!
  return n % 10 === 0 ? enTens[n / 10]! : `${enTens[Math.floor(n / 10)]} ${enOnes[n % 10]}`
}

function enBelow1000(n: number): string {
  if (n < 100) return enBelow100(n)
  const hundreds = `${enOnes[Math.floor(n / 100)]} hundred`
  return n % 100 === 0 ? hundreds : `${hundreds} ${enBelow100(n % 100)}`
}

const enScales = [
  namedScale(1e12, 'trillion'),
  namedScale(1e9, 'billion'),
  namedScale(1e6, 'million'),
  namedScale(1e3, 'thousand'),
]

export const sayEnglish = (n: number): string => sayByScale(n, enScales, enBelow1000)

/** 1999 -> "nineteen ninety nine", 2005 -> "two thousand five", 1900 -> "nineteen hundred", 2010 -> "twenty ten". */
export function sayEnglishYear(year: number): string {
  const century = Math.floor(year / 100)
  const rest = year % 100
  if (century % 10 === 0 && rest < 10) return sayEnglish(year)
  if (rest === 0) return `${enBelow100(century)} hundred`
  return `${enBelow100(century)} ${rest < 10 ? 'oh ' : ''}${enBelow100(rest)}`
}

const deOnes = (
  'null ein zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn ' +
  'siebzehn achtzehn neunzehn'
).split(' ')
const deTens = '_ _ zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig'.split(' ')

function deBelow100(n: number): string {
  if (n < 20) return deOnes[n]!
  return n % 10 === 0 ? deTens[n / 10]! : `${deOnes[n % 10]}und${deTens[Math.floor(n / 10)]}`
}

function deBelow1000(n: number): string {
  if (n < 100) return deBelow100(n)
  const hundreds = `${deOnes[Math.floor(n / 100)]}hundert`
  return n % 100 === 0 ? hundreds : `${hundreds}${deBelow100(n % 100)}`
}

const deScales = [
  namedScale(1e12, 'e Billion', 'Billionen'),
  namedScale(1e9, 'e Milliarde', 'Milliarden'),
  namedScale(1e6, 'e Million', 'Millionen'),
  namedScale(1e3, 'tausend'),
]

export function sayGerman(n: number): string {
  // A count ends in "ein" ("eintausend", "eine Million"); alone it is "eins".
  const said = sayByScale(n, deScales, deBelow1000).replaceAll('ein e ', 'eine ')
  return n % 100 === 1 ? `${said}s` : said
}

/** Years up to 1999 are counted in hundreds: "neunzehnhundertneunundneunzig". */
export function sayGermanYear(year: number): string {
  if (year < 1100 || year > 1999) return sayGerman(year)
  const rest = year % 100
  return `${deBelow100(Math.floor(year / 100))}hundert${rest === 0 ? '' : deBelow100(rest)}`
}

const nlOnes = (
  'nul een twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien ' +
  'zeventien achttien negentien'
).split(' ')
const nlTens = '_ _ twintig dertig veertig vijftig zestig zeventig tachtig negentig'.split(' ')

function nlBelow100(n: number): string {
  if (n < 20) return nlOnes[n]!
  if (n % 10 === 0) return nlTens[n / 10]!
  const ones = n % 10
  return `${nlOnes[ones]}${ones === 2 || ones === 3 ? 'ën' : 'en'}${nlTens[Math.floor(n / 10)]}`
}

function nlBelow1000(n: number): string {
  if (n < 100) return nlBelow100(n)
  const count = Math.floor(n / 100)
  const hundreds = count === 1 ? 'honderd' : `${nlOnes[count]}honderd`
  return n % 100 === 0 ? hundreds : `${hundreds} ${nlBelow100(n % 100)}`
}

const nlScales = [
  namedScale(1e12, 'biljoen'),
  namedScale(1e9, 'miljard'),
  namedScale(1e6, 'miljoen'),
  { size: 1e3, join: (count: number, said: string) => (count === 1 ? 'duizend' : `${said} duizend`) },
]

export const sayDutch = (n: number): string => sayByScale(n, nlScales, nlBelow1000)

/** Years up to 1999 in two halves: "negentien negenennegentig". */
export function sayDutchYear(year: number): string {
  const rest = year % 100
  if (year < 1100 || year > 1999 || rest === 0) return sayDutch(year)
  return `${nlBelow100(Math.floor(year / 100))} ${nlBelow100(rest)}`
}
