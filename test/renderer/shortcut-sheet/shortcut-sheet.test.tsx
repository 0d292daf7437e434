import { cleanup, fireEvent, screen, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { ShortcutSheet } from '../../../renderer/shortcut-sheet/shortcut-sheet'
import { useStore } from '../../../renderer/store'
import { type CommandId, commandGroups, commandIds } from '../../../shared/commands/command-keys'
import type { ChosenKeys } from '../../../shared/commands/key-table'
import { makeApp } from '../../support/render-app'

const initial = useStore.getState()
let end = () => {}
afterEach(() => {
  cleanup()
  end()
  useStore.setState(initial, true)
})

const row = (id: CommandId) => document.querySelector<HTMLElement>(`[data-command="${id}"]`) ?? document.body
const keysOf = (id: CommandId) => [...row(id).querySelectorAll('kbd')].map(({ textContent }) => textContent)
const chosen = () => useStore.getState().settings.keys
const recorder = () => screen.getByRole('textbox', { name: /^New key/ })

describe('the sheet', () => {
  it('has every command of the table in its group, with its keys', () => {
    start()
    expect(document.querySelectorAll('[data-command]')).toHaveLength(commandIds.length)
    expect(screen.getAllByRole('heading', { level: 3 })).toHaveLength(Object.keys(commandGroups).length)
    expect(keysOf('open')).toEqual(['Ctrl+O'])
    expect(keysOf('play-pause')).toEqual(['Space'])
  })

  it.each([
    ['a name', 'louder', ['volume-up']],
    ['a key', 'ctrl+o', ['open']],
    ['a letter that is a key', 'm', 'mute'],
  ])('is searched by %s', async (_name, typed, expected) => {
    start()
    await userEvent.type(screen.getByRole('searchbox'), typed)
    const shown = [...document.querySelectorAll<HTMLElement>('[data-command]')].map(({ dataset }) => dataset.command)
    if (typeof expected === 'string') expect(shown).toContain(expected)
    else expect(shown).toEqual(expected)
    expect(shown.length).toBeLessThan(commandIds.length)
  })

  it('says when nothing is called that', async () => {
    start()
    await userEvent.type(screen.getByRole('searchbox'), 'xyzzy')
    expect(screen.getByText(/No command or key is called that/)).toBeTruthy()
  })

  it('is printed', async () => {
    const print = vi.fn()
    vi.stubGlobal('print', print)
    start()
    await userEvent.click(screen.getByRole('button', { name: 'Print' }))
    expect(print).toHaveBeenCalledOnce()
    vi.unstubAllGlobals()
  })
})

describe('a key', () => {
  it('is changed by pressing another, and the focus stays with it', async () => {
    start()
    await begin('mute', 'Change M')
    await userEvent.keyboard('k')
    expect(keysOf('mute')).toEqual(['K'])
    expect(chosen()).toEqual({ mute: ['k'] })
    expect(document.activeElement?.textContent).toBe('K')
    expect(screen.getByRole('status').textContent).toBe('“Mute” has K now.')
  })

  it('is added beside others, with its modifiers', async () => {
    start()
    await begin('mute', 'Add a key')
    await userEvent.keyboard('{Control>}{Shift>}u{/Shift}{/Control}')
    expect(keysOf('mute')).toEqual(['M', 'Ctrl+Shift+U'])
  })

  it('is removed', async () => {
    start()
    await begin('mute', 'Change M')
    await userEvent.click(screen.getByRole('button', { name: 'Remove M' }))
    expect(keysOf('mute')).toEqual([])
    expect(chosen()).toEqual({ mute: [] })
  })

  it('that another command has is given only when that is wanted', async () => {
    start()
    await begin('mute', 'Change M')
    await userEvent.keyboard('b')
    expect(screen.getByRole('alert').textContent).toBe('B runs “Both languages”, which would lose it.')
    expect(chosen()).toEqual({})
    expect(document.activeElement?.textContent).toBe('Use it here')
    await userEvent.keyboard('{Enter}')
    expect(keysOf('mute')).toEqual(['B'])
    expect(keysOf('show-both')).toEqual([])
  })

  it('that another command has may be left to it, and another be chosen', async () => {
    start()
    await begin('mute', 'Change M')
    await userEvent.keyboard('b')
    await userEvent.click(screen.getByRole('button', { name: 'Choose another' }))
    await userEvent.keyboard('k')
    expect(keysOf('mute')).toEqual(['K'])
    expect(keysOf('show-both')).toEqual(['B'])
  })

  it('that the command has already is no news', async () => {
    start({ mute: ['m', 'k'] })
    await begin('mute', 'Change K')
    await userEvent.keyboard('m')
    expect(screen.getByRole('alert').textContent).toBe('“Mute” has M already. Press another.')
  })

  it.each([
    ['{Enter}', 'Enter presses the button'],
    ['{Control>}c{/Control}', 'Ctrl+C marks, copies and pastes'],
    ['{F11}', 'F11 belongs to the system'],
    ['{Tab}', 'Tab moves between the controls'],
  ])('%s is refused with the reason', async (keys, reason) => {
    start()
    await begin('mute', 'Change M')
    await userEvent.keyboard(keys)
    expect(screen.getByRole('alert').textContent).toContain(reason)
    expect(chosen()).toEqual({})
  })

  it('lets Tab move on, so that nobody is shut in', async () => {
    start()
    await begin('mute', 'Change M')
    await userEvent.tab()
    expect(document.activeElement?.textContent).toBe('Remove M')
  })

  it('that an input method swallows is refused', async () => {
    start()
    await begin('mute', 'Change M')
    fireEvent.keyDown(recorder(), { key: 'Process', code: 'KeyJ', keyCode: 229 })
    expect(screen.getByRole('alert').textContent).toContain('The input method took this key')
  })

  it('stays as it is after Esc, which closes the sheet only when nothing is being changed', async () => {
    start()
    await begin('mute', 'Change M')
    await userEvent.keyboard('{Escape}')
    expect(screen.queryByRole('textbox', { name: /^New key/ })).toBeNull()
    expect(useStore.getState().sheet).toBe('shortcuts')
    expect(document.activeElement?.textContent).toBe('M')
    await userEvent.keyboard('{Escape}')
    expect(useStore.getState().sheet).toBeNull()
    expect(chosen()).toEqual({})
  })
})

describe('what was changed', () => {
  it('is reset one by one', async () => {
    start({ mute: ['k'], open: [] })
    await userEvent.click(within(row('mute')).getByRole('button', { name: /usual keys/ }))
    expect(keysOf('mute')).toEqual(['M'])
    expect(chosen()).toEqual({ open: [] })
    expect(within(row('mute')).queryByRole('button', { name: /usual keys/ })).toBeNull()
  })

  it('is reset all at once, but for commands of another version', async () => {
    start({ mute: ['k'], open: [], 'of-the-future': ['F9'] })
    await userEvent.click(screen.getByRole('button', { name: 'Reset all' }))
    expect(chosen()).toEqual({ 'of-the-future': ['F9'] })
    expect(screen.getByRole('button', { name: 'Reset all' }).getAttribute('aria-disabled')).toBe('true')
  })
})

async function begin(id: CommandId, button: string): Promise<void> {
  await userEvent.click(within(row(id)).getByRole('button', { name: new RegExp(`^${button}`) }))
  expect(document.activeElement).toBe(recorder())
}

function start(keys: ChosenKeys = {}) {
  const state = useStore.getState()
  state.setSettings({ ...state.settings, keys })
  state.setSheet('shortcuts')
  const app = makeApp({ answers: {} })
  end = app.end
  app.showPart(<ShortcutSheet />)
}
