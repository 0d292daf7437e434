import { fc, test } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import { findRanges } from '../../../shared/search/find-ranges'
import { foldText, foldWithPlaces } from '../../../shared/search/fold-text'
import { createTextSearch } from '../../../shared/search/search-text'

const texts = fc.string({ unit: fc.constantFrom(...'aé ß漢汉ﾊﾞ다"Ü,1İﬁ', '👩‍👩‍👧', 'ą', '\u0301'), maxLength: 24 })

describe('the folding of a text', () => {
  test.prop([texts, texts])('is that of its parts', (a, b) => {
    expect(foldText(a + b)).toBe(foldText(a) + foldText(b))
  })

  test.prop([texts])('is the same with and without places, and folding it again changes nothing', (text) => {
    const folded = foldText(text)
    expect(foldWithPlaces(text).text).toBe(folded)
    expect(foldText(folded)).toBe(folded)
  })
})

describe('a search', () => {
  const segmentsOf = (all: readonly string[]) => all.map((text, line) => ({ texts: { en: text }, line }))

  test.prop([fc.array(texts, { minLength: 1, maxLength: 6 }), texts])(
    'finds in its segments ranges in order, within the text and apart',
    (all, query) => {
      const { hits, sought } = createTextSearch(segmentsOf(all), ['en']).search(query, null)
      for (const hit of hits) {
        const ranges = findRanges(all[hit]!, sought)
        expect(ranges.length).toBeGreaterThan(0)
        let end = 0
        for (const { from, to } of ranges) {
          expect(from).toBeGreaterThanOrEqual(end)
          expect(to).toBeGreaterThan(from)
          end = to
        }
        expect(end).toBeLessThanOrEqual(all[hit]!.length)
      }
    },
  )

  test.prop([fc.array(texts, { minLength: 1, maxLength: 6 }), fc.nat()])(
    'finds the segment whose words are typed',
    (all, pick) => {
      const index = pick % all.length
      const query = all[index]!.replaceAll('"', ' ')
      const { hits } = createTextSearch(segmentsOf(all.map((t) => t.replaceAll('"', ' '))), ['en']).search(query, null)
      if (foldText(query).trim() !== '') expect(hits).toContain(index)
    },
  )
})
