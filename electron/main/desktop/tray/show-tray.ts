import { Menu, nativeTheme, Tray } from 'electron'
import { showsTrayOn } from '../../../../shared/model/shows-tray'
import type { Host } from '../../host'
import { desktopPicture, picturesOfBars } from '../pictures'
import { toggleWindow } from './toggle-window'
import { trayItems, trayWords } from './tray-items'

/**
 * An icon beside the clock, for whoever wants one: what is playing, a menu, and a click that brings the window or puts it
 * away while the voice goes on. Desktops without such a place show nothing, so all of it is elsewhere too.
 */
export function showTray(host: Host, platform: string = process.platform): void {
  let tray: Tray | null = null
  let look = ''
  const toggle = toggleWindow(host)

  const show = () => {
    tray = new Tray(pictureFor(platform))
    // On a Mac a click opens the menu.
    if (platform !== 'darwin') tray.on('click', toggle)
  }
  const remove = () => {
    tray?.destroy()
    tray = null
    look = ''
    // Else nothing would be left to bring the window back.
    if (host.window && !host.window.isVisible()) host.showWindow()
  }
  const update = () => {
    const isWanted = showsTrayOn(platform, host.settings)
    if (!isWanted && tray) remove()
    if (!isWanted) return
    if (!tray) show()
    const items = trayItems(host)
    const words = trayWords(host)
    const wanted = JSON.stringify([items, words])
    if (wanted === look) return
    look = wanted
    tray?.setToolTip(words)
    // A menu on Linux does not show what is changed in it: it is set anew.
    tray?.setContextMenu(Menu.buildFromTemplate(items))
  }

  update()
  for (const event of ['listening', 'episode', 'recent', 'settings', 'language'] as const) host.events.on(event, update)
  nativeTheme.on('updated', () => {
    if (platform === 'win32') tray?.setImage(pictureFor(platform))
  })
}

function pictureFor(platform: string) {
  if (platform === 'darwin') return desktopPicture('trayTemplate.png')
  return desktopPicture(platform === 'win32' ? `${picturesOfBars()}/tray.ico` : 'tray.png')
}
