import type { MenuItemConstructorOptions } from 'electron'
import type { Host } from '../host'

/** What the tray's menu has of the overlay: on or off, and locked or not. */
export function overlayItems(host: Pick<Host, 'settings' | 'words' | 'changeSettings'>): MenuItemConstructorOptions[] {
  const { t } = host.words
  const { showsOverlay, isOverlayLocked } = host.settings
  return [
    {
      label: t('commands.toggle-overlay'),
      type: 'checkbox',
      checked: showsOverlay,
      click: () => void host.changeSettings({ showsOverlay: !host.settings.showsOverlay }),
    },
    {
      label: t('commands.lock-overlay'),
      type: 'checkbox',
      checked: showsOverlay && isOverlayLocked,
      enabled: showsOverlay,
      click: () => void host.changeSettings({ isOverlayLocked: !host.settings.isOverlayLocked }),
    },
  ]
}
