import type { overlayKeys } from '../../shared/commands/groups/overlay-keys'
import { stepOverlayText } from '../../shared/model/overlay'
import type { CommandParts, CommandTable } from './command'

/** The captions over other programs. Main shows them, by the settings alone. */
export const overlayCommands: CommandTable<typeof overlayKeys> = {
  'toggle-overlay': { run: toggle },
  'lock-overlay': { run: lock },
  'adjust-overlay': { run: adjust },
  'overlay-larger': { repeats: true, run: (parts) => resize(parts, 1) },
  'overlay-smaller': { repeats: true, run: (parts) => resize(parts, -1) },
  'overlay-rows': {
    run: ({ settings, store }) =>
      settings.change({ overlayRows: store.getState().settings.overlayRows === 'two' ? 'one' : 'two' }),
  },
}

/** Where nothing is to be seen of it at once, that is said, with what it waits for. */
function toggle({ settings, store }: CommandParts): void {
  const { settings: before, episode, say } = store.getState()
  settings.change({ showsOverlay: !before.showsOverlay })
  if (!before.showsOverlay && !episode?.timeline) say({ words: 'overlayWaits' })
}

function lock({ settings, store }: CommandParts): void {
  const { settings: before, say } = store.getState()
  if (before.showsOverlay) settings.change({ isOverlayLocked: !before.isOverlayLocked })
  else say({ words: 'overlayIsOff', offers: 'toggle-overlay' })
}

/** Takes the keyboard to the overlay and its toolbar, which no task switcher leads to. */
function adjust({ settings, store, overlay }: CommandParts): void {
  const { episode, say } = store.getState()
  settings.change({ showsOverlay: true, isOverlayLocked: false })
  if (episode?.timeline) void settings.kept().then(overlay.adjust)
  else say({ words: 'overlayWaits' })
}

function resize({ settings, store }: CommandParts, direction: 1 | -1): void {
  settings.change({ overlaySize: stepOverlayText(store.getState().settings.overlaySize, direction) })
}
