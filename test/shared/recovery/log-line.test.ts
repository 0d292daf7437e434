import { fc, test } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import { logLine } from '../../../shared/recovery/log-line'

describe('a line of the log', () => {
  test('says when, how grave, who and what', () => {
    expect(logLine(Date.UTC(2026, 0, 2, 3, 4, 5, 6), 'warn', 'window', 'gone')).toBe(
      '2026-01-02T03:04:05.006Z warn  window: gone',
    )
  })

  test('stays one line, whatever is in it', () => {
    const hostile = 'a\r\n2026-01-01T00:00:00.000Z info  start: forged\u2028\u202e\u0007\u001b[31m\0'
    expect(logLine(0, 'info', 'page', hostile).split(/\r|\n|\u2028/)).toHaveLength(1)
  })

  test('is cut where it is too long, and says how long it was', () => {
    const line = logLine(0, 'info', 'page', 'x'.repeat(9000))
    expect(line.length).toBeLessThan(4200)
    expect(line).toContain('… (9000 characters)')
  })

  test.prop([fc.string({ unit: 'binary', maxLength: 100 })])(
    'holds nothing that steers a terminal or a reader',
    (text) => {
      expect(logLine(0, 'error', text, text)).not.toMatch(/[\p{Cc}\p{Zl}\p{Zp}\p{Cs}\u202a-\u202e\u2066-\u2069]/u)
    },
  )
})
