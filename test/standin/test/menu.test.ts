import { describe, expect, test } from 'vitest'
import { Menu, MenuItem } from '../main/menu.mjs'
import { calls } from '../main/recorded-calls.mjs'

describe('Menu', () => {
  test('finds an item by its id in any depth', () => {
    const menu = Menu.buildFromTemplate([{ label: 'A', submenu: [{ label: 'B', submenu: [{ id: 'c', label: 'C' }] }] }])
    expect(menu.getMenuItemById('c')?.label).toBe('C')
    expect(menu.getMenuItemById('d')).toBeNull()
  })

  test('fills in what Electron knows about a role', () => {
    const menu = Menu.buildFromTemplate([
      { role: 'editMenu' },
      { role: 'togglefullscreen' },
      { role: 'quit', label: 'Bye' },
    ])
    expect(menu.items.map((item) => item.label)).toEqual(['Edit', 'Toggle Full Screen', 'Bye'])
    expect(menu.items[0]?.submenu?.items.map((item) => item.label)).toContain('Select All')
  })

  test('records a role that does nothing here', () => {
    new MenuItem({ role: 'selectAll' }).click()
    expect(calls.at(-1)).toEqual(['menu.role', 'selectall'])
  })

  test('turns a checkbox before its click is heard', () => {
    const heard: boolean[] = []
    const item = new MenuItem({ label: 'On', type: 'checkbox', click: (clicked) => heard.push(clicked.checked) })
    item.click()
    item.click()
    expect(heard).toEqual([true, false])
  })

  test('lets one radio item of a group be chosen, and leaves other groups alone', () => {
    const menu = Menu.buildFromTemplate([
      { label: '1', type: 'radio', checked: true },
      { label: '2', type: 'radio' },
      { type: 'separator' },
      { label: '3', type: 'radio', checked: true },
    ])
    menu.items[1]?.click()
    expect(menu.items.map((item) => item.checked)).toEqual([false, true, false, true])
  })

  test('does not hear a click on a disabled item', () => {
    let clicks = 0
    new MenuItem({ label: 'No', enabled: false, click: () => clicks++ }).click()
    expect(clicks).toBe(0)
  })

  test('refuses a template that Electron refuses', () => {
    expect(() => new MenuItem({})).toThrow('must have at least one of label, role or type')
  })
})
