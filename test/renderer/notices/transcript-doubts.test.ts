import { describe, expect, it } from 'vitest'
import { countOf } from '../../../renderer/notices/transcript-doubts'

describe('the flag of doubtful places', () => {
  it('counts every place of folded problems', () => {
    expect(
      countOf([
        { code: 'missing-translation', line: 4 },
        { code: 'joined-lines', line: 9, count: 3 },
      ]),
    ).toBe(4)
  })

  it('is not raised by a heading and the lines of the publisher alone', () => {
    expect(
      countOf([
        { code: 'page-text', line: 1 },
        { code: 'page-text', line: 120 },
      ]),
    ).toBe(0)
  })
})
