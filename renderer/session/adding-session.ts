import type { StoreApi } from 'zustand'
import type { Bridge } from '../../shared/ipc/bridge'
import type { FoundFiles, ImportOutcome } from '../../shared/ipc/import-calls'
import type { ImportPlan, WantedEpisode } from '../../shared/model/import'
import type { Store } from '../store'
import type { Deed } from './edit-session'
import type { OpenSession } from './open-session'

export interface AddingSession {
  /** Has files or folders chosen, to be looked through. */
  choose(what: 'files' | 'folders'): void
  /** Changes the plan. */
  change(change: (plan: ImportPlan) => ImportPlan): void
  /** Takes the last change back. */
  undo(): void
  /** Adds what is wanted of the plan. One episode is opened then; of several the library is shown. */
  apply(): Promise<void>
  /** Ends it, wherever it is; what was added stays. */
  end(): void
  dispose(): void
}

export interface AddingParts {
  readonly bridge: Bridge
  readonly store: StoreApi<Store>
  readonly openEntry: OpenSession['openEntry']
  /** Notes what can be taken back. */
  readonly note: (deed: Deed) => void
}

/** What makes a plan of files is loaded when some were found. */
const loadPlans = () => import('../import/propose-plan')

/**
 * Adding many files: main looks through what was dropped or chosen, here it becomes a plan that the listener changes, and
 * main adds what is wanted of it. Nothing of the listener's is touched before that, so leaving loses nothing.
 */
export function createAddingSession(parts: AddingParts): AddingSession {
  const { bridge, store, openEntry, note } = parts
  const set = (adding: Store['adding']) => store.getState().setAdding(adding)

  const close = () => {
    set(null)
    if (store.getState().sheet === 'adding') store.getState().setSheet(null)
  }
  const fail = (error: unknown) => {
    close()
    store.getState().addNotice({ code: 'internal', detail: String(error) })
  }

  /** What was found last is what is proposed, and nothing is once the listener has left. */
  let latest: FoundFiles | null = null
  const propose = async (scan: FoundFiles) => {
    if (scan.files.length > 0) {
      latest = scan
      const { proposePlan } = await loadPlans()
      if (latest !== scan) return
      set(proposePlan(scan, store.getState().adding))
      store.getState().setSheet('adding')
      return
    }
    close()
    const [name] = scan.unreadable
    store.getState().addNotice(name === undefined ? { code: 'import/nothing' } : { code: 'import/unreadable', name })
  }

  const noteAdded = (added: readonly string[]) => {
    const ids = [...added]
    const ask = (name: 'library:remove' | 'library:restore') =>
      bridge
        .invoke(name, ids)
        .catch((error: unknown) => store.getState().addNotice({ code: 'internal', detail: String(error) }))
    note({
      isOfLibrary: true,
      undo: () => void ask('library:remove'),
      redo: () => void ask('library:restore'),
    })
  }

  const finish = ({ added, failures, isCancelled }: ImportOutcome, wanted: readonly WantedEpisode[]) => {
    // One alone is opened, and belongs to the listening then.
    if (added.length > 1) noteAdded(added)
    if (failures.length > 0) {
      set({ step: 'failed', failures, addedCount: added.length })
      return
    }
    close()
    const { say, setLibraryOpen } = store.getState()
    const [only] = added
    const offers = added.length > 1 ? ({ offers: 'undo' } as const) : {}
    if (isCancelled) say({ words: 'addingStopped', facts: { number: added.length }, ...offers })
    else if (added.length === 1) say({ words: 'episodeAdded', facts: { title: wanted[0]?.title ?? '' }, ...offers })
    else say({ words: 'episodesAdded', facts: { number: added.length }, ...offers })
    if (only !== undefined && wanted.length === 1) void openEntry(only)
    else if (added.length > 0) setLibraryOpen(true)
  }

  const ends = [
    bridge.on('import:scan', (news) => {
      if (news.step === 'found') void propose(news.scan).catch(fail)
      // More for a plan that is looked at already: it stays in sight.
      else if (store.getState().adding?.step !== 'planned') {
        set(news)
        store.getState().setSheet('adding')
      }
    }),
    bridge.on('import:progress', (progress) => {
      if (store.getState().adding?.step === 'adding') set({ step: 'adding', ...progress })
    }),
  ]

  return {
    choose: (what) => void bridge.invoke('import:choose', what),
    change(change) {
      const { adding } = store.getState()
      if (adding?.step !== 'planned') return
      const plan = change(adding.plan)
      if (plan !== adding.plan) set({ ...adding, plan, past: [...adding.past, adding.plan] })
    },
    undo() {
      const { adding } = store.getState()
      const before = adding?.step === 'planned' ? adding.past.at(-1) : undefined
      if (adding?.step === 'planned' && before) set({ ...adding, plan: before, past: adding.past.slice(0, -1) })
    },
    async apply() {
      latest = null
      const { adding } = store.getState()
      if (adding?.step !== 'planned') return
      const episodes = wantedOf(adding.plan)
      set({ step: 'adding', done: 0, total: episodes.length })
      try {
        finish(await bridge.invoke('import:apply', { scanId: adding.scan.id, episodes }), episodes)
      } catch (error) {
        fail(error)
      }
    },
    end() {
      latest = null
      const { adding } = store.getState()
      if (adding?.step === 'failed' && adding.addedCount > 0) store.getState().setLibraryOpen(true)
      const isAdding = adding?.step === 'adding'
      void bridge.invoke('import:cancel')
      // What was added by then is still to be told.
      if (!isAdding) close()
    },
    dispose() {
      for (const end of ends) end()
    },
  }
}

/** What main is asked to add. */
function wantedOf({ episodes }: ImportPlan): WantedEpisode[] {
  return episodes
    .filter(({ isLeftOut }) => !isLeftOut)
    .map(({ title, tracks, text }) => ({
      title,
      tracks: tracks.map((track) => ({ ...track })),
      ...(text !== undefined && { text }),
    }))
}
