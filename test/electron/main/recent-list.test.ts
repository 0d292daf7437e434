import { describe, expect, it } from 'vitest'
import { recentLabel } from '../../../electron/main/desktop/recent-label'
import { RecentList } from '../../../electron/main/recent-list'
import { createTranslator } from '../../../shared/i18n/translator'

const opening = (id: string) => ({ id, title: `The ${id}`, hasAudio: true, hasText: true, opened: 1 })

describe('the recent episodes', () => {
  it('say how many minutes are left of those that were begun', () => {
    const { list } = setup({ 'entry-a': 23 })
    expect(list.list).toEqual([{ ...opening('a'), minutesLeft: 23 }, opening('b'), opening('c')])
  })

  it('have moved with every minute, and not before', () => {
    const left: Record<string, number> = { 'entry-a': 23 }
    const { list } = setup(left)
    expect(list.hasMoved()).toBe(true)
    expect(list.hasMoved()).toBe(false)
    left['entry-a'] = 22
    expect(list.hasMoved()).toBe(true)
  })

  it('are looked up in the library, those that are in it', async () => {
    const { list, asked } = setup({})
    await list.learn()
    expect(asked).toEqual(['entry-a', 'entry-b'])
  })
})

describe('what a list of the system calls an episode', () => {
  it.each([
    ['en', 65, 'Talk · 1 hr 5 min left'],
    ['en', 60, 'Talk · 1 hr left'],
    ['zh-Hans', 23, 'Talk · 还剩 23分钟'],
    ['en', undefined, 'Talk'],
  ] as const)('in %s with %s minutes left', (language, minutesLeft, expected) => {
    const facts = minutesLeft === undefined ? {} : { minutesLeft }
    expect(recentLabel('Talk', facts, createTranslator(language))).toBe(expected)
  })
})

function setup(left: Record<string, number>) {
  const entries: Record<string, string> = { a: 'entry-a', b: 'entry-b' }
  const asked: string[] = []
  const list = new RecentList(
    {
      list: ['a', 'b', 'c'].map(opening),
      filesOf: (id) => (id in entries ? ({ entry: entries[id] } as never) : undefined),
    },
    {
      find: async (id) => {
        asked.push(id)
        return undefined
      },
      minutesLeft: (id) => left[id],
    },
  )
  return { list, asked }
}
