import { EventEmitter } from 'node:events'
import { afterEach, describe, expect, it } from 'vitest'
import { jumpList, removedIds, showJumpList } from '../../../../electron/main/desktop/jump-list'
import type { Host, HostEvents } from '../../../../electron/main/host'
import { createTranslator } from '../../../../shared/i18n/translator'
import type { RecentEpisode } from '../../../../shared/model/recent'
import { app, jumpListOfWindows } from '../../../support/fake-electron'

const words = createTranslator('en')
const program = 'C:\\Diglot\\Diglot.exe'
const entry = (n: number, title = `Episode ${n}`): RecentEpisode => ({
  id: `entry-number-${n}`,
  title,
  hasAudio: true,
  hasText: true,
  opened: n,
})

describe('the list in the taskbar of Windows', () => {
  it('has the recent files by their titles, and choosing others', () => {
    const list = jumpList({ words, recent: [entry(1), entry(2)] }, program)
    expect(list.map(({ name, type, items }) => [name ?? type, items?.map(({ title, args }) => [title, args])])).toEqual(
      [
        [
          'Recent',
          [
            ['Episode 1', '--open-recent=entry-number-1'],
            ['Episode 2', '--open-recent=entry-number-2'],
          ],
        ],
        ['tasks', [['Open…', '--choose-files']]],
      ],
    )
    for (const item of list.flatMap(({ items = [] }) => items)) expect(item).toMatchObject({ type: 'task', program })
  })

  it('has no heading over nothing', () => {
    expect(jumpList({ words, recent: [] }, program).map(({ type }) => type)).toEqual(['tasks'])
  })

  it('shows no more than fit, in one line each and no longer than Windows takes', () => {
    const recent = Array.from({ length: 20 }, (_, n) => entry(n, `${'long '.repeat(100)}\n${n}`))
    const items = jumpList({ words, recent }, program)[0]?.items ?? []
    expect(items).toHaveLength(10)
    for (const { title = '', description = '' } of items) {
      expect(title).not.toMatch(/\n/)
      expect(title.length).toBeLessThanOrEqual(255)
      expect(description.length).toBeLessThan(260)
    }
  })

  it('tells which files the listener has removed from it', () => {
    const items = jumpList({ words, recent: [entry(1), entry(2)] }, program).flatMap(({ items: some = [] }) => some)
    expect(removedIds(items)).toEqual(['entry-number-1', 'entry-number-2'])
    expect(removedIds([{ type: 'file', path: 'C:\\x.mp3' }])).toEqual([])
  })
})

describe('showing it', () => {
  afterEach(() => {
    app.isPackaged = false
    Object.assign(jumpListOfWindows, { given: [], removed: [] })
  })

  it('follows the recent files, and never shows again what was removed from it', () => {
    app.isPackaged = true
    const { host, forgotten, become } = setup([entry(1)])
    showJumpList(host, 'win32')
    become([entry(2), entry(1)])
    become([entry(2), entry(1)])
    expect(jumpListOfWindows.given).toHaveLength(2)
    jumpListOfWindows.removed = [{ args: '--open-recent=entry-number-1' }]
    become([entry(3), entry(2), entry(1)])
    expect(forgotten).toEqual(['entry-number-1'])
    expect(JSON.stringify(jumpListOfWindows.given.at(-1))).not.toContain('entry-number-1')
  })

  it.each([
    ['darwin', true],
    ['linux', true],
    ['win32', false],
  ] as const)('is nothing on %s (packaged: %s)', (platform, isPackaged) => {
    app.isPackaged = isPackaged
    showJumpList(setup([entry(1)]).host, platform)
    expect(jumpListOfWindows.given).toEqual([])
  })
})

function setup(first: readonly RecentEpisode[]) {
  const events = new EventEmitter<HostEvents>()
  const forgotten: string[] = []
  const host = {
    events,
    words,
    recent: first,
    forgetRecent(id: string) {
      const others = host.recent.filter((one) => one.id !== id)
      if (others.length === host.recent.length) return
      forgotten.push(id)
      become(others)
    },
  }
  function become(recent: readonly RecentEpisode[]) {
    host.recent = recent
    events.emit('recent', recent)
  }
  return { host: host as unknown as Host, forgotten, become }
}
