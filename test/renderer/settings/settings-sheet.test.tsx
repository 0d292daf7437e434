import { cleanup, fireEvent, screen, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, describe, expect, it } from 'vitest'
import { SettingsSheet } from '../../../renderer/settings/settings-sheet'
import { useStore } from '../../../renderer/store'
import { commandIds } from '../../../shared/commands/command-keys'
import { ok } from '../../../shared/model/result'
import type { Settings } from '../../../shared/model/settings'
import { factOf, type SettingName, settingNames, settingSections } from '../../../shared/settings/setting-facts'
import type { Answers } from '../../support/fake-bridge'
import { makeApp } from '../../support/render-app'

const initial = useStore.getState()
let end = () => {}
afterEach(() => {
  cleanup()
  end()
  useStore.setState(initial, true)
})

const row = (name: SettingName) => document.querySelector<HTMLElement>(`[data-setting="${name}"]`) ?? document.body
const shown = () => [...document.querySelectorAll<HTMLElement>('[data-setting]')].map(({ dataset }) => dataset.setting)
const settings = () => useStore.getState().settings
const show = (section: string) => userEvent.click(screen.getByRole('tab', { name: section }))

describe('the settings', () => {
  it('have every one of them in its part, with a name and something to set it by', async () => {
    start()
    const seen: (string | undefined)[] = []
    for (const tab of screen.getAllByRole('tab')) {
      await userEvent.click(tab)
      for (const name of shown()) {
        const own = row(name as SettingName)
        const controls = own.querySelectorAll('button, input, [role="switch"], [role="radio"]')
        expect([name, controls.length > 0 || name === 'recentCommands']).toEqual([name, true])
      }
      seen.push(...shown())
    }
    expect(screen.getAllByRole('tab')).toHaveLength(settingSections.length)
    // The keys have rows of their own.
    expect(seen.sort()).toEqual(settingNames.filter((name) => name !== 'keys').sort())
    await show('Keys')
    expect(document.querySelectorAll('[data-command]')).toHaveLength(commandIds.length)
  })

  it.each<[SettingName, string, () => Promise<void>, unknown]>([
    ['motion', 'Appearance', () => userEvent.click(screen.getByRole('button', { name: 'Jump' })), 'instant'],
    [
      'showsCloseUp',
      'Appearance',
      () => userEvent.click(screen.getByRole('switch', { name: 'Waveform close up' })),
      true,
    ],
    ['overlayColours', 'Caption overlay', () => userEvent.click(screen.getByRole('radio', { name: 'Amber' })), 'amber'],
    ['showsTray', 'Desktop and updates', () => userEvent.click(within(row('showsTray')).getByRole('switch')), false],
  ])('set %s', async (name, section, act, value) => {
    start()
    await show(section)
    await act()
    expect(settings()[name]).toEqual(value)
    expect(row(name).dataset.changed).toBe('true')
  })

  it('leave one of the two languages to be seen', async () => {
    start({}, { original: 'hidden' })
    await show('Captions')
    await userEvent.click(within(row('translation')).getByRole('button', { name: 'Hidden' }))
    expect(settings()).toMatchObject({ original: 'hidden', translation: 'blurred' })
  })
})

describe('a number', () => {
  it('that cannot be had is not taken, and the field says why until it is left', async () => {
    start()
    await show('Captions')
    const field = within(row('originalSize')).getByRole('textbox')
    await userEvent.clear(field)
    await userEvent.type(field, '900')
    expect(settings().originalSize).not.toBe(900)
    expect(within(row('originalSize')).getByRole('alert').textContent).toBe('The most is 56.')
    expect(field.getAttribute('aria-invalid')).toBe('true')
    fireEvent.blur(field)
    expect(within(row('originalSize')).queryByRole('alert')).toBeNull()
    expect((field as HTMLInputElement).value).toBe(String(settings().originalSize))
  })

  it('is taken as it is written, and stepped by the arrow keys within its bounds', async () => {
    start()
    await show('Captions')
    const field = within(row('originalSize')).getByRole('textbox')
    await userEvent.clear(field)
    await userEvent.type(field, '55')
    expect(settings().originalSize).toBe(55)
    await userEvent.keyboard('{ArrowUp}{ArrowUp}{ArrowUp}')
    expect(settings().originalSize).toBe(56)
  })

  it('in the middle of being written is given up by Escape, and the settings stay', async () => {
    start()
    useStore.getState().setSheet('settings')
    await show('Captions')
    const field = within(row('originalSize')).getByRole('textbox')
    await userEvent.type(field, '9999')
    await userEvent.keyboard('{Escape}')
    expect(useStore.getState().sheet).toBe('settings')
    expect((field as HTMLInputElement).value).toBe(String(settings().originalSize))
  })
})

