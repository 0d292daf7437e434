import { cleanup, render } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, describe, expect, it, vi } from 'vitest'
import type { CommandRunner } from '../../../renderer/commands/listen-for-keys'
import { useShortcuts } from '../../../renderer/commands/use-shortcuts'
import type { CommandId } from '../../../shared/commands/command-keys'
import { keyTableFor } from '../../../shared/commands/key-table'

afterEach(cleanup)

describe('shortcuts', () => {
  it.each<[string, CommandId]>([
    [' ', 'play-pause'],
    ['{ArrowLeft}', 'previous-segment'],
    ['{ArrowRight}', 'next-segment'],
    ['{ArrowDown}', 'replay-segment'],
    ['{Shift>}{ArrowLeft}{/Shift}', 'skip-back'],
    ['{Shift>}{ArrowRight}{/Shift}', 'skip-forward'],
    ['[[', 'speed-down'],
    [']', 'speed-up'],
    ['{Backspace}', 'speed-reset'],
    ['m', 'mute'],
    ['M', 'mute'],
    ['e', 'show-original'],
    ['c', 'show-translation'],
    ['b', 'show-both'],
    ['{Home}', 'first-segment'],
    ['{End}', 'last-segment'],
    ['{Escape}', 'return-to-now'],
    ['{Control>}o{/Control}', 'open'],
    ['{Control>}{ArrowUp}{/Control}', 'volume-up'],
    ['{Control>}{ArrowDown}{/Control}', 'volume-down'],
  ])('%s runs %s', async (keys, id) => {
    const { run } = setup()
    await userEvent.keyboard(keys)
    expect(run.mock.calls).toEqual([[id]])
  })

  it.each(['{Control>}c{/Control}', '{Control>}q{/Control}', '{Alt>}{ArrowLeft}{/Alt}', '{Meta>} {/Meta}'])(
    '%s belongs to the system',
    async (keys) => {
      const { run } = setup()
      await userEvent.keyboard(keys)
      expect(run).not.toHaveBeenCalled()
    },
  )

  it('end with the component', async () => {
    const { run, unmount } = setup()
    unmount()
    await userEvent.keyboard('m')
    expect(run).not.toHaveBeenCalled()
  })

  it('a held key moves on and on, but does not flicker between play and pause', () => {
    const { run } = setup()
    press({ key: ' ', code: 'Space', repeat: true })
    press({ key: 'ArrowRight', repeat: true })
    expect(run.mock.calls).toEqual([['next-segment']])
  })
})

describe('what has the focus comes first:', () => {
  it.each([
    ['text being written', 'textarea', ['m', ' ', 'ArrowLeft', 'Escape']],
    ['a line being written', 'input', ['m', ' ', 'Home']],
    ['a menu', 'menu', ['m', 'ArrowDown', 'Escape', ' ']],
    ['a dialog', 'dialog', ['m', ' ', 'ArrowLeft']],
    ["a slider's own keys", 'range', ['ArrowLeft', 'ArrowRight', 'ArrowDown', 'Home', 'End']],
    ["a button's own keys", 'button', [' ']],
  ])('%s', (_name, testId, keys) => {
    const { run, get } = setup()
    for (const key of keys) press({ key, ...(key === ' ' && { code: 'Space' }) }, get(testId))
    expect(run).not.toHaveBeenCalled()
  })

  it('but text being written has no use for Ctrl and a letter that edits nothing, nor for F3', () => {
    const { run, get } = setup()
    for (const key of ['f', 'g', 'o']) press({ key, ctrlKey: true }, get('input'))
    press({ key: 'F3', code: 'F3' }, get('input'))
    expect(run.mock.calls).toEqual([['find'], ['find-next'], ['open'], ['find-next']])
    run.mockClear()
    for (const key of ['a', 'c', 'v', 'x', 'z', 'ArrowUp', 'Enter']) press({ key, ctrlKey: true }, get('input'))
    expect(run).not.toHaveBeenCalled()
  })

  it.each([
    ['a slider has no use for letters and Space', 'range', ['m', ' ']],
    ['a button has no use for arrows and letters', 'button', ['ArrowLeft', 'm']],
    ['a caption has no use for Space', 'row', [' ', 'ArrowRight']],
  ])('but %s', (_name, testId, keys) => {
    const { run, get } = setup()
    for (const key of keys) press({ key, ...(key === ' ' && { code: 'Space' }) }, get(testId))
    expect(run).toHaveBeenCalledTimes(keys.length)
  })

  it('a function key, and Ctrl and a letter that text has no use for, run from a field, those that edit it do not', () => {
    const { run, get } = setup()
    for (const key of ['k', 'o', 'a', 'c', 'v', 'x', 'z']) press({ key, ctrlKey: true }, get('input'))
    expect(run.mock.calls).toEqual([['command-palette'], ['open']])
    press({ key: 'k', ctrlKey: true }, get('dialog'))
    expect(run).toHaveBeenCalledTimes(2)
    press({ key: 'F3' }, get('input'))
    expect(run).toHaveBeenLastCalledWith('find-next')
  })

  it("a key inside an element of a button is the button's", () => {
    const { run, get } = setup()
    press({ key: ' ', code: 'Space' }, get('inside-button'))
    expect(run).not.toHaveBeenCalled()
  })

  it('keys that an input method takes, at its first key and during composition', () => {
    const { run } = setup()
    press({ key: 'm', isComposing: true })
    press({ key: 'Process', code: 'KeyM', keyCode: 229 })
    press({ key: 'm', keyCode: 229 })
    expect(run).not.toHaveBeenCalled()
  })

  it('keys that were handled already', () => {
    const { run, get } = setup()
    const row = get('row')
    row.addEventListener('keydown', (event) => event.preventDefault())
    press({ key: 'ArrowDown' }, row)
    expect(run).not.toHaveBeenCalled()
  })
})

function setup() {
  const run = vi.fn<(id: CommandId) => void>()
  const { getByTestId, unmount } = render(<Page runner={{ run, release: () => {} }} />)
  return { run, unmount, get: getByTestId }
}

const defaultKeys = keyTableFor({})

function Page({ runner }: { runner: CommandRunner }) {
  useShortcuts(runner, defaultKeys, false)
  return (
    <>
      <textarea data-testid="textarea" />
      <input data-testid="input" />
      <input data-testid="range" type="range" />
      <button type="button" data-testid="button">
        <span data-testid="inside-button">go</span>
      </button>
      <div role="menu">
        <span data-testid="menu" />
      </div>
      <div role="dialog">
        <span data-testid="dialog" />
      </div>
      <div data-testid="row" />
    </>
  )
}

function press(init: KeyboardEventInit & { keyCode?: number }, target: EventTarget = document.body): void {
  const event = new KeyboardEvent('keydown', { bubbles: true, cancelable: true, ...init })
  if (init.isComposing) Object.defineProperty(event, 'isComposing', { value: true })
  if (init.keyCode !== undefined) Object.defineProperty(event, 'keyCode', { value: init.keyCode })
  target.dispatchEvent(event)
}
