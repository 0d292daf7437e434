import type { StoreApi } from 'zustand'
import { applyChanges, indexAfterSplice, inverseOf } from '../../shared/edits/apply-changes'
import { createCueMemory } from '../../shared/edits/cue-memory'
import { joinDeeds } from '../../shared/edits/join-deeds'
import type { SegmentsChange } from '../../shared/edits/splice-times'
import type { EditChange, EditDeed, Edited, KeptEdits } from '../../shared/model/edits'
import type { Mark } from '../../shared/model/mark'
import type { Store } from '../store'
import { createHistory } from './history'
import { createKeeper, type KeepingHost } from './keep-edits'
import { heardTrack, timesToKeep, tracksTimedBy } from './times-to-keep'

/** Something of this run only that can be taken back. */
export interface Deed {
  undo(): void
  redo(): void
  /** It has nothing to do with what is open, so it can be taken back whatever is opened meanwhile. */
  readonly isOfLibrary?: boolean
}

/** Everything the listener does to the open episode, and whatever else can be taken back. */
export interface EditSession {
  /** Does it, says it, keeps it. With the deed before it, it is one where both were given the same `joins`. */
  act(deed: EditDeed, joins?: string): void
  /** Does something as soon as all is known that was put right before; at once where it is. Forgotten with the episode. */
  whenKnown(act: () => void): void
  /** Notes something else that was done: forgotten with the episode, unless it is of the library. */
  note(deed: Deed): void
  /** Changes what a deed that is noted takes back by itself. */
  change(changes: readonly EditChange[]): void
  undo(): void
  redo(): void
  /** What is put right now. */
  edited(): Edited
  /** Hands on what waits to be kept: the page goes. */
  flush(): void
  dispose(): void
}

export interface EditParts {
  readonly store: StoreApi<Store>
  readonly host: KeepingHost & {
    /** The marks of an earlier listening. */
    readonly recallMarks: (episodeId: string) => Promise<readonly Mark[]>
  }
}

type Step = { readonly deed: EditDeed } | { readonly closure: Deed }

/**
 * The one history of what the listener did. What can be written down (`EditDeed`) is kept with the episode and there again
 * when it is opened the next time, the way back and forth with it; what cannot is of this run and goes with the episode,
 * unless it is of the library.
 */
