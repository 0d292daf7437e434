import { afterEach, describe, expect, it, vi } from 'vitest'
import type { CommandParts } from '../../../renderer/commands/command'
import { editCommands } from '../../../renderer/commands/edit-commands'

afterEach(() => {
  document.body.replaceChildren()
  vi.restoreAllMocks()
})

describe('the one Undo', () => {
  it.each(['undo', 'redo'] as const)('takes back in the field that is being written in (%s)', (command) => {
    const { run, inLines, inText } = setup('<input type="text">')
    run(command)
    expect(inText).toEqual([command])
    expect(inLines).toEqual([])
  })

  it.each(['<button></button>', '<input type="range">', '<div tabindex="0"></div>'])(
    'takes back in the lines while the focus is on %s',
    (html) => {
      const { run, inLines, inText } = setup(html)
      run('undo')
      run('redo')
      expect(inLines).toEqual(['undo', 'redo'])
      expect(inText).toEqual([])
    },
  )
})

function setup(html: string) {
  document.body.innerHTML = html
  const focus = document.body.firstElementChild as HTMLElement
  focus.focus()
  expect(document.activeElement).toBe(focus)
  const inText: string[] = []
  document.execCommand = (what: string) => inText.push(what) > 0
  const inLines: string[] = []
  const edits = { undo: () => inLines.push('undo'), redo: () => inLines.push('redo') }
  const parts = { edits } as unknown as CommandParts
  return { run: (id: 'undo' | 'redo') => editCommands[id].run(parts), inLines, inText }
}
