import { type Phone, phones } from './phone-set'

const indexOf = new Map<string, Phone>(phones.map((name, index) => [name, index]))

/**
 * Reads ARPABET as dictionaries write it: `T W EH1 N T IY0` -> six phones. Stress digits are dropped, and so is what
 * follows a `#`. Throws on a name that is no phone: tables are checked when they are read.
 */
export function parsePhones(written: string): readonly Phone[] {
  const plain = written.split('#', 1)[0]!.trim()
  if (plain === '') return []
  return plain.split(/\s+/).map((name) => {
    const phone = indexOf.get(name.replace(/\d$/, ''))
    if (phone === undefined) throw new RangeError(`No such phone: ${name} in "${written}"`)
    return phone
  })
}

/** The reverse, for tests and messages: phones as ARPABET names parted by spaces. */
export function writePhones(sounds: readonly Phone[]): string {
  return sounds.map((phone) => phones[phone]).join(' ')
}

const vowelNames = new Set(['AA', 'AE', 'AH', 'AO', 'AW', 'AY', 'EH', 'ER', 'EY', 'IH', 'IY', 'OW', 'OY', 'UH', 'UW'])
const vowels = new Set(phones.flatMap((name, index) => (vowelNames.has(name) ? [index] : [])))

export function isVowel(phone: Phone): boolean {
  return vowels.has(phone)
}
