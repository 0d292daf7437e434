import { describe, expect, it } from 'vitest'
import { formatAgo } from '../../../shared/i18n/format'

describe('how long ago something was', () => {
  const at = (text: string) => new Date(text).getTime()
  const now = at('2026-03-15T01:00:00')

  it.each([
    ['2026-03-15T00:10:00', 'today', '今天'],
    ['2026-03-14T23:50:00', 'yesterday', '昨天'],
    ['2026-03-10T12:00:00', '5 days ago', '5天前'],
    ['2026-03-08T12:00:00', 'last week', '上周'],
    ['2026-02-20T12:00:00', '3 weeks ago', '3周前'],
    ['2026-01-30T12:00:00', 'last month', '上个月'],
    ['2025-04-01T12:00:00', '11 months ago', '11个月前'],
    ['2023-03-01T12:00:00', '3 years ago', '3年前'],
    ['2026-03-20T12:00:00', 'today', '今天'],
  ])('%s is %s, by days of the calendar', (then, english, chinese) => {
    expect(formatAgo(at(then), now, 'en')).toBe(english)
    expect(formatAgo(at(then), now, 'zh-Hans')).toBe(chinese)
  })
})
