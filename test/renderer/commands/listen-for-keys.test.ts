import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Command } from '../../../renderer/commands/command'
import { commands } from '../../../renderer/commands/commands'
import { listenForKeys } from '../../../renderer/commands/listen-for-keys'
import type { CommandId } from '../../../shared/commands/command-keys'
import { keyTableFor } from '../../../shared/commands/key-table'

let stop = () => {}
afterEach(() => stop())

describe('a command that lasts as long as its key is held', () => {
  // Any command will do; this one gets an end for the test.
  const table = commands as Record<CommandId, Command>
  const { mute } = table
  beforeEach(() => {
    table.mute = { ...mute, release: () => {} }
  })
  afterEach(() => {
    table.mute = mute
  })

  it('begins once, however long the key is held, and ends when it goes up', () => {
    const { log, down, up } = setup()
    down('m', 'KeyM')
    down('m', 'KeyM', { repeat: true })
    down('m', 'KeyM', { repeat: true })
    expect(log).toEqual(['run mute'])
    up('m', 'KeyM')
    up('m', 'KeyM')
    expect(log).toEqual(['run mute', 'release mute'])
  })

  it('ends with its own key, whatever that key would write by then', () => {
    const { log, down, up } = setup()
    down('m', 'KeyM')
    down('e', 'KeyE')
    up('e', 'KeyE')
    expect(log).toEqual(['run mute', 'run show-original'])
    up('M', 'KeyM', { shiftKey: true })
    expect(log).toEqual(['run mute', 'run show-original', 'release mute'])
  })

  it('ends with its modifier, since a Mac tells of no other key while Cmd is down', () => {
    const { log, down, up } = setup({ mute: ['$mod+m'] }, true)
    down('m', 'KeyM', { metaKey: true })
    up('Meta', 'MetaLeft')
    expect(log).toEqual(['run mute', 'release mute'])
  })

  it('goes on when Shift, which is no part of it, goes up', () => {
    const { log, down, up } = setup()
    down('m', 'KeyM')
    up('Shift', 'ShiftLeft')
    expect(log).toEqual(['run mute'])
  })

  it('ends when the window is left, where a key going up is not told', () => {
    const { log, down } = setup()
    down('m', 'KeyM')
    window.dispatchEvent(new Event('blur'))
    expect(log).toEqual(['run mute', 'release mute'])
  })

  it('ends when the window is hidden', () => {
    const { log, down } = setup()
    down('m', 'KeyM')
    Object.defineProperty(document, 'hidden', { value: true, configurable: true })
    document.dispatchEvent(new Event('visibilitychange'))
    Reflect.deleteProperty(document, 'hidden')
    expect(log).toEqual(['run mute', 'release mute'])
  })

  it('ends when nobody listens any more, or the keys change', () => {
    const { log, down } = setup()
    down('m', 'KeyM')
    stop()
    expect(log).toEqual(['run mute', 'release mute'])
  })

  it('ends and begins again when its going up was never told', () => {
    const { log, down } = setup()
    down('m', 'KeyM')
    down('m', 'KeyM')
    expect(log).toEqual(['run mute', 'release mute', 'run mute'])
  })

  it('ends even where the focus went into a text meanwhile', () => {
    const { log, down, up } = setup()
    down('m', 'KeyM')
    const field = document.body.appendChild(document.createElement('input'))
    up('m', 'KeyM', {}, field)
    field.remove()
    expect(log).toEqual(['run mute', 'release mute'])
  })
})

describe('a command that is done at once', () => {
  it('is not released', () => {
    const { log, down, up } = setup()
    down('m', 'KeyM')
    up('m', 'KeyM')
    expect(log).toEqual(['run mute'])
  })
})

describe("the listener's own keys", () => {
  it('run, and the default ones of that command no more', () => {
    const { log, down } = setup({ mute: ['x', '$mod+Shift+m'] })
    down('m', 'KeyM')
    expect(log).toEqual([])
    down('x', 'KeyX')
    down('M', 'KeyM', { ctrlKey: true, shiftKey: true })
    expect(log).toEqual(['run mute', 'run mute'])
  })
})

function setup(chosen: Record<string, string[]> = {}, isMac = false) {
  const log: string[] = []
  const runner = {
    run: (id: CommandId) => log.push(`run ${id}`),
    release: (id: CommandId) => log.push(`release ${id}`),
  }
  stop()
  stop = listenForKeys(window, runner, keyTableFor(chosen), isMac)
  const press =
    (type: string) =>
    (key: string, code: string, init: KeyboardEventInit = {}, at: Node = document.body) =>
      at.dispatchEvent(new KeyboardEvent(type, { key, code, bubbles: true, cancelable: true, ...init }))
  return { log, down: press('keydown'), up: press('keyup') }
}
