import { describe, expect, test } from 'vitest'
import { compileRules } from '../../../shared/phonetics/letter-rules'
import { writePhones } from '../../../shared/phonetics/parse-phones'

const classes = { V: 'aeiou' }
const said = (rules: string, word: string) => writePhones(compileRules(rules, classes)(word))

describe('compileRules', () => {
  test.each([
    ['the first rule that fits is taken', '[a] AA\n[a] EH', 'a', 'AA'],
    ['longer letters go first when they stand first', '[sh] SH\n[s] S\n[h] HH', 'shs', 'SH S'],
    ['what stands before decides', 'V[s] Z\n[s] S\n[a] AA', 'sas', 'S AA Z'],
    ['what stands after decides', '[c][ei] S\n[c] K\n[e] EH\n[a] AA', 'ceca', 'S EH K AA'],
    ['^ and $ are the ends of the word', '^[b] P\n[b]$ T\n[b] B\n[a] AA', 'babab', 'P AA B AA T'],
    ['a rule without phones is silent', '[h]\n[a] AA', 'haha', 'AA AA'],
    ['a double consonant is said once, a double vowel twice', '[t] T\n[a] AA', 'attaa', 'AA T AA AA'],
    ['a letter without a rule is read without its accent', '[e] EH', 'ếe', 'EH EH'],
    ['a letter that no rule knows is passed over', '[a] AA', 'a?я', 'AA'],
  ])('%s', (_, rules, word, expected) => {
    expect(said(rules, word)).toBe(expected)
  })

  test.each([
    ['no brackets', 'a AA', 'Not a spelling rule'],
    ['an unknown class', '[a]Q AA', 'No class of letters: Q'],
    ['an unknown phone', '[a] AX', 'No such phone'],
  ])('a mistake in a table is found when it is read: %s', (_, rules, message) => {
    expect(() => compileRules(rules, classes)).toThrow(message)
  })
})
