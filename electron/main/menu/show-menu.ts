import { app, Menu } from 'electron'
import type { Host } from '../host'
import { menuTemplate } from './menu'

/** Shows the native menu, and shows it anew whenever it would look otherwise. */
export function showMenu(host: Host): void {
  let look = ''
  // Settings change many times a second under a dragged slider: made anew only where something would be seen of it.
  const show = () => {
    const { keys, theme, motion, interfaceLanguage, hardwareAcceleration } = host.settings
    const shown = {
      settings: { keys, theme, motion, interfaceLanguage, hardwareAcceleration },
      open: { hasAudio: Boolean(host.episode?.track), hasText: Boolean(host.episode?.text) },
    }
    const wanted = JSON.stringify([shown, host.words.language])
    if (wanted === look) return
    look = wanted
    const template = menuTemplate({
      ...shown,
      translator: host.words,
      isMac: process.platform === 'darwin',
      isPackaged: app.isPackaged,
      run: (id) => host.run(id),
    })
    Menu.setApplicationMenu(Menu.buildFromTemplate(template))
  }
  show()
  for (const event of ['episode', 'settings', 'language'] as const) host.events.on(event, show)
}
