import { largestNamed, sayCardinal, sayYear } from './cardinal'
import { sayChineseDigits } from './east-asian'
import { numberWords } from './number-words'

/** Languages that write 1,234.5; all others of ours write 1.234,5. */
const pointIsDecimal = new Set(['en', 'zh', 'ja', 'ko', 'th', 'he', 'hi', 'und'])
const countsInTenThousands = new Set(['zh', 'ja', 'ko'])

interface Literal {
  readonly whole: string
  readonly fraction: string
  readonly isGrouped: boolean
}

/** How many decimals a shortened large number may have: $8,100,000,000 is "eight point one billion dollars". */
const roundDecimals = 2

/**
 * Says a number as written (`1,100,000,000`, `53.5`, `1.234,5`, `007`), without what stands around it.
 * Four bare digits from 1100 to 2099 are taken for a year unless `isAmount`; large round amounts are shortened the
 * way people do. `scale` multiplies: 2.5 with 1e6 is "two point five million". Versions (`1.2.3`) are said part by part.
 */
export function sayNumber(written: string, language: string, { isAmount = false, scale = 1 } = {}): string {
  const literal = readLiteral(written, language)
  if (literal === null) {
    const { point } = numberWords(language)
    return written
      .split(/[.,]/)
      .map((part) => sayWhole(part, language))
      .join(` ${point} `)
  }
  const { whole, fraction, isGrouped } = literal
  const scaled = scale === 1 ? Number.NaN : Math.round(Number(`${whole}.${fraction}`) * scale)
  if (scaled <= largestNamed) return shortForm(scaled, language) ?? sayCardinal(scaled, language)
  if (fraction !== '')
    return `${sayWhole(whole, language)} ${numberWords(language).point} ${sayDigits(fraction, language)}`
  const value = Number(whole)
  if (!isAmount && !isGrouped && whole.length === 4 && value >= 1100 && value <= 2099) return sayYear(value, language)
  return shortForm(value, language) ?? sayWhole(whole, language)
}

/** Digit by digit, as years before 年, codes and overlong numbers are said. */
export function sayDigits(digits: string, language: string): string {
  if (language === 'zh') return sayChineseDigits(digits)
  return [...digits].map((digit) => sayCardinal(Number(digit), language)).join(' ')
}

function sayWhole(digits: string, language: string): string {
  const isCode = digits.length > 1 && digits.startsWith('0')
  const value = Number(digits)
  return isCode || value > largestNamed ? sayDigits(digits, language) : sayCardinal(value, language)
}

function readLiteral(written: string, language: string): Literal | null {
  const separators = written.match(/[.,'’]/g) ?? []
  if (separators.length === 0) return { whole: written, fraction: '', isGrouped: false }
  const first = separators[0]!
  const last = separators.at(-1)!
  const parts = written.split(/[.,'’]/)
  const hasGroupShape = (groups: readonly string[]) =>
    groups[0]!.length <= 3 && groups[0] !== '0' && groups.slice(1).every((group) => group.length === 3)
  if (first !== last && parts.length >= 3) {
    // Two kinds: the last one is the decimal sign.
    const groups = parts.slice(0, -1)
    return hasGroupShape(groups) ? { whole: groups.join(''), fraction: parts.at(-1)!, isGrouped: true } : null
  }
  const decimalSign = pointIsDecimal.has(language) ? '.' : ','
  if (hasGroupShape(parts) && (parts.length > 2 || first !== decimalSign || parts[1] === '000')) {
    return { whole: parts.join(''), fraction: '', isGrouped: true }
  }
  return parts.length === 2 ? { whole: parts[0]!, fraction: parts[1]!, isGrouped: false } : null
}

/** 1,100,000,000 -> "one point one billion"; null where the full form is as short, or the number is not round. */
function shortForm(value: number, language: string): string | null {
  if (countsInTenThousands.has(language)) return null
  const size = [1e12, 1e9, 1e6].find((power) => value >= power)
  if (size === undefined || value % size === 0 || value > largestNamed) return null
  const scaled = value / size
  const decimals = scaled.toFixed(roundDecimals).replace(/0+$/, '')
  if (Number(decimals) !== scaled) return null
  const [whole, fraction] = decimals.split('.') as [string, string]
  // What follows "two" is the name of the power.
  const name = sayCardinal(2 * size, language).replace(/^\S+ /, '')
  return `${sayCardinal(Number(whole), language)} ${numberWords(language).point} ${sayDigits(fraction, language)} ${name}`
}
