import { fc, test } from '@fast-check/vitest'
import { describe, expect, it } from 'vitest'
import { estimateRowHeight, type RowMetrics } from '../../../renderer/captions/estimate-row-height'
import type { LineUp } from '../../../renderer/captions/lines-of'
import type { Segment } from '../../../shared/model/transcript'
import { presets } from '../../../shared/model/visibility'

const metrics: RowMetrics = {
  width: 540,
  original: { size: 27, lineHeight: 37 },
  translation: { size: 23, lineHeight: 37 },
  padding: 36,
}
const lineUp: LineUp = { languages: ['en', 'zh'], original: 'en', visibility: presets.both, order: 'original-first' }
const estimate = (texts: Segment['texts']) => estimateRowHeight({ texts, line: 1 }, lineUp, metrics)

describe('estimateRowHeight', () => {
  it('counts a short text as one line', () => {
    expect(estimate({ en: 'So we waited.' })).toBe(36 + 37)
    expect(estimate({ en: 'So we waited.', zh: '于是我们就等着。' })).toBe(36 + 2 * 37)
  })

  it('counts a Han character as a whole em and a Latin letter as about half', () => {
    // 20 ems of 27 pixels fill a line.
    expect(estimate({ en: '等'.repeat(20) })).toBe(36 + 37)
    expect(estimate({ en: '等'.repeat(21) })).toBe(36 + 2 * 37)
    expect(estimate({ en: 'a'.repeat(39) })).toBe(36 + 37)
    expect(estimate({ en: 'a'.repeat(42) })).toBe(36 + 2 * 37)
  })

  test.prop([fc.string({ maxLength: 400 }), fc.string({ maxLength: 400 })])(
    'is at least one line for each text, and no less for more text',
    (en, zh) => {
      const height = estimate({ en, zh })
      expect(height).toBeGreaterThanOrEqual(36 + 2 * 37)
      expect(estimate({ en: `${en} and on`, zh })).toBeGreaterThanOrEqual(height)
    },
  )
})
