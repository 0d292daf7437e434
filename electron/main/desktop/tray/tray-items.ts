import { app, type MenuItemConstructorOptions } from 'electron'
import type { CommandId } from '../../../../shared/commands/command-keys'
import { cleanText } from '../../../services/audio/clean-text'
import type { Host } from '../../host'
import { menuLabel } from '../../menu/menu-label'
import { parted } from '../../menu/parted'
import { overlayItems } from '../../overlay/overlay-items'
import { recentLabel } from '../recent-label'

type Items = MenuItemConstructorOptions[]

/** Characters of a title: Windows has room for 127 with what is said of it. */
const longestTitle = 60

/** A part of the menu, from what is so now. Whatever cannot be is left out. */
type Part = (host: Host) => Items

/** The parts of the menu, in their order, with a line between. */
const parts: readonly Part[] = [playing, overlayItems, window, ending]

/** The menu of the icon beside the clock. */
export function trayItems(host: Host): Items {
  return parted(...parts.map((part) => part(host)))
}

/** What the icon says when the pointer rests on it: what is open, how much is left of it, and whether it plays. */
export function trayWords({ episode, listening, minutesLeft, words }: Host): string {
  if (!episode?.track) return 'Diglot'
  const state = words.t(listening.isPlaying ? 'desktop.playing' : 'desktop.paused')
  return `${recentLabel(cleanText(episode.title, longestTitle) ?? '…', { minutesLeft }, words)} · ${state}`
}

function playing(host: Host): Items {
  const { episode, listening, minutesLeft } = host
  const { t } = host.words
  if (!episode?.track) return []
  const command = (id: CommandId, label: string, enabled = true) => ({ label, enabled, click: () => host.run(id) })
  const hasTimes = Boolean(episode.timeline)
  return [
    { label: recentLabel(menuLabel(episode.title), { minutesLeft }, host.words), enabled: false },
    command('play-pause', t(listening.isPlaying ? 'transport.pause' : 'transport.play')),
    command('previous-segment', t('commands.previous-segment'), hasTimes),
    command('next-segment', t('commands.next-segment'), hasTimes),
  ]
}

function window(host: Host): Items {
  return [{ label: host.words.t('desktop.show'), click: () => host.showWindow() }]
}

function ending(host: Host): Items {
  return [{ label: host.words.t('menu.quit'), click: () => app.quit() }]
}
