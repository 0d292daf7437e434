import { type ScaleStep, sayByScale } from './by-scale'

/** Slavic plurals: 1 тысяча, 2-4 тысячи, 5 and more (and 11-14) тысяч. */
function slavicScale(size: number, one: string, few: string, many: string, oneAlone: string): ScaleStep {
  return {
    size,
    join: (count, said) => {
      if (count === 1) return oneAlone
      const tens = count % 100
      if (tens > 10 && tens < 20) return `${said} ${many}`
      const ones = count % 10
      if (ones === 1) return `${said} ${one}`
      return `${said} ${ones >= 2 && ones <= 4 ? few : many}`
    },
  }
}

function slavicBelow1000(ones: readonly string[], tens: readonly string[], hundreds: readonly string[]) {
  return (n: number): string => {
    if (n === 0) return ones[0]!
    const parts: string[] = []
    if (n >= 100) parts.push(hundreds[Math.floor(n / 100)]!)
    const rest = n % 100
    if (rest >= 20) parts.push(tens[Math.floor(rest / 10)]!)
    const last = rest < 20 ? rest : rest % 10
    if (last > 0) parts.push(ones[last]!)
    return parts.join(' ')
  }
}

const ruBelow1000 = slavicBelow1000(
  (
    'ноль один два три четыре пять шесть семь восемь девять десять одиннадцать двенадцать тринадцать ' +
    'четырнадцать пятнадцать шестнадцать семнадцать восемнадцать девятнадцать'
  ).split(' '),
  '_ _ двадцать тридцать сорок пятьдесят шестьдесят семьдесят восемьдесят девяносто'.split(' '),
  '_ сто двести триста четыреста пятьсот шестьсот семьсот восемьсот девятьсот'.split(' '),
)

const ruScales = [
  slavicScale(1e12, 'триллион', 'триллиона', 'триллионов', 'триллион'),
  slavicScale(1e9, 'миллиард', 'миллиарда', 'миллиардов', 'миллиард'),
  slavicScale(1e6, 'миллион', 'миллиона', 'миллионов', 'миллион'),
  slavicScale(1e3, 'тысяча', 'тысячи', 'тысяч', 'тысяча'),
]

export const sayRussian = (n: number): string => sayByScale(n, ruScales, ruBelow1000)

const plBelow1000 = slavicBelow1000(
  (
    'zero jeden dwa trzy cztery pięć sześć siedem osiem dziewięć dziesięć jedenaście dwanaście trzynaście ' +
    'czternaście piętnaście szesnaście siedemnaście osiemnaście dziewiętnaście'
  ).split(' '),
  (
    '_ _ dwadzieścia trzydzieści czterdzieści pięćdziesiąt sześćdziesiąt siedemdziesiąt osiemdziesiąt ' +
    'dziewięćdziesiąt'
  ).split(' '),
  '_ sto dwieście trzysta czterysta pięćset sześćset siedemset osiemset dziewięćset'.split(' '),
)

// In Polish only a bare "one" takes the singular: 21 is "dwadzieścia jeden tysięcy".
const plScales = [
  slavicScale(1e12, 'bilionów', 'biliony', 'bilionów', 'bilion'),
  slavicScale(1e9, 'miliardów', 'miliardy', 'miliardów', 'miliard'),
  slavicScale(1e6, 'milionów', 'miliony', 'milionów', 'milion'),
  slavicScale(1e3, 'tysięcy', 'tysiące', 'tysięcy', 'tysiąc'),
]

export const sayPolish = (n: number): string => sayByScale(n, plScales, plBelow1000)
