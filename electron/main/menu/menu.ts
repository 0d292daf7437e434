import type { MenuItemConstructorOptions } from 'electron'
import type { i18n } from 'i18next'
import { type CommandGroup, type CommandId, commandGroups } from '../../../shared/commands/command-keys'
import { lackOf, type OpenThings } from '../../../shared/commands/command-needs'
import { keyTableFor } from '../../../shared/commands/key-table'
import type { Settings } from '../../../shared/model/settings'
import { acceleratorFor } from './accelerator'

export interface MenuContext {
  readonly translator: Pick<i18n, 't'>
  readonly settings: Pick<Settings, 'keys' | 'theme' | 'motion' | 'interfaceLanguage' | 'hardwareAcceleration'>
  readonly open: OpenThings
  readonly isMac: boolean
  readonly isPackaged: boolean
  /** Asks the window to run a command. */
  readonly run: (id: CommandId) => void
}

type Template = MenuItemConstructorOptions[]
type TopMenu = 'file' | 'edit' | 'playback' | 'view' | 'help'

/** Where each group of commands stands; one that is not listed is a submenu of its own under Playback. */
const places: Readonly<Record<string, { readonly menu: TopMenu; readonly isSubmenu?: boolean }>> = {
  file: { menu: 'file' },
  find: { menu: 'edit' },
  hand: { menu: 'edit', isSubmenu: true },
  playback: { menu: 'playback' },
  lines: { menu: 'playback' },
  drills: { menu: 'playback', isSubmenu: true },
  captions: { menu: 'view', isSubmenu: true },
  waveform: { menu: 'view' },
  appearance: { menu: 'view', isSubmenu: true },
  motion: { menu: 'view', isSubmenu: true },
  language: { menu: 'view', isSubmenu: true },
  help: { menu: 'help' },
  recovery: { menu: 'help', isSubmenu: true },
}

const line: MenuItemConstructorOptions = { type: 'separator' }

/**
 * The native menu. Every item of Diglot's own is a command of the window, found by its id, and every command is in it:
 * the groups of the table are its parts. The keys are the listener's, shown here and bound in the window, where typing in
 * a field or composing with an input method can be told from a command.
 */
export function menuTemplate(context: MenuContext): Template {
  const { isMac, isPackaged } = context
  const { t } = context.translator
  const groups = (menu: TopMenu) => groupsOf(menu, context)
  const role = (role: NonNullable<MenuItemConstructorOptions['role']>, label: string) => ({ role, label })
  const about = role('about', t('menu.about'))
  const developing: Template = isPackaged ? [] : [line, { role: 'reload' }, { role: 'toggleDevTools' }]
  const appMenu: Template = [
    about,
    line,
    role('services', t('menu.services')),
    line,
    role('hide', t('menu.hide')),
    role('hideOthers', t('menu.hideOthers')),
    role('unhide', t('menu.unhide')),
    line,
    role('quit', t('menu.quit')),
  ]
  // Without its roles, copying and pasting have no keys on a Mac.
  const edit: Template = [
    role('undo', t('menu.undo')),
    role('redo', t('menu.redo')),
    line,
    role('cut', t('menu.cut')),
    role('copy', t('menu.copy')),
    role('paste', t('menu.paste')),
    role('selectAll', t('menu.selectAll')),
  ]
  const ending = isMac ? role('close', t('menu.closeWindow')) : role('quit', t('menu.quit'))
  const window: Template = [
    role('minimize', t('menu.minimize')),
    ...(isMac ? [role('zoom', t('menu.zoom')), line, role('front', t('menu.front'))] : []),
    ...(isMac ? [] : [role('close', t('menu.closeWindow'))]),
  ]
  return [
    ...(isMac ? [{ label: 'Diglot', submenu: appMenu }] : []),
    { label: t('menu.file'), submenu: parted(groups('file'), [ending]) },
    { label: t('menu.edit'), submenu: parted(edit, groups('edit')) },
    { label: t('menu.playback'), submenu: groups('playback') },
    {
      label: t('menu.view'),
      submenu: [...parted(groups('view'), [role('togglefullscreen', t('menu.fullScreen'))]), ...developing],
    },
    { label: t('menu.window'), role: 'window', submenu: window },
    { label: t('menu.help'), role: 'help', submenu: isMac ? groups('help') : parted(groups('help'), [about]) },
  ]
}

/** The commands of a menu, group by group with a line between; submenus come last, together. */
function groupsOf(menu: TopMenu, context: MenuContext): Template {
  const names = (Object.keys(commandGroups) as CommandGroup[]).filter((name) => placeOf(name).menu === menu)
  const items = (name: CommandGroup) => itemsOf(name, context)
  const plain = names.filter((name) => !placeOf(name).isSubmenu).map(items)
  const submenus = names
    .filter((name) => placeOf(name).isSubmenu)
    .map((name) => ({ label: context.translator.t(`commandGroups.${name}`), submenu: items(name) }))
  return parted(...plain, submenus)
}

function placeOf(group: string): { readonly menu: TopMenu; readonly isSubmenu?: boolean } {
  return places[group] ?? { menu: 'playback', isSubmenu: true }
}

function itemsOf(group: CommandGroup, { translator: { t }, settings, open, isMac, run }: MenuContext): Template {
  const table = keyTableFor(settings.keys)
  return (Object.keys(commandGroups[group]) as CommandId[]).map((id) => {
    const [key] = table.keysOf(id)
    const accelerator = key === undefined ? undefined : acceleratorFor(key, isMac)
    return {
      id,
      label: t(`commands.${id}`),
      enabled: lackOf(id, open) === null,
      click: () => run(id),
      ...choiceOf(id, group, settings),
      ...(accelerator !== undefined && { accelerator, registerAccelerator: false }),
    }
  })
}

/** Of appearances, motions and languages one is chosen, and marked; what is on or off is ticked. */
function choiceOf(id: CommandId, group: string, settings: MenuContext['settings']) {
  const { theme, motion, interfaceLanguage, hardwareAcceleration } = settings
  if (id === 'hardware-acceleration') return { type: 'checkbox' as const, checked: hardwareAcceleration }
  const chosen: Readonly<Record<string, string>> = {
    appearance: `theme-${theme}`,
    motion: `motion-${motion}`,
    language: `language-${interfaceLanguage.toLowerCase()}`,
  }
  return Object.hasOwn(chosen, group) ? { type: 'radio' as const, checked: id === chosen[group] } : {}
}

/** The parts that are not empty, with a line between. */
function parted(...parts: readonly Template[]): Template {
  return parts.filter((part) => part.length > 0).flatMap((part, i) => (i === 0 ? part : [line, ...part]))
}
