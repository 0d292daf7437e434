import type { CommandId } from '../../../shared/commands/command-keys'
import type { Settings } from '../../../shared/model/settings'
import { showsTrayOn } from '../../../shared/model/shows-tray'

/** The settings that are seen in the native menu: its keys, its language, and what is ticked or chosen in it. */
export const menuSettingNames = [
  'keys',
  'theme',
  'motion',
  'interfaceLanguage',
  'isMini',
  'miniStaysOnTop',
  'showsNotes',
  'showsTray',
  'notifiesWhenAligned',
  'checksForUpdates',
  'showsOverlay',
  'isOverlayLocked',
  'overlayRows',
  'hardwareAcceleration',
] as const satisfies readonly (keyof Settings)[]

export type MenuSettings = Pick<Settings, (typeof menuSettingNames)[number]>

export function menuSettingsOf(settings: Settings): MenuSettings {
  return Object.fromEntries(menuSettingNames.map((name) => [name, settings[name]])) as unknown as MenuSettings
}

/** Of appearances, motions and languages one is chosen, and marked; what is on is ticked. */
export function marksOf(id: CommandId, group: string, settings: MenuSettings, isMac: boolean) {
  const ticks: Readonly<Partial<Record<CommandId, boolean>>> = {
    'toggle-overlay': settings.showsOverlay,
    'lock-overlay': settings.isOverlayLocked,
    'overlay-rows': settings.overlayRows === 'one',
    'mini-player': settings.isMini,
    'toggle-notes': settings.showsNotes,
    'mini-on-top': settings.miniStaysOnTop,
    'tray-icon': showsTrayOn(isMac ? 'darwin' : 'others', settings),
    'notify-when-aligned': settings.notifiesWhenAligned,
    'updates-weekly': settings.checksForUpdates === 'weekly',
    'hardware-acceleration': settings.hardwareAcceleration,
  }
  const isTicked = ticks[id]
  if (isTicked !== undefined) return { type: 'checkbox' as const, checked: isTicked }
  const chosen: Readonly<Record<string, string>> = {
    appearance: `theme-${settings.theme}`,
    motion: `motion-${settings.motion}`,
    language: `language-${settings.interfaceLanguage.toLowerCase()}`,
  }
  return Object.hasOwn(chosen, group) ? { type: 'radio' as const, checked: id === chosen[group] } : {}
}
