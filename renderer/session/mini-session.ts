import type { StoreApi } from 'zustand'
import type { Store } from '../store'
import type { SettingsSession } from './settings-session'

export interface MiniSession {
  /** Folds the window to the mini player, or unfolds it. */
  toggle(): void
  dispose(): void
}

export interface MiniSessionParts {
  readonly store: StoreApi<Store>
  readonly settings: Pick<SettingsSession, 'change'>
}

/** What needs room may hand over to something else that does (the palette to finding); milliseconds until it is over. */
const overAfterMs = 250

/**
 * The window's two forms. What the mini player has no room for (palette, finding, drills, shortcuts) unfolds the window
 * for as long as it lasts; then it is folded again, for the listener only wanted to look something up.
 */
export function createMiniSession({ store, settings }: MiniSessionParts): MiniSession {
  let isVisit = false
  let timer: ReturnType<typeof setTimeout> | undefined
  const fold = (isMini: boolean) => settings.change({ isMini })

  const endVisit = () => {
    clearTimeout(timer)
    isVisit = false
  }

  const unsubscribe = store.subscribe((now, before) => {
    if (now.settings.isMini) {
      if (isVisit) endVisit()
      const asksForRoom = asks(now, before)
      if (!asksForRoom && !(now.settings.showsCloseUp && !before.settings.showsCloseUp)) return
      isVisit = asksForRoom
      fold(false)
      return
    }
    if (!isVisit) return
    clearTimeout(timer)
    if (needsRoom(now)) return
    timer = setTimeout(() => {
      endVisit()
      fold(true)
    }, overAfterMs)
  })

  return {
    toggle() {
      // Whoever is asked for the mini player where it only made room wants to leave it.
      const stays = isVisit
      endVisit()
      if (!stays) fold(!store.getState().settings.isMini)
    },
    dispose() {
      clearTimeout(timer)
      unsubscribe()
    },
  }
}

/** Something has just been asked for that the mini player has no room for. */
function asks(now: Store, before: Store): boolean {
  return (
    (now.sheet !== null && before.sheet === null) ||
    (now.isDrillsOpen && !before.isDrillsOpen) ||
    (now.finding !== null && now.finding !== before.finding) ||
    now.findRequests !== before.findRequests
  )
}

function needsRoom({ sheet, isDrillsOpen, finding }: Store): boolean {
  return sheet !== null || isDrillsOpen || finding !== null
}
