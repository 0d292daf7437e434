import { app, Menu } from 'electron'
import type { Host } from '../host'
import { menuTemplate } from './menu'
import { menuSettingsOf } from './menu-marks'

/** Shows the native menu, and shows it anew whenever it would look otherwise. */
export function showMenu(host: Host): void {
  let look = ''
  // Settings change many times a second under a dragged slider: made anew only where something would be seen of it.
  const show = () => {
    const shown = {
      settings: menuSettingsOf(host.settings),
      open: { hasAudio: Boolean(host.episode?.track), hasText: Boolean(host.episode?.text) },
    }
    const wanted = JSON.stringify([shown, host.recent, host.words.language])
    if (wanted === look) return
    look = wanted
    const template = menuTemplate({
      ...shown,
      recent: host.recent,
      translator: host.words,
      isMac: process.platform === 'darwin',
      isPackaged: app.isPackaged,
      run: (id) => host.run(id),
      openRecent: (id) => host.openRecent(id),
    })
    Menu.setApplicationMenu(Menu.buildFromTemplate(template))
  }
  show()
  for (const event of ['episode', 'recent', 'settings', 'language'] as const) host.events.on(event, show)
}
