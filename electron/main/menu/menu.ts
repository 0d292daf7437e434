import type { MenuItemConstructorOptions } from 'electron'
import type { i18n } from 'i18next'
import { type CommandGroup, type CommandId, commandGroups } from '../../../shared/commands/command-keys'
import { lackOf, type OpenThings } from '../../../shared/commands/command-needs'
import { keyTableFor } from '../../../shared/commands/key-table'
import type { RecentEpisode } from '../../../shared/model/recent'
import { recentLabel } from '../desktop/recent-label'
import { acceleratorFor } from './accelerator'
import { menuLabel } from './menu-label'
import { type MenuSettings, marksOf } from './menu-marks'
import { parted } from './parted'

export interface MenuContext {
  readonly translator: Pick<i18n, 't' | 'language'>
  readonly settings: MenuSettings
  readonly open: OpenThings
  /** What was opened lately, the latest first. */
  readonly recent: readonly RecentEpisode[]
  readonly isMac: boolean
  readonly isPackaged: boolean
  /** Asks the window to run a command. */
  readonly run: (id: CommandId) => void
  readonly openRecent: (id: string) => void
}

type Template = MenuItemConstructorOptions[]
type TopMenu = 'file' | 'edit' | 'playback' | 'view' | 'help'

/**
 * Where each group of commands stands; one that is not listed is a submenu of its own under Playback. `among` are those
 * that stand among other items, at a place of their own.
 */
const places: Readonly<Record<string, Place>> = {
  file: { menu: 'among' },
  settings: { menu: 'among' },
  exchange: { menu: 'file' },
  notes: { menu: 'edit', isSubmenu: true },
  edit: { menu: 'among' },
  find: { menu: 'edit' },
  hand: { menu: 'edit', isSubmenu: true },
  corrections: { menu: 'edit', isSubmenu: true },
  correct: { menu: 'edit', isSubmenu: true },
  playback: { menu: 'playback' },
  lines: { menu: 'playback' },
  drills: { menu: 'playback', isSubmenu: true },
  tracks: { menu: 'playback', isSubmenu: true },
  captions: { menu: 'view', isSubmenu: true },
  overlay: { menu: 'view', isSubmenu: true },
  library: { menu: 'view' },
  waveform: { menu: 'view' },
  mini: { menu: 'view' },
  appearance: { menu: 'view', isSubmenu: true },
  motion: { menu: 'view', isSubmenu: true },
  language: { menu: 'view', isSubmenu: true },
  desktop: { menu: 'view', isSubmenu: true },
  help: { menu: 'help' },
  recovery: { menu: 'help', isSubmenu: true },
}

interface Place {
  readonly menu: TopMenu | 'among'
  readonly isSubmenu?: boolean
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
    ...itemsOf('settings', context),
    line,
    role('services', t('menu.services')),
    line,
    role('hide', t('menu.hide')),
    role('hideOthers', t('menu.hideOthers')),
    role('unhide', t('menu.unhide')),
    line,
    role('quit', t('menu.quit')),
  ]
  // Without its roles, copying and pasting have no keys on a Mac. Undo has none: a role would take back what was typed and
  // never what was done to the lines, and the command knows which is meant.
  const clipboard: Template = [
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
    {
      label: t('menu.file'),
      submenu: parted(fileItems(context), groups('file'), isMac ? [] : itemsOf('settings', context), [ending]),
    },
    { label: t('menu.edit'), submenu: parted(itemsOf('edit', context), clipboard, groups('edit')) },
    { label: t('menu.playback'), submenu: groups('playback') },
    {
      label: t('menu.view'),
      submenu: [...parted(groups('view'), [role('togglefullscreen', t('menu.fullScreen'))]), ...developing],
    },
    { label: t('menu.window'), role: 'window', submenu: window },
    { label: t('menu.help'), role: 'help', submenu: isMac ? groups('help') : parted(groups('help'), [about]) },
  ]
}

/** What was opened lately stands beside what opens, and what empties that list at its end. */
function fileItems(context: MenuContext): Template {
  const { translator, recent, openRecent } = context
  const items = itemsOf('file', context)
  const clear = items.filter(({ id }) => id === 'clear-recent')
  const [open = {}, ...others] = items.filter((item) => !clear.includes(item))
  const openings: Template = recent.map((each) => ({
    id: `recent ${each.id}`,
    label: recentLabel(menuLabel(each.title), each, translator),
    click: () => openRecent(each.id),
  }))
  const submenu = parted(openings, clear)
  return [open, { label: translator.t('menu.openRecent'), enabled: recent.length > 0, submenu }, ...others]
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

function placeOf(group: string): Place {
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
      ...marksOf(id, group, settings, isMac),
      ...(accelerator !== undefined && { accelerator, registerAccelerator: false }),
    }
  })
}
