import { namedScale, sayByScale } from './by-scale'

const trOnes = 'sıfır bir iki üç dört beş altı yedi sekiz dokuz'.split(' ')
const trTens = '_ on yirmi otuz kırk elli altmış yetmiş seksen doksan'.split(' ')

function trBelow1000(n: number): string {
  if (n === 0) return trOnes[0]!
  const parts: string[] = []
  const hundreds = Math.floor(n / 100)
  if (hundreds > 0) parts.push(hundreds === 1 ? 'yüz' : `${trOnes[hundreds]} yüz`)
  if (n % 100 >= 10) parts.push(trTens[Math.floor((n % 100) / 10)]!)
  if (n % 10 > 0) parts.push(trOnes[n % 10]!)
  return parts.join(' ')
}

const trScales = [
  namedScale(1e12, 'trilyon'),
  namedScale(1e9, 'milyar'),
  namedScale(1e6, 'milyon'),
  { size: 1e3, join: (count: number, said: string) => (count === 1 ? 'bin' : `${said} bin`) },
]

export const sayTurkish = (n: number): string => sayByScale(n, trScales, trBelow1000)

const viOnes = 'không một hai ba bốn năm sáu bảy tám chín'.split(' ')

function viBelow1000(n: number): string {
  const hundreds = Math.floor(n / 100)
  const tens = Math.floor((n % 100) / 10)
  const ones = n % 10
  const parts: string[] = []
  if (hundreds > 0) parts.push(viOnes[hundreds]!, 'trăm')
  if (tens === 1) parts.push('mười')
  if (tens > 1) parts.push(viOnes[tens]!, 'mươi')
  // An empty place of tens is bridged: 105 is "một trăm lẻ năm".
  if (hundreds > 0 && tens === 0 && ones > 0) parts.push('lẻ')
  if (ones > 0 || n === 0) parts.push(ones === 1 && tens > 1 ? 'mốt' : ones === 5 && tens > 0 ? 'lăm' : viOnes[ones]!)
  return parts.join(' ')
}

const viScales = [namedScale(1e9, 'tỷ'), namedScale(1e6, 'triệu'), namedScale(1e3, 'nghìn')]

export const sayVietnamese = (n: number): string => sayByScale(n, viScales, viBelow1000)
