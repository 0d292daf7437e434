import type { StoreApi } from 'zustand'
import type { Bridge } from '../../shared/ipc/bridge'
import type { LibraryChange, LibraryEntry } from '../../shared/model/library'
import type { Player } from '../player/player'
import type { Store } from '../store'
import type { Deed } from './edit-session'
import type { OpenSession } from './open-session'

export interface LibrarySession {
  /** Shows the library over what is open, or what is open again. */
  toggle(): void
  /** Opens an entry where it was left; what is open already is shown again. `plays`: and lets it be heard. */
  open(id: string, plays?: boolean): Promise<void>
  /** Takes entries out, without asking. It can be taken back. */
  remove(ids: readonly string[]): void
  /** Has the listener show where the missing files of an entry are, and says what came of it. */
  relink(id: string): Promise<void>
  dispose(): void
}

export interface LibrarySessionParts {
  readonly bridge: Bridge
  readonly store: StoreApi<Store>
  readonly player: Pick<Player, 'play'>
  readonly openEntry: OpenSession['openEntry']
  /** Notes what can be taken back. */
  readonly note: (deed: Deed) => void
}

/** Keeps the window's library that of main, and does what the listener wants of it. */
export function createLibrarySession(parts: LibrarySessionParts): LibrarySession {
  const { bridge, store, player, openEntry, note } = parts
  const { setLibrary, changeLibrary, setLibraryOpen, say, addNotice } = store.getState()
  const fail = (error: unknown) => addNotice({ code: 'internal', detail: String(error) })

  /** Told before the list of all came: later than that. */
  let early: LibraryChange[] | null = []
  const endChanges = bridge.on('library:changed', (change) => {
    if (early) early.push(change)
    else changeLibrary(change)
  })
  bridge
    .invoke('library:list')
    .then(setLibrary)
    .catch(fail)
    .finally(() => {
      for (const change of early ?? []) changeLibrary(change)
      early = null
    })
  // Whatever is opened, from wherever: it is what the listener wants to see.
  const endOpened = store.subscribe(({ episode }, before) => {
    if (episode && episode.id !== before.episode?.id) setLibraryOpen(false)
  })

  const take = async (entries: readonly LibraryEntry[]) => {
    const ids = entries.map(({ id }) => id)
    changeLibrary({ changed: [], removed: ids })
    await bridge.invoke('library:remove', ids).catch((error: unknown) => {
      changeLibrary({ changed: entries, removed: [] })
      fail(error)
    })
  }
  const giveBack = async (entries: readonly LibraryEntry[]) => {
    changeLibrary({ changed: entries, removed: [] })
    const ids = entries.map(({ id }) => id)
    await bridge.invoke('library:restore', ids).catch(fail)
  }
  /** What was said of files that are in place again is no longer so. */
  const forgetMissing = (before: LibraryEntry | undefined, now: LibraryEntry) => {
    const still = new Set(now.missing.map(({ name }) => name))
    const found = new Set(before?.missing.map(({ name }) => name).filter((name) => !still.has(name)))
    const { notices, dismissNotice } = store.getState()
    for (const notice of notices) {
      const isOfFile = notice.code === 'recent/gone' || notice.code === 'library/gone'
      if (isOfFile && found.has(notice.name)) dismissNotice(notice)
    }
  }
  const sayRemoved = (entries: readonly LibraryEntry[]) => {
    const [first] = entries
    if (entries.length === 1 && first)
      say({ words: 'libraryRemovedOne', facts: { title: first.title }, offers: 'undo' })
    else say({ words: 'libraryRemovedMany', facts: { count: entries.length }, offers: 'undo' })
  }

  return {
    toggle() {
      const { isLibraryOpen, episode, library } = store.getState()
      // Where nothing is open, a library that holds something is all there is to see.
      setLibraryOpen(episode || library.length === 0 ? !isLibraryOpen : true)
    },
    async open(id, plays = false) {
      if (store.getState().episode?.libraryId === id) setLibraryOpen(false)
      else await openEntry(id)
      if (plays && store.getState().episode?.libraryId === id) player.play()
    },
    remove(ids) {
      const wanted = new Set(ids)
      const entries = store.getState().library.filter(({ id }) => wanted.has(id))
      if (entries.length === 0) return
      void take(entries)
      note({
        isOfLibrary: true,
        undo() {
          void giveBack(entries)
          say({ words: 'libraryBack' })
        },
        redo() {
          void take(entries)
          sayRemoved(entries)
        },
      })
      sayRemoved(entries)
    },
    async relink(id) {
      try {
        const before = store.getState().library.find((entry) => entry.id === id)
        const entry = await bridge.invoke('library:relink', id)
        if (!entry) return
        forgetMissing(before, entry)
        changeLibrary({ changed: [entry], removed: [] })
        const [missing] = entry.missing
        if (missing) say({ words: 'libraryStillMissing', facts: { name: missing.name } })
        else say({ words: 'libraryFound', facts: { title: entry.title } })
      } catch (error) {
        fail(error)
      }
    },
    dispose() {
      endChanges()
      endOpened()
    },
  }
}
