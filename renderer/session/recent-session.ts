import type { StoreApi } from 'zustand'
import type { Bridge } from '../../shared/ipc/bridge'
import type { Store } from '../store'
import type { Deed } from './edit-session'

export interface RecentSession {
  /** Empties the list of recent files. It can be taken back. */
  clear(): void
  dispose(): void
}

export interface RecentSessionParts {
  readonly bridge: Bridge
  readonly store: StoreApi<Store>
  /** Notes what can be taken back. */
  readonly note: (deed: Deed) => void
}

/** Keeps the window's list of recent files that of main. */
export function createRecentSession({ bridge, store, note }: RecentSessionParts): RecentSession {
  let isTold = false
  const end = bridge.on('recent:changed', (recent) => {
    isTold = true
    store.getState().setRecent(recent)
  })
  void bridge.invoke('recent:list').then((recent) => {
    // What was told meanwhile is later than the answer.
    if (!isTold) store.getState().setRecent(recent)
  })
  const tell = (name: 'recent:clear' | 'recent:restore') =>
    void bridge.invoke(name).catch((error: unknown) => {
      store.getState().addNotice({ code: 'internal', detail: String(error) })
    })

  return {
    clear() {
      const { recent, say } = store.getState()
      if (recent.length === 0) {
        say({ words: 'noRecent' })
        return
      }
      tell('recent:clear')
      note({
        isOfLibrary: true,
        undo() {
          tell('recent:restore')
          say({ words: 'recentBack' })
        },
        redo: () => tell('recent:clear'),
      })
      say({ words: 'recentCleared', offers: 'undo' })
    },
    dispose: end,
  }
}
