import type { MenuItemConstructorOptions } from 'electron'
import { describe, expect, it } from 'vitest'
import { menuTemplate } from '../../../electron/main/menu'
import { type CommandId, commandKeys } from '../../../shared/commands/command-keys'
import { createTranslator } from '../../../shared/i18n/translator'

describe('the native menu', () => {
  it('runs the command of the item', () => {
    const { find, ran } = setup()
    find('play-pause').click?.(...([] as unknown as Parameters<NonNullable<MenuItemConstructorOptions['click']>>))
    expect(ran).toEqual(['play-pause'])
  })

  it.each<[CommandId, string]>([
    ['open', 'CommandOrControl+O'],
    ['play-pause', 'Space'],
    ['next-segment', 'Right'],
    ['skip-back', 'Shift+Left'],
    ['volume-up', 'CommandOrControl+Up'],
    ['show-original', 'E'],
    ['return-to-now', 'Escape'],
  ])('shows the key of %s as %s, and leaves its binding to the window', (id, accelerator) => {
    expect(setup().find(id)).toMatchObject({ accelerator, registerAccelerator: false })
  })

  it('has only commands that exist, each once', () => {
    const ids = setup().items.flatMap(({ id }) => (id === undefined ? [] : [id]))
    expect(ids.length).toBeGreaterThan(15)
    expect(new Set(ids).size).toBe(ids.length)
    expect(ids.filter((id) => !Object.hasOwn(commandKeys, id))).toEqual([])
  })

  it.each(['en', 'zh-Hans'] as const)('has a word for every item of its own in %s', (language) => {
    for (const { id, label, role, type } of setup({ language }).items) {
      if (role === undefined && type !== 'separator') expect(label, id).not.toMatch(/^$|commands\.|menu\./)
    }
  })

  it('offers developer tools to developers only', () => {
    expect(setup({ isPackaged: true }).items.some(({ role }) => role === 'toggleDevTools')).toBe(false)
    expect(setup({ isPackaged: false }).items.some(({ role }) => role === 'toggleDevTools')).toBe(true)
  })
})

function setup({ language = 'en' as 'en' | 'zh-Hans', isPackaged = true } = {}) {
  const ran: CommandId[] = []
  const translator = createTranslator(language)
  const template = menuTemplate({ translator, isMac: false, isPackaged, run: (id) => ran.push(id) })
  const items = template.flatMap((item) => [item, ...(Array.isArray(item.submenu) ? item.submenu : [])])
  const find = (id: string) => {
    const item = items.find((candidate) => candidate.id === id)
    if (!item) throw new Error(`the menu has no ${id}`)
    return item
  }
  return { items, find, ran }
}
