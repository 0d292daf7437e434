import type { MenuItemConstructorOptions } from 'electron'
import { describe, expect, it } from 'vitest'
import { type MenuContext, menuTemplate } from '../../../../electron/main/menu/menu'
import { type CommandId, commandGroups, commandIds } from '../../../../shared/commands/command-keys'
import type { InterfaceLanguage } from '../../../../shared/i18n/interface-language'
import { createTranslator } from '../../../../shared/i18n/translator'
import { defaultSettings, type Settings } from '../../../../shared/model/settings'

describe('the native menu', () => {
  it('runs the command of the item', () => {
    const { find, ran } = setup()
    find('play-pause').click?.(...([] as unknown as Parameters<NonNullable<MenuItemConstructorOptions['click']>>))
    expect(ran).toEqual(['play-pause'])
  })

  it('has every command of every group once, and nothing of its own but roles', () => {
    const { items } = setup()
    const ids = items.flatMap(({ id }) => (id === undefined ? [] : [id]))
    expect(ids.toSorted()).toEqual(commandIds.toSorted())
    expect(ids.length).toBeGreaterThan(25)
    expect(items.filter(({ id, role, type, submenu }) => !(id || role || submenu) && type !== 'separator')).toEqual([])
  })

  it.each<[keyof typeof commandGroups, string]>([
    ['file', 'File'],
    ['playback', 'Playback'],
    ['lines', 'Playback'],
    ['captions', 'View'],
    ['appearance', 'View'],
    ['language', 'View'],
    ['help', 'Help'],
  ])('has the group %s under %s', (group, menu) => {
    const inMenu = within(setup().template.find(({ label }) => label === menu)).map(({ id }) => id)
    expect(inMenu).toEqual(expect.arrayContaining(Object.keys(commandGroups[group])))
  })

  it('has no line at an end of a menu, and no two in a row', () => {
    for (const { label, submenu } of setup({ isMac: true }).items) {
      const types = Array.isArray(submenu) ? submenu.map(({ type }) => type ?? 'normal').join(' ') : 'normal'
      expect(types, label).not.toMatch(/^separator|separator$|separator separator/)
    }
  })

  it.each(['en', 'zh-Hans', 'zh-Hant'] as const)('has a word for every item in %s', (language) => {
    for (const isMac of [true, false]) {
      for (const { id, label, role, type } of setup({ language, isMac }).items) {
        if (type === 'separator') continue
        expect(label, id ?? role).toBeTruthy()
        expect(label, id ?? role).not.toMatch(/^$|commands\.|menu\.|commandGroups\./)
      }
    }
  })

  it('marks the appearance and the language that are chosen', () => {
    const { items } = setup({ settings: { ...defaultSettings, theme: 'dark', interfaceLanguage: 'zh-Hant' } })
    const checked = items.filter((item) => item.checked).map(({ id }) => id)
    expect(checked).toEqual(expect.arrayContaining(['theme-dark', 'motion-eased', 'language-zh-hant']))
    expect(items.filter(({ type }) => type === 'radio')).toHaveLength(9)
  })

  it('ticks the mini player while the window is folded, and that it stays on top as long as it is to', () => {
    const ticked = (settings: Partial<typeof defaultSettings>) =>
      setup({ settings: { ...defaultSettings, ...settings } })
        .items.filter(({ id, type, checked }) => type === 'checkbox' && id?.startsWith('mini-') && checked)
        .map(({ id }) => id)
    expect(ticked({ isMini: true, miniStaysOnTop: false })).toEqual(['mini-player'])
    expect(ticked({ isMini: false, miniStaysOnTop: true })).toEqual(['mini-on-top'])
  })

  it('ticks looking for updates where the listener chose it', () => {
    const tick = (checksForUpdates: 'never' | 'weekly') =>
      setup({ settings: { ...defaultSettings, checksForUpdates } }).find('updates-weekly')
    expect(tick('never')).toMatchObject({ type: 'checkbox', checked: false })
    expect(tick('weekly')).toMatchObject({ type: 'checkbox', checked: true })
  })

  it('has the recent files beside what opens, with how much is left of them, and what empties the list at its end', () => {
    const recent = ['Rain & wind', 'Snow'].map((title, i) => ({
      id: `entry-number-${i}`,
      title,
      hasAudio: true,
      hasText: true,
      opened: i,
      ...(i === 0 && { minutesLeft: 23 }),
    }))
    const { template, find, opened } = setup({ recent })
    const file = template.find(({ label }) => label === 'File')?.submenu
    const submenu = Array.isArray(file) ? file[1] : undefined
    expect(submenu).toMatchObject({ label: 'Open Recent', enabled: true })
    expect(within(submenu).map(({ label, type }) => label ?? type)).toEqual([
      'Rain && wind · 23 min left',
      'Snow',
      'separator',
      'Clear the recent files',
    ])
    find('recent entry-number-1').click?.(
      ...([] as unknown as Parameters<NonNullable<MenuItemConstructorOptions['click']>>),
    )
    expect(opened).toEqual(['entry-number-1'])
    expect(setup({ recent: [] }).items.find(({ label }) => label === 'Open Recent')?.enabled).toBe(false)
  })

  it.each([true, false])('has one Undo and one Redo, at the head of Edit and at any time (Mac: %s)', (isMac) => {
    const { template, items } = setup({ isMac, open: { hasAudio: false, hasText: false } })
    const edit = within(template.find(({ label }) => label === 'Edit'))
    expect(edit.slice(0, 2)).toMatchObject([
      { id: 'undo', enabled: true },
      { id: 'redo', enabled: true },
    ])
    expect(items.filter(({ label, role }) => role === 'undo' || role === 'redo' || label === 'Undo')).toHaveLength(1)
    expect(edit.map(({ role }) => role).filter(Boolean)).toEqual(['cut', 'copy', 'paste', 'selectAll'])
  })

  it('ticks what is on', () => {
    const ticked = (given: Partial<MenuContext>) => {
      const { items } = setup(given)
      return items.filter(({ type, checked }) => type === 'checkbox' && checked).map(({ id }) => id)
    }
    expect(ticked({})).toContain('tray-icon')
    expect(ticked({ isMac: true })).not.toContain('tray-icon')
    expect(ticked({})).not.toContain('notify-when-aligned')
    expect(ticked({ settings: { ...defaultSettings, notifiesWhenAligned: true } })).toContain('notify-when-aligned')
  })

  it('ticks what is on of the overlay', () => {
    const ticked = (settings: Partial<Settings>) =>
      setup({ settings: { ...defaultSettings, ...settings } })
        .items.filter(({ id, checked }) => checked && id !== undefined && Object.hasOwn(commandGroups.overlay, id))
        .map(({ id }) => id)
    expect(ticked({})).toEqual([])
    expect(ticked({ showsOverlay: true, isOverlayLocked: true, overlayRows: 'one' })).toEqual([
      'toggle-overlay',
      'lock-overlay',
      'overlay-rows',
    ])
  })

  it('offers developer tools to developers only', () => {
    expect(setup({ isPackaged: true }).items.some(({ role }) => role === 'toggleDevTools')).toBe(false)
    expect(setup({ isPackaged: false }).items.some(({ role }) => role === 'toggleDevTools')).toBe(true)
  })

  it('has on a Mac a menu of the application, and there alone', () => {
    expect(setup({ isMac: true }).template[0]?.label).toBe('Diglot')
    expect(setup({ isMac: false }).template[0]?.label).toBe('File')
  })
})

