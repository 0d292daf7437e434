import { englishSyllables } from './syllables-english'

/** Vowel letters of the Latin, Greek and Cyrillic alphabets with all their marks (after NFC). */
const vowel = 'aeiouyàáâãäåāăąæèéêëēėęěìíîïīįıòóôõöøōőœùúûüūůűųýÿŷαεηιουωάέήίόύώϊϋаеёиоуыэюяіїєў'
const vowelRun = new RegExp(`[${vowel}]+`, 'g')
const eachVowel = new RegExp(`[${vowel}]`, 'g')

const count = (word: string, pattern: RegExp): number => word.match(pattern)?.length ?? 0

/** In these each vowel letter is a syllable, bar the digraphs and diphthongs of the pattern. */
const german = /aa|ee|oo|ie|ei|ai|ey|ay|au|eu|äu|(?<=[ts])io(?=n)|(?<!q)u|[aeioyäöüéèáàâêô]/g
const dutch = /aai|ooi|oei|eeu|ieu|aa|ee|oo|uu|ie|oe|eu|ui|ei|ij|ou|au|(?<!q)u|[aeioyëïöüéè]/g
const polish = /i(?![aeouyąęó])|[aeouyąęó]/g
const greek = /αι|αί|ει|εί|οι|οί|ου|ού|υι|αυ|αύ|ευ|εύ|[αεηιουωάέήίόύώϊϋΐΰ]/g

/** Spanish, Italian, Portuguese: two strong vowels make two syllables, a weak one leans on its neighbour. */
function romance(word: string): number {
  const open = word
    .replace(/([qg])u(?=[eiéíêè])/g, '$1')
    .replace(/ão|ãe|õe/g, 'ã')
    .replace(/y(?=[aeiou])/g, 'j')
  let syllables = 0
  for (const [run] of open.matchAll(vowelRun)) syllables += Math.max(1, count(run, /[aeoáéóíúàèòìùâêôãõ]/g))
  return syllables
}

/** French: runs of vowels, split after é and before ë ï; a final e (es) after a consonant is silent. */
function french(word: string): number {
  const syllables = count(word.replace(/é(?=[aeiouâ])/g, 'é-').replace(/(?=[ëïü])/g, '-'), vowelRun)
  const isSilent = /([^aeiouyéèêëàâîïôûü-]|[qg]u)es?$/.test(word)
  return isSilent ? syllables - 1 : syllables
}

const counters: Readonly<Record<string, (word: string) => number>> = {
  en: englishSyllables,
  de: (word) => count(word, german),
  nl: (word) => count(word, dutch),
  fr: french,
  es: romance,
  it: (word) => (word === 'ciao' ? 1 : romance(word.replace(/(c|g|sc|gl)i(?=[aou])/g, '$1'))),
  pt: romance,
  ru: (word) => count(word, eachVowel),
  uk: (word) => count(word, eachVowel),
  be: (word) => count(word, eachVowel),
  bg: (word) => count(word, eachVowel),
  pl: (word) => count(word, polish),
  tr: (word) => count(word, /[aeıioöuüâîû]/g),
  el: (word) => count(word, greek),
  // Written Vietnamese parts its syllables.
  vi: () => 1,
}

/**
 * Syllables of one word in small letters, at least 1, from its spelling. For languages without rules here, and
 * for words that are foreign to them, each run of vowels is one syllable.
 */
export function countSyllables(word: string, language: string): number {
  const counter = counters[language]
  return Math.max(1, counter === undefined ? count(word, vowelRun) : counter(word))
}