export function createEditSession({ store, host }: EditParts): EditSession {
  const history = createHistory<Step>()
  const memory = createCueMemory()
  const keeper = createKeeper(host, (id) => {
    if (store.getState().episode?.id === id) store.getState().say({ words: 'notKept' })
  })
  let episodeId = ''
  /** The text is not that of the file, and no deed says how it came to be so. */
  let isTextOfElsewhere = false
  let isTouched = false
  /** The deed that the next one may become one with. */
  let joining: { readonly name: string; readonly step: { readonly deed: EditDeed } } | null = null
  /** What waits for the marks; null when they are known. */
  let waiting: (() => void)[] | null = null

  const edited = (): Edited => editedIn(store.getState())

  const kept = (): KeptEdits => {
    const { segments, tracks } = edited()
    const done = deedsOf(history.done)
    const undone = deedsOf(history.undone)
    // What the file did is a deed as well: once it is taken back, the text is not that of the file.
    const isOfBefore = undone.some(({ what }) => what === 'fileChanged')
    const isTextOfFile = !isTextOfElsewhere && !isOfBefore && !done.some(({ changes }) => changes.some(isOfText))
    return { ...(!isTextOfFile && { segments: [...segments] }), tracks, history: { done, undone } }
  }

  const keepTimes = (keys: readonly string[]) => keeper.keep(episodeId, { times: timesToKeep(store.getState(), keys) })

  const apply = (changes: readonly EditChange[]) => {
    const { setEdited } = store.getState()
    const splices = changes.filter(isOfText)
    setEdited(
      applyChanges(edited(), changes),
      splices.length === 0
        ? undefined
        : {
            times: (found, key) => memory.splice(found, key, splices),
            line: (index) =>
              splices.reduce<number | null>((at, splice) => (at === null ? null : indexAfterSplice(at, splice)), index),
          },
    )
    keeper.keep(episodeId, { edits: kept() })
    // Main knows marks and times by the text they are in.
    if (splices.length > 0 || changes.some(({ kind }) => kind === 'marks')) {
      keeper.keep(episodeId, { marks: store.getState().marks })
    }
    const timed = tracksTimedBy(changes, store.getState())
    if (timed.length > 0) {
      isTouched = true
      keepTimes(timed)
    }
  }

  const whenKnown = (act: () => void) => {
    if (waiting) waiting.push(act)
    else act()
  }

  const load = async (id: string) => {
    // Whatever went wrong in main, lines can be marked all the same.
    const marks = await host.recallMarks(id).catch(() => [])
    if (id !== episodeId) return
    if (marks.length > 0) store.getState().setMarks(marks)
    const acts = waiting ?? []
    waiting = null
    for (const act of acts) act()
  }

  const follow = ({ episode, refining }: Store, before?: Store) => {
    const id = episode?.id ?? ''
    if (id !== episodeId) {
      const { done = [], undone = [] } = episode?.edits?.history ?? {}
      episodeId = id
      isTouched = false
      isTextOfElsewhere = episode?.edits?.segments !== undefined && !done.some(({ changes }) => changes.some(isOfText))
      // Later than what was kept, for it was done in this run.
      history.begin(
        [...done.map(asStep), ...history.done.filter(isOfLibrary)],
        [...undone.map(asStep), ...history.undone.filter(isOfLibrary)],
      )
      waiting = episode?.text ? [] : null
      if (waiting) void load(id)
    } else if (isTouched && before) {
      const isOtherSide = episode?.spoken !== before.episode?.spoken
      if (isOtherSide || refining.state !== before.refining.state) keepTimes(heardTrack(episode))
    }
  }
  const unsubscribe = store.subscribe(follow)
  follow(store.getState())

  return {
    act: (deed, joins) =>
      whenKnown(() => {
        const last = history.done.at(-1)
        const before = joins !== undefined && joining?.name === joins && joining.step === last ? joining.step : null
        const whole = before ? joinDeeds(before.deed, deed) : deed
        const step = whole && { deed: whole }
        if (before) history.begin(history.done.slice(0, -1), [])
        if (step) history.note(step)
        joining = step && joins !== undefined ? { name: joins, step } : null
        apply(deed.changes)
        store.getState().say({ words: 'did', deed, offers: 'undo' })
      }),
    whenKnown,
    note: (closure) => history.note({ closure }),
    change: (changes) => whenKnown(() => apply(changes)),
    undo: () =>
      whenKnown(() => {
        const step = history.back()
        if (!step) return store.getState().say({ words: 'nothingToUndo' })
        if ('closure' in step) return step.closure.undo()
        apply(inverseOf(step.deed.changes))
        store.getState().say({ words: 'undid', deed: step.deed, offers: 'redo' })
      }),
    redo: () =>
      whenKnown(() => {
        const step = history.forth()
        if (!step) return store.getState().say({ words: 'nothingToRedo' })
        if ('closure' in step) return step.closure.redo()
        apply(step.deed.changes)
        store.getState().say({ words: 'did', deed: step.deed, offers: 'undo' })
      }),
    edited,
    flush: keeper.flush,
    dispose: unsubscribe,
  }
}

function editedIn({ episode, marks, fixed, resting }: Store): Edited {
  const key = episode?.track?.key
  const others = Object.entries(resting).map(([of, times]) => [of, times.fixed] as const)
  const own = key === undefined ? [] : [[key, fixed] as const]
  // A track that is not there now keeps what was put right in it.
  const absent = Object.entries(episode?.edits?.tracks ?? {})
  return {
    segments: episode?.text?.transcript.segments ?? [],
    marks,
    tracks: Object.fromEntries([...absent, ...others, ...own]),
  }
}

function isOfLibrary(step: Step): boolean {
  return 'closure' in step && step.closure.isOfLibrary === true
}

const asStep = (deed: EditDeed): Step => ({ deed })

function deedsOf(steps: readonly Step[]): EditDeed[] {
  return steps.flatMap((step) => ('deed' in step ? [step.deed] : []))
}

function isOfText(change: EditChange): change is SegmentsChange {
  return change.kind === 'segments'
}
