import { act, cleanup, fireEvent, screen } from '@testing-library/react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { useStore } from '../../../renderer/store'
import { UpdateCard } from '../../../renderer/updates/update-card'
import { type UpdateNotice, updateFailures } from '../../../shared/model/update'
import { makeApp } from '../../support/render-app'

const initial = useStore.getState()
let app: ReturnType<typeof makeApp>
afterEach(() => {
  cleanup()
  app.end()
  useStore.setState(initial, true)
})

const buttons = () =>
  screen.queryAllByRole('button').map((button) => button.textContent || button.getAttribute('aria-label'))
const press = (name: RegExp) => fireEvent.click(screen.getByRole('button', { name }))

describe('the card of updates', () => {
  it.each<[UpdateNotice, RegExp, string[]]>([
    [{ kind: 'no-feed' }, /does not look for updates/, ['Close']],
    [{ kind: 'waiting' }, /when you pause/, ['Pause and look now', 'Close']],
    [{ kind: 'checking' }, /Looking for updates…/, ['Close']],
    [{ kind: 'current' }, /Diglot 1\.2\.3 is the newest/, ['Close']],
    [
      { kind: 'offered', way: 'here', hasPage: true, version: '2.0.0', bytes: 84_000_000 },
      /Diglot 2\.0\.0 is out\. You have 1\.2\.3\./,
      ['Download (84 MB)', 'Later', 'Close'],
    ],
    [
      { kind: 'offered', way: 'elsewhere', hasPage: true, version: '2.0.0' },
      /2\.0\.0/,
      ['Open the download page', 'Later', 'Close'],
    ],
    [{ kind: 'offered', way: 'elsewhere', hasPage: false, version: '2.0.0' }, /2\.0\.0/, ['Later', 'Close']],
    [{ kind: 'downloading', version: '2.0.0', done: 0.42 }, /Downloading Diglot 2\.0\.0/, ['Cancel']],
    [{ kind: 'ready', version: '2.0.0' }, /2\.0\.0 is ready/, ['Restart now', 'Later', 'Close']],
    [{ kind: 'failed', at: 'check', why: 'offline', hasPage: false }, /could not look/, ['Try again', 'Close']],
    [
      { kind: 'failed', at: 'install', why: 'unwritable', hasPage: true },
      /goes on working/,
      ['Try again', 'Open the download page', 'Close'],
    ],
  ])('says %j, and offers what can be done', (notice, words, offered) => {
    show(notice)
    expect(screen.getByRole('status').textContent).toMatch(words)
    expect(buttons()).toEqual(offered)
  })

  it.each([
    [{ kind: 'offered', way: 'here', hasPage: false, version: '2.0.0' }, /^Download/, 'download'],
    [{ kind: 'offered', way: 'here', hasPage: false, version: '2.0.0' }, /Later/, 'dismiss'],
    [{ kind: 'downloading', version: '2.0.0', done: 0 }, /Cancel/, 'cancel'],
    [{ kind: 'ready', version: '2.0.0' }, /Restart/, 'restart'],
    [{ kind: 'failed', at: 'check', why: 'offline', hasPage: true }, /Try again/, 'check'],
    [{ kind: 'failed', at: 'download', why: 'offline', hasPage: true }, /Try again/, 'download'],
    [{ kind: 'failed', at: 'download', why: 'offline', hasPage: true }, /page/, 'page'],
    [{ kind: 'current' }, /Close/, 'dismiss'],
  ] as const)('of %j, pressed at %s, asks main to %s', (notice, name, asked) => {
    show(notice)
    press(name)
    expect(app.host.asked('updates:act').at(-1)).toBe(asked)
  })

  it('pauses for who does not want to wait', () => {
    show({ kind: 'waiting' })
    press(/Pause/)
    expect(app.asked).toContainEqual(['pause'])
  })

  it('says how far the download is', () => {
    show({ kind: 'downloading', version: '2.0.0', done: 0.42 })
    expect(screen.getByText('42%')).toBeTruthy()
    expect(screen.getByRole('progressbar', { name: /2\.0\.0/ })).toHaveProperty('value', 0.42)
  })

  it('shows what others wrote as text, whatever it looks like', () => {
    const notes = '<img src=x onerror=alert(1)> <b>bold</b> [link](javascript:alert(1))'
    show({ kind: 'offered', way: 'here', hasPage: false, version: '<i>2</i>', notes })
    expect(screen.getByText(notes)).toBeTruthy()
    expect(document.querySelectorAll('img, b, i, a')).toHaveLength(0)
  })

  it('does not send who was given a forged one to a page to get another', () => {
    show({ kind: 'failed', at: 'download', why: 'untrusted', hasPage: true })
    expect(buttons()).toEqual(['Try again', 'Close'])
  })

  it.each(['en', 'zh-Hans', 'zh-Hant'] as const)('says in %s what helps, whatever failed', (language) => {
    const said = updateFailures.map((why) => {
      show({ kind: 'failed', at: 'check', why, hasPage: false }, language)
      const words = screen.getByRole('region').textContent ?? ''
      cleanup()
      return words
    })
    expect(new Set(said).size).toBe(updateFailures.length)
    expect(said.join()).not.toMatch(/updates\.(why|failed)|\{\{/)
  })
})

describe('the commands', () => {
  it('ask main to look, and choose or take back that Diglot looks every week', async () => {
    app = makeApp()
    app.parts.run('check-for-updates')
    expect(app.host.asked('updates:act')).toEqual(['look', 'check'])
    app.parts.run('updates-weekly')
    app.parts.run('updates-weekly')
    await vi.waitFor(() =>
      expect(app.host.asked('settings:change')).toEqual([
        { checksForUpdates: 'weekly' },
        { checksForUpdates: 'never' },
      ]),
    )
  })
})

describe('the mini player', () => {
  it('makes room for the answer of who asks', () => {
    app = makeApp()
    useStore.getState().setSettings({ ...useStore.getState().settings, isMini: true })
    app.parts.run('check-for-updates')
    expect(useStore.getState().settings.isMini).toBe(false)
    expect(app.host.asked('updates:act').at(-1)).toBe('check')
  })
})

describe('the window', () => {
  it('shows what main says while it is open, and what it missed when it was loaded', async () => {
    app = makeApp({ answers: { 'updates:act': () => ({ kind: 'current' }) } })
    app.show()
    expect(await screen.findByText(/newest version/)).toBeTruthy()
    act(() => app.host.push('updates:notice', { kind: 'no-feed' }))
    expect(screen.getByText(/does not look for updates/)).toBeTruthy()
    act(() => app.host.push('updates:notice', null))
    expect(screen.queryByRole('region', { name: 'Updates' })).toBeNull()
  })
})

function show(notice: UpdateNotice, language: 'en' | 'zh-Hans' | 'zh-Hant' = 'en') {
  app?.end()
  app = makeApp({ language })
  app.showPart(<UpdateCard notice={notice} />)
}
