/** A letter as one bit of 32; an apostrophe is all of them. */
export type LetterBit = number

/** How Chinese characters are read in Mandarin: pinyin without tones. By UTF-16 unit; rarer characters have none. */
export interface Readings {
  /** The usual reading first; none for what is no Chinese character. */
  of(unit: number): readonly string[]
  /**
   * Whether what is read as `first` and then `second` may begin at a character with this unit, followed by one with the
   * unit `next`. Says so wrongly at times, but quickly: a look at two tables rules out nearly every character.
   */
  mayBegin(unit: number, next: number, first: LetterBit, second: LetterBit): boolean
}

const none: readonly string[] = []

/**
 * Loads the dictionary of readings, which is large, hence apart. A character's answer is kept, since transcripts hold
 * few different ones. `nü` is read as both `nv` and `nu`, the ways in which it is typed.
 */
export async function loadReadings(): Promise<Readings> {
  const { pinyin } = await import('pinyin-pro')
  const known: (readonly string[] | undefined)[] = []
  /** The letters that readings begin with, and those that come second in them. */
  const initials = new Uint32Array(0x10000)
  const seconds = new Uint32Array(0x10000)

  const of = (unit: number): readonly string[] => {
    if (unit < 0x3400) return none
    return known[unit] ?? learn(unit)
  }
  const learn = (unit: number) => {
    const readings = readingsOf(String.fromCharCode(unit))
    known[unit] = readings
    for (const reading of readings) {
      initials[unit]! |= letterBit(reading, 0)
      seconds[unit]! |= letterBit(reading, 1)
    }
    return readings
  }
  const readingsOf = (character: string) =>
    /\p{Script=Han}/u.test(character)
      ? pinyin(character, { toneType: 'none', multiple: true, type: 'array', v: true })
          .filter((reading) => /^[a-z]+$/.test(reading))
          .flatMap((reading) => (reading.includes('v') ? [reading, reading.replace('v', 'u')] : [reading]))
      : none

  return {
    of,
    mayBegin(unit, next, first, second) {
      if (unit < 0x3400) return false
      if (known[unit] === undefined) learn(unit)
      if ((initials[unit]! & first) === 0) return false
      if ((seconds[unit]! & second) !== 0) return true
      if (next >= 0x3400 && known[next] === undefined) learn(next)
      return (initials[next]! & second) !== 0
    },
  }
}

/** The letter of `sound` at a place. */
export function letterBit(sound: string, at: number): LetterBit {
  const letter = sound.charCodeAt(at) - 97
  return letter >= 0 && letter < 26 ? 1 << letter : -1
}
