import { fc, test } from '@fast-check/vitest'
import { describe, expect, it } from 'vitest'
import {
  cycleVisibility,
  presetOf,
  presets,
  type Role,
  type VisibilityByRole,
  visibilities,
  withVisibility,
} from '../../../shared/model/visibility'

const visibility = fc.constantFrom(...visibilities)
const role = fc.constantFrom<Role>('original', 'translation')
const both = fc
  .record({ original: visibility, translation: visibility })
  .filter(({ original, translation }) => original !== 'hidden' || translation !== 'hidden')

describe('what is seen of two languages', () => {
  it('goes from shown to blurred to hidden and back by one key', () => {
    const seen: string[] = []
    let now: VisibilityByRole = presets.both
    for (let press = 0; press < 4; press++) {
      now = cycleVisibility(now, 'translation')
      seen.push(`${now.original} ${now.translation}`)
    }
    expect(seen).toEqual(['shown blurred', 'shown hidden', 'shown shown', 'shown blurred'])
  })

  it('leaves hidden out for the last language', () => {
    const once = cycleVisibility(presets.original, 'original')
    expect(once).toEqual({ original: 'blurred', translation: 'hidden' })
    expect(cycleVisibility(once, 'original')).toEqual(presets.original)
  })

  it('blurs what would be the second to hide', () => {
    expect(withVisibility(presets.original, 'original', 'hidden')).toEqual({
      original: 'blurred',
      translation: 'hidden',
    })
  })

  it('knows its presets again, and none where something is blurred', () => {
    expect(presetOf({ original: 'shown', translation: 'hidden' })).toBe('original')
    expect(presetOf({ original: 'hidden', translation: 'shown' })).toBe('translation')
    expect(presetOf({ original: 'shown', translation: 'shown' })).toBe('both')
    expect(presetOf({ original: 'shown', translation: 'blurred' })).toBeNull()
  })

  test.prop([both, role, visibility])(
    'never hides everything, and touches one language at a time',
    (before, of, next) => {
      const other = of === 'original' ? 'translation' : 'original'
      for (const after of [withVisibility(before, of, next), cycleVisibility(before, of)]) {
        expect(after.original === 'hidden' && after.translation === 'hidden').toBe(false)
        expect(after[other]).toBe(before[other])
      }
      expect(cycleVisibility(before, of)[of]).not.toBe(before[of])
    },
  )
})