describe('what is other than it came', () => {
  it('is put back one by one, a part at a time, or all at once, and each can be taken back', async () => {
    start({}, { theme: 'dark', motion: 'instant', overlaySize: 44 })
    expect(row('theme').textContent).toContain('changed')
    await userEvent.click(screen.getByRole('button', { name: 'Reset “Light or dark”' }))
    expect(settings()).toMatchObject({ theme: 'system', motion: 'instant' })
    expect(screen.getByText('“Light or dark” is as it came.')).toBeTruthy()
    await userEvent.click(screen.getByRole('button', { name: 'Undo' }))
    expect(settings().theme).toBe('dark')

    await userEvent.click(screen.getByRole('button', { name: 'Reset “Appearance”' }))
    expect(settings()).toMatchObject({ theme: 'system', motion: 'eased', overlaySize: 44 })
    await userEvent.keyboard('{Control>}z{/Control}')
    expect(settings()).toMatchObject({ theme: 'dark', motion: 'instant' })

    await userEvent.click(screen.getByRole('button', { name: 'Reset everything' }))
    expect(settings()).toMatchObject({ theme: 'system', motion: 'eased', overlaySize: 30 })
    expect(screen.getByText('3 settings are as they came.')).toBeTruthy()
  })
})

describe('the search', () => {
  it.each([
    ['size', ['originalSize', 'translationSize', 'overlaySize']],
    ['weekly week', ['checksForUpdates']],
    ['繁體', ['interfaceLanguage']],
  ])('for “%s” shows %j under their parts', async (typed, expected) => {
    start()
    await userEvent.type(screen.getByRole('searchbox'), typed === 'weekly week' ? 'week' : typed)
    expect(shown()).toEqual(expected)
    const sections = expected.map((name) => factOf(name as SettingName).section)
    expect(sections.length).toBeGreaterThan(0)
  })

  it('finds a command among the keys', async () => {
    start()
    await userEvent.type(screen.getByRole('searchbox'), 'louder')
    expect([...document.querySelectorAll<HTMLElement>('[data-command]')].map(({ dataset }) => dataset.command)).toEqual(
      ['volume-up'],
    )
  })

  it('says when nothing is called that, and Escape ends it', async () => {
    start()
    useStore.getState().setSheet('settings')
    await userEvent.type(screen.getByRole('searchbox'), 'xyzzy')
    expect(screen.getByText(/No setting is called that/)).toBeTruthy()
    await userEvent.keyboard('{Escape}')
    expect(useStore.getState().sheet).toBe('settings')
    expect(shown()).toContain('theme')
  })
})

describe('a file of settings', () => {
  it('is reported with what was taken of it and what was not', async () => {
    const read = { name: 'mine.json', values: { theme: 'dark' as const }, refused: ['speed'], unknown: 2 }
    start({ 'settings:read-file': () => ok(read) })
    await userEvent.click(screen.getByRole('button', { name: 'Import…' }))
    expect(
      await screen.findByText(/1 setting was taken from “mine.json”. Left as they are.*Speed.*2 entries/),
    ).toBeTruthy()
  })

  it('that cannot be written says what to do', async () => {
    const error = { code: 'file/disk-full', name: 'mine.json' } as const
    start({ 'settings:write-file': () => ({ ok: false, error }) })
    await userEvent.click(screen.getByRole('button', { name: 'Export…' }))
    expect((await screen.findByRole('alert')).textContent).toMatch(/disk is full. Make room/)
  })
})

describe('what is kept on the disk', () => {
  const uses = (timelines: number) => [
    { kind: 'library' as const, bytes: 12_000, files: 3 },
    { kind: 'timelines' as const, bytes: timelines, files: 2 },
  ]

  it('is shown with its size, and cleared by a second step', async () => {
    const { host } = start({ 'storage:sizes': () => uses(5_000_000), 'storage:clear': () => uses(0) })
    await show('Library and storage')
    expect(await screen.findByText('5 MB')).toBeTruthy()
    await userEvent.click(screen.getByRole('button', { name: 'Clear: Found times' }))
    expect(host.calls.some(([name]) => name === 'storage:clear')).toBe(false)
    await userEvent.click(screen.getByRole('button', { name: 'Clear 5 MB?' }))
    expect(host.calls.filter(([name]) => name === 'storage:clear')).toEqual([['storage:clear', 'timelines']])
    expect(await screen.findByText('5 MB freed.')).toBeTruthy()
  })

  it('that is the listener’s own work cannot be cleared', async () => {
    start({ 'storage:sizes': () => uses(1) })
    await show('Library and storage')
    await screen.findByText('12 kB')
    const own = document.querySelector<HTMLElement>('[data-storage="library"]') ?? document.body
    expect(within(own).queryAllByRole('button')).toEqual([])
  })
})

function start(answers: Answers = {}, changes: Partial<Settings> = {}) {
  const app = makeApp({ answers })
  end = app.end
  app.parts.settings.change(changes)
  app.showPart(<SettingsSheet />)
  return app
}
