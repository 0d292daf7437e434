import { fc, test } from '@fast-check/vitest'
import { describe, expect, it } from 'vitest'
import { estimateRowHeight, type RowMetrics } from '../../../renderer/captions/estimate-row-height'
import type { Line } from '../../../renderer/captions/lines-of'

const metrics: RowMetrics = {
  width: 540,
  original: { size: 27, lineHeight: 37 },
  translation: { size: 23, lineHeight: 37 },
  padding: 36,
}
const line = (text: string, role: Line['role'] = 'original'): Line => ({ language: 'en', text, role, isStandIn: false })

describe('estimateRowHeight', () => {
  it('counts a short text as one line', () => {
    expect(estimateRowHeight([line('So we waited.')], metrics)).toBe(36 + 37)
  })

  it('counts a Han character as a whole em and a Latin letter as about half', () => {
    // 20 ems of 27 pixels fill a line.
    expect(estimateRowHeight([line('等'.repeat(20))], metrics)).toBe(36 + 37)
    expect(estimateRowHeight([line('等'.repeat(21))], metrics)).toBe(36 + 2 * 37)
    expect(estimateRowHeight([line('a'.repeat(39))], metrics)).toBe(36 + 37)
    expect(estimateRowHeight([line('a'.repeat(42))], metrics)).toBe(36 + 2 * 37)
  })

  test.prop([fc.array(fc.string({ maxLength: 400 }), { minLength: 1, maxLength: 4 })])(
    'is at least one line for each text, and no less for more text',
    (texts) => {
      const height = estimateRowHeight(
        texts.map((text) => line(text)),
        metrics,
      )
      expect(height).toBeGreaterThanOrEqual(36 + texts.length * 37)
      expect(
        estimateRowHeight(
          texts.map((text) => line(`${text} and on`)),
          metrics,
        ),
      ).toBeGreaterThanOrEqual(height)
    },
  )
})
