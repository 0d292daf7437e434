import { describe, expect, test } from 'vitest'
import { isVowel, parsePhones, writePhones } from '../../../shared/phonetics/parse-phones'
import { phones } from '../../../shared/phonetics/phone-set'

describe('parsePhones', () => {
  test('reads dictionary entries without stress and notes', () => {
    expect(writePhones(parsePhones('T W EH1 N T IY0'))).toBe('T W EH N T IY')
    expect(writePhones(parsePhones('AO1 L B AO0 R G # place, danish'))).toBe('AO L B AO R G')
    expect(parsePhones('  ')).toEqual([])
  })

  test('every phone of the set reads back as itself', () => {
    expect(parsePhones(phones.join(' '))).toEqual(phones.map((_, index) => index))
  })

  test('a name that is no phone is an error in a table', () => {
    expect(() => parsePhones('K AX T')).toThrow('AX')
  })
})

test('fifteen phones are vowels', () => {
  expect(phones.filter((_, index) => isVowel(index))).toHaveLength(15)
})
