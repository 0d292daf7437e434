import type { StoreApi } from 'zustand'
import type { Bridge } from '../../shared/ipc/bridge'
import type { Settings } from '../../shared/model/settings'
import type { Player } from '../player/player'
import type { Store } from '../store'

export interface SettingsSession {
  /** Takes effect at once; main keeps it. */
  change(patch: Partial<Settings>): void
  /** Resolves when main has kept everything changed so far. */
  kept(): Promise<void>
  dispose(): void
}

export interface SettingsSessionParts {
  bridge: Bridge
  store: StoreApi<Store>
  player: Player
}

/**
 * Keeps the listener's settings the same in the window, in the audio element and in main. One call to main is under way
 * at a time, and what changes meanwhile goes together with the next: a dragged volume slider makes a handful of calls
 * and not hundreds, and an old answer can never overwrite a newer choice.
 */
export function createSettingsSession({ bridge, store, player }: SettingsSessionParts): SettingsSession {
  let waiting: Partial<Settings> = {}
  let sent: Partial<Settings> = {}
  let sending: Promise<void> | null = null

  const send = async () => {
    while (Object.keys(waiting).length > 0) {
      sent = waiting
      waiting = {}
      const kept = await bridge.invoke('settings:change', sent).finally(() => {
        sent = {}
      })
      store.getState().setSettings({ ...kept, ...waiting })
    }
  }

  const change = (patch: Partial<Settings>) => {
    store.getState().setSettings({ ...store.getState().settings, ...patch })
    waiting = { ...waiting, ...patch }
    sending ??= send()
      .catch((error: unknown) => {
        store.getState().addNotice({ code: 'internal', detail: String(error) })
      })
      .finally(() => {
        sending = null
      })
  }

  const { settings } = store.getState()
  player.setSpeed(settings.speed)
  player.setVolume(settings.volume)
  player.setMuted(settings.isMuted)

  // The element has the last word on these three, whoever changed them.
  const unsubscribe = store.subscribe(({ speed, volume, isMuted, settings }, before) => {
    if (speed === before.speed && volume === before.volume && isMuted === before.isMuted) return
    if (speed === settings.speed && volume === settings.volume && isMuted === settings.isMuted) return
    change({ speed, volume, isMuted })
  })

  // What is set elsewhere (a menu of the tray, the overlay) holds, but for what the window is just about to change.
  const unlisten = bridge.on('settings:changed', (kept) =>
    store.getState().setSettings({ ...kept, ...sent, ...waiting }),
  )

  return {
    change,
    kept: async () => sending ?? undefined,
    dispose: () => {
      unsubscribe()
      unlisten()
    },
  }
}
