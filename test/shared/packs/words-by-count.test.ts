import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { countWords, placeWords } from '../../../shared/packs/words-by-count'

const timed = (text: string, wanted: readonly string[]) => {
  let at = 0
  return wanted.map((word, i) => {
    const from = text.indexOf(word, at)
    at = from + word.length
    return { from, to: at, start: i, end: i + 0.5 }
  })
}
const placed = (text: string, wanted: readonly string[], other = text) => {
  const counted = countWords(timed(text, wanted), text)
  return (counted && placeWords(counted, other))?.map(({ from, to }) => other.slice(from, to))
}

describe('words by their number', () => {
  it('are the same words where the text has other marks, spaces and letter case', () => {
    const text = 'Rivers, he said, don’t sleep.'
    expect(placed(text, ['Rivers', 'said', 'sleep'], 'RIVERS he said - don’t… sleep!')).toEqual([
      'RIVERS',
      'said',
      'sleep',
    ])
  })

  it('are characters in Chinese, and one where they share one', () => {
    expect(placed('第2句，说的是冬天。', ['第', '2', '句', '冬天'])).toEqual(['第', '2', '句', '冬天'])
    expect(placed('At 90km it stops', ['At', '90', 'km', 'it'])).toEqual(['At', '90km', 'it'])
  })

  it('are not placed in a text with another number of them', () => {
    expect(placed('one two', ['one'], 'one two three')).toBeUndefined()
    expect(countWords([{ from: 0, to: 1, start: 0, end: 1 }], '…')).toBeNull()
  })

  it('keep their order and stay in the text, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), fc.array(fc.nat(40)), (text, cuts) => {
        const edges = [...new Set([0, ...cuts.map((cut) => cut % (text.length + 1)), text.length])].sort(
          (a, b) => a - b,
        )
        const list = edges.slice(1).map((to, i) => ({ from: edges[i]!, to, start: i, end: i + 1 }))
        const counted = countWords(list, text)
        let [readTo, heardTo] = [0, 0]
        for (const word of counted ? (placeWords(counted, text) ?? []) : []) {
          expect(word.from).toBeGreaterThanOrEqual(readTo)
          expect(word.to).toBeGreaterThan(word.from)
          expect(word.start).toBeGreaterThanOrEqual(heardTo)
          ;[readTo, heardTo] = [word.to, word.end]
        }
        expect(readTo).toBeLessThanOrEqual(text.length)
      }),
    )
  })
})