describe('a key in the native menu', () => {
  it.each<[CommandId, string]>([
    ['open', 'CommandOrControl+O'],
    ['play-pause', 'Space'],
    ['next-segment', 'Right'],
    ['skip-back', 'Shift+Left'],
    ['volume-up', 'CommandOrControl+Up'],
    ['show-original', 'E'],
    ['return-to-now', 'Escape'],
    ['keyboard-shortcuts', '?'],
  ])('of %s is shown as %s, and its binding left to the window', (id, accelerator) => {
    expect(setup().find(id)).toMatchObject({ accelerator, registerAccelerator: false })
  })

  it("is the listener's own", () => {
    const { find } = setup({
      settings: { ...defaultSettings, keys: { mute: ['$mod+Shift+m'], open: [], 'show-both': ['e'] } },
    })
    expect(find('mute').accelerator).toBe('CommandOrControl+Shift+M')
    expect(find('open').accelerator).toBeUndefined()
    expect(find('show-both').accelerator).toBe('E')
    expect(find('show-original').accelerator).toBeUndefined()
  })

  it('is left out where Electron has no name for it', () => {
    const { find } = setup({
      settings: { ...defaultSettings, keys: { mute: ['ü'], open: ['$mod+F13'], 'show-both': ['Clear'] } },
    })
    expect(find('mute').accelerator).toBeUndefined()
    expect(find('open').accelerator).toBe('CommandOrControl+F13')
    expect(find('show-both').accelerator).toBeUndefined()
  })

  it('is left out on a Mac where it could be meant as writing, for there a menu answers to it', () => {
    const { find } = setup({ isMac: true })
    expect(find('show-original').accelerator).toBeUndefined()
    expect(find('skip-back').accelerator).toBeUndefined()
    expect(find('open').accelerator).toBe('CommandOrControl+O')
  })
})

describe('what is in the menu and cannot run', () => {
  it.each<[string, MenuContext['open'], readonly CommandId[], readonly CommandId[]]>([
    [
      'nothing',
      { hasAudio: false, hasText: false },
      ['open', 'theme-dark', 'keyboard-shortcuts'],
      ['mute', 'next-segment'],
    ],
    ['audio alone', { hasAudio: true, hasText: false }, ['mute', 'play-pause'], ['next-segment', 'show-both']],
    ['text alone', { hasAudio: false, hasText: true }, ['show-both'], ['play-pause']],
  ])('with %s open is disabled', (_name, open, able, unable) => {
    const { find } = setup({ open })
    expect(able.filter((id) => !find(id).enabled)).toEqual([])
    expect(unable.filter((id) => find(id).enabled)).toEqual([])
  })
})

function setup({ language = 'en', ...given }: Partial<MenuContext> & { language?: InterfaceLanguage } = {}) {
  const ran: CommandId[] = []
  const opened: string[] = []
  const template = menuTemplate({
    translator: createTranslator(language),
    settings: defaultSettings,
    open: { hasAudio: true, hasText: true },
    recent: [],
    openRecent: (id) => opened.push(id),
    isMac: false,
    isPackaged: true,
    run: (id) => ran.push(id),
    ...given,
  })
  const items = template.flatMap((item) => [item, ...within(item)])
  const find = (id: string) => {
    const item = items.find((candidate) => candidate.id === id)
    if (!item) throw new Error(`the menu has no ${id}`)
    return item
  }
  return { template, items, find, ran, opened }
}

function within(item: MenuItemConstructorOptions | undefined): MenuItemConstructorOptions[] {
  const own = Array.isArray(item?.submenu) ? item.submenu : []
  return own.flatMap((one) => [one, ...within(one)])
}
