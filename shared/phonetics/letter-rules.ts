import { isVowel, parsePhones } from './parse-phones'
import type { Phone } from './phone-set'

/** The phones of one word of letters, given in small letters (NFC). Empty when none of them can be said. */
export type SayWord = (word: string) => readonly Phone[]

interface Rule {
  readonly length: number
  readonly pattern: RegExp
  readonly phones: readonly Phone[]
}

/**
 * Turns spelling rules into a function from a word to its phones. A rule is `before[letters]after PHONES`, one a line,
 * as in the classic letter-to-sound systems (Elovitz et al. 1976): at each place of the word the first rule whose
 * letters and surroundings fit is taken, and its letters are done. Surroundings are regular expressions in which a
 * capital stands for a class of letters from `classes`; `^` and `$` are the ends of the word. No phones: silent.
 * A letter without a rule is tried again without its accents, then passed over. Double consonants are said once.
 */
export function compileRules(source: string, classes: Readonly<Record<string, string>>): SayWord {
  const byLetter = new Map<string, Rule[]>()
  for (const line of source.split('\n')) {
    if (line.trim() === '') continue
    const [, before, letters, after, sounds] = /^\s*(\S*?)\[([^\]]+)\](\S*)(.*)$/.exec(line) ?? []
    if (letters === undefined) throw new SyntaxError(`Not a spelling rule: ${line}`)
    const left = before === '' ? '' : `(?<=${expandClasses(before!, classes)})`
    const right = after === '' ? '' : `(?=${expandClasses(after!, classes)})`
    const rule = {
      length: letters.length,
      pattern: new RegExp(left + letters + right, 'yu'),
      phones: parsePhones(sounds!),
    }
    const first = letters[0]!
    byLetter.set(first, [...(byLetter.get(first) ?? []), rule])
  }

  function ruleAt(word: string, at: number): Rule | undefined {
    return byLetter.get(word[at]!)?.find(({ pattern }) => {
      pattern.lastIndex = at
      return pattern.test(word)
    })
  }

  function say(word: string): Phone[] {
    const said: Phone[] = []
    let at = 0
    while (at < word.length) {
      const rule = ruleAt(word, at)
      const sounds = rule?.phones ?? sayWithoutAccent(word[at]!)
      for (const phone of sounds) if (phone !== said.at(-1) || isVowel(phone)) said.push(phone)
      at += rule?.length ?? 1
    }
    return said
  }

  function sayWithoutAccent(letter: string): readonly Phone[] {
    const plain = letter.normalize('NFD')[0]!
    return plain !== letter && byLetter.has(plain) ? say(plain) : []
  }

  return say
}

function expandClasses(context: string, classes: Readonly<Record<string, string>>): string {
  return context.replace(/\p{Lu}/gu, (name) => {
    const letters = classes[name]
    if (letters === undefined) throw new RangeError(`No class of letters: ${name} in "${context}"`)
    return `[${letters}]`
  })
}

/** A word list for what the rules get wrong: `word PHONES`, one a line. */
export function compileWords(source: string): ReadonlyMap<string, readonly Phone[]> {
  const words = new Map<string, readonly Phone[]>()
  for (const line of source.trim().split('\n')) {
    const [, word, sounds] = /^\s*(\S+)\s+(.+)$/.exec(line) ?? []
    if (word !== undefined) words.set(word, parsePhones(sounds!))
  }
  return words
}
