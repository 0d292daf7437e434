import { describe, expect, test } from 'vitest'
import { countSyllables } from '../../../shared/text/syllables'

const words: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  en: {
    ...{ the: 1, make: 1, makes: 1, table: 2, tables: 2, boxes: 2, wanted: 2, looked: 1, called: 1, handled: 2 },
    ...{ video: 3, radio: 3, various: 3, nation: 2, special: 2, being: 2, actual: 3, player: 2, played: 1, science: 2 },
    ...{ sometimes: 2, movement: 2, homework: 2, everybody: 4, anyone: 3, ninety: 2, capitalism: 5, "isn't": 2 },
    ...{ "don't": 1, "we're": 1, question: 2, quality: 3, companies: 3, people: 2, depreciation: 5, rhythm: 2 },
  },
  de: { haus: 1, häuser: 2, nation: 2, theater: 3, quelle: 2, zweiundzwanzig: 4, schiene: 2, bauern: 2, über: 2 },
  fr: { musique: 2, maintenant: 3, théâtre: 2, eau: 1, créer: 2, je: 1, parle: 1, parlent: 2, vie: 1, quatre: 1 },
  es: { ciudad: 2, país: 2, guitarra: 3, aéreo: 4, queso: 2, teatro: 3, cien: 1, y: 1 },
  it: { ciao: 1, giorno: 2, paese: 3, quattro: 2, miliardi: 3 },
  pt: { não: 1, informações: 4, água: 2, coração: 3 },
  nl: { huis: 1, mooie: 2, geïnteresseerd: 5, zeventig: 3, kwaliteit: 3 },
  ru: { молоко: 3, в: 1, понедельник: 4 },
  pl: { niedziela: 3, historia: 3, dziękuję: 3 },
  tr: { merhaba: 3, iyi: 2 },
  vi: { nghiêng: 1 },
  el: { καλημέρα: 4, και: 1 },
  sv: { huset: 2 },
}

describe('countSyllables', () => {
  for (const [language, table] of Object.entries(words)) {
    test.each(Object.entries(table))(`${language}: %s has %d`, (word, syllables) => {
      expect(countSyllables(word, language)).toBe(syllables)
    })
  }

  test('a word without vowels has one syllable', () => {
    expect(countSyllables('hmm', 'de')).toBe(1)
    expect(countSyllables('constructor', 'en')).toBe(3)
  })
})
