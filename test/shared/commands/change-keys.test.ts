import { fc, test } from '@fast-check/vitest'
import { describe, expect, it } from 'vitest'
import { giveKey, hasOwnKeys, resetAllKeys, resetKeys, takeKey } from '../../../shared/commands/change-keys'
import { type CommandId, commandIds, commandKeys } from '../../../shared/commands/command-keys'
import { type ChosenKeys, keyTableFor } from '../../../shared/commands/key-table'

const keysOf = (chosen: ChosenKeys, id: CommandId) => keyTableFor(chosen).keysOf(id)

describe('the table of keys', () => {
  it('is the default one where nothing was chosen', () => {
    const table = keyTableFor({})
    expect(table.keysOf('mute')).toEqual(['m'])
    expect(table.commandAt('m')).toBe('mute')
    expect(table.commandAt('F9')).toBeUndefined()
  })

  it('has the chosen keys in the place of the default ones, which are free then', () => {
    const table = keyTableFor({ mute: ['F9', '$mod+m'] })
    expect(table.keysOf('mute')).toEqual(['F9', '$mod+m'])
    expect(table.commandAt('m')).toBeUndefined()
  })

  it('lets a choice hold against a default that a later version brought', () => {
    const table = keyTableFor({ 'open-sample': ['m'] })
    expect(table.commandAt('m')).toBe('open-sample')
    expect(table.keysOf('mute')).toEqual([])
  })

  it('takes no notice of commands that it does not know', () => {
    expect(keyTableFor({ 'of-the-future': ['m'], toString: ['e'] }).commandAt('m')).toBe('mute')
  })
})

describe('a key', () => {
  it('is given beside those a command has, or in the place of one', () => {
    expect(keysOf(giveKey({}, 'mute', 'F9'), 'mute')).toEqual(['m', 'F9'])
    expect(keysOf(giveKey({}, 'mute', 'F9', 'm'), 'mute')).toEqual(['F9'])
    expect(keysOf(giveKey({ mute: ['F8', 'F9'] }, 'mute', 'F7', 'F8'), 'mute')).toEqual(['F7', 'F9'])
  })

  it('is taken from the command that had it', () => {
    const chosen = giveKey({}, 'mute', 'b', 'm')
    expect(keysOf(chosen, 'mute')).toEqual(['b'])
    expect(keysOf(chosen, 'show-both')).toEqual([])
  })

  it('can be taken away, the last one too', () => {
    expect(keysOf(takeKey({}, 'mute', 'm'), 'mute')).toEqual([])
  })

  it('is not kept where it is the default again', () => {
    expect(giveKey(giveKey({}, 'mute', 'F9', 'm'), 'mute', 'm', 'F9')).toEqual({})
  })
})

describe('a command that is reset', () => {
  it('has its default keys again, and takes them from whoever has them', () => {
    const chosen = giveKey(giveKey({}, 'mute', 'F9', 'm'), 'show-both', 'm')
    expect(keysOf(chosen, 'show-both')).toEqual(['b', 'm'])
    const reset = resetKeys(chosen, 'mute')
    expect(reset).toEqual({})
    expect(keysOf(reset, 'show-both')).toEqual(['b'])
  })

  it('is told apart from one that is as it came', () => {
    expect(hasOwnKeys({}, 'mute')).toBe(false)
    expect(hasOwnKeys({ mute: ['F9'] }, 'mute')).toBe(true)
    // Its default key was given away.
    expect(hasOwnKeys({ 'show-both': ['m'] }, 'mute')).toBe(true)
  })

  it('leaves alone, with all others, the keys of commands of another version', () => {
    expect(resetAllKeys({ mute: ['F9'], 'of-the-future': ['F10'] })).toEqual({ 'of-the-future': ['F10'] })
  })
})

describe('however keys are changed', () => {
  const id = fc.constantFrom(...commandIds)
  const key = fc.constantFrom(...commandIds.flatMap<string>((one) => commandKeys[one]), 'F9', '$mod+F9', 'ü')
  const step = fc.oneof(
    fc.tuple(id, key).map(
      ([id, key]) =>
        (chosen: ChosenKeys) =>
          giveKey(chosen, id, key),
    ),
    fc.tuple(id, key).map(
      ([id, key]) =>
        (chosen: ChosenKeys) =>
          giveKey(chosen, id, key, keysOf(chosen, id)[0]),
    ),
    fc.tuple(id, key).map(
      ([id, key]) =>
        (chosen: ChosenKeys) =>
          takeKey(chosen, id, key),
    ),
    id.map((id) => (chosen: ChosenKeys) => resetKeys(chosen, id)),
  )

  test.prop([fc.array(step, { minLength: 1, maxLength: 20 })])('a key has one command, and shows at it', (steps) => {
    const table = keyTableFor(steps.reduce<ChosenKeys>((chosen, change) => change(chosen), {}))
    const all = commandIds.flatMap((id) => table.keysOf(id).map((key) => [key, id] as const))
    expect(new Set(all.map(([key]) => key)).size).toBe(all.length)
    for (const [key, id] of all) expect(table.commandAt(key)).toBe(id)
  })

  test.prop([fc.array(step, { maxLength: 20 }), id])('a reset brings the default keys back', (steps, id) => {
    const chosen = steps.reduce<ChosenKeys>((before, change) => change(before), {})
    expect(keysOf(resetKeys(chosen, id), id)).toEqual(commandKeys[id])
    expect(resetAllKeys(chosen)).toEqual({})
  })
})
