import { app, Menu, type MenuItemConstructorOptions } from 'electron'
import type { Host } from '../host'
import { menuLabel } from '../menu/menu-label'
import { parted } from '../menu/parted'
import { recentLabel } from './recent-label'

/** A list that is longer is no short cut. */
const mostShown = 10

/** On a Mac, the menu of the icon in the dock: the voice, and what was opened lately. The system adds windows and Quit. */
export function showDockMenu(host: Host): void {
  const { dock } = app
  if (!dock) return
  let look = ''
  const show = () => {
    const template = dockMenuTemplate(host)
    const wanted = JSON.stringify(template)
    if (wanted === look) return
    look = wanted
    dock.setMenu(Menu.buildFromTemplate(template))
  }
  show()
  for (const event of ['episode', 'recent', 'language'] as const) host.events.on(event, show)
}

type DockHost = Pick<Host, 'words' | 'recent' | 'episode' | 'run' | 'openRecent'>

export function dockMenuTemplate(host: DockHost): MenuItemConstructorOptions[] {
  const { t } = host.words
  const voice: MenuItemConstructorOptions[] = host.episode?.track
    ? [{ label: t('commands.play-pause'), click: () => host.run('play-pause') }]
    : []
  const openings = host.recent.slice(0, mostShown).map((each) => ({
    id: each.id,
    label: recentLabel(menuLabel(each.title), each, host.words),
    click: () => host.openRecent(each.id),
  }))
  return parted(voice, openings, [{ label: t('commands.open'), click: () => host.run('open') }])
}
