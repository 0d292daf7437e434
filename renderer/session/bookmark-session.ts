import type { StoreApi } from 'zustand'
import { type Mark, tidyMarks } from '../../shared/model/mark'
import type { Store } from '../store'
import type { History } from './history'

export interface BookmarkSession {
  /** Sets a bookmark on a line, or takes it away with whatever is noted on it. */
  toggle(segment: number): void
  dispose(): void
}

export interface BookmarkParts {
  readonly store: StoreApi<Store>
  readonly history: History
  /** The marks of an earlier listening. */
  readonly recall: (episodeId: string) => Promise<readonly Mark[]>
  /** Hands all marks to main. False when they will not outlast the program. */
  readonly keep: (episodeId: string, marks: readonly Mark[]) => Promise<boolean>
}

/**
 * The bookmarks of the open episode. Those of earlier are asked for when it opens; one that is set before the answer has
 * come is set into it. The store holds the lines alone, which is what is drawn.
 */
export function createBookmarkSession({ store, history, recall, keep }: BookmarkParts): BookmarkSession {
  let episodeId = ''
  let marks: readonly Mark[] = []
  let recalled: Promise<void> = Promise.resolve()
  let hasComplained = false

  const show = () => store.getState().setBookmarks(marks.map(({ segment }) => segment))

  const load = async (id: string) => {
    // Whatever went wrong in main, lines can be marked all the same.
    const kept = await recall(id).catch(() => [])
    if (id !== episodeId) return
    marks = kept
    if (marks.length > 0) show()
  }

  /** A line's mark, or none. */
  const put = (segment: number, mark: Mark | undefined, offers: 'undo' | 'redo') => {
    const id = episodeId
    const others = marks.filter((each) => each.segment !== segment)
    marks = tidyMarks(mark ? [...others, mark] : others, Number.POSITIVE_INFINITY)
    show()
    store.getState().say({
      words: mark ? 'bookmarked' : 'unbookmarked',
      facts: { line: segment + 1 },
      offers,
    })
    const complain = () => {
      if (hasComplained || id !== episodeId) return
      hasComplained = true
      store.getState().say({ words: 'notKept' })
    }
    keep(id, marks).then((isKept) => isKept || complain(), complain)
  }

  const follow = ({ episode }: Pick<Store, 'episode'>) => {
    const id = episode?.text ? episode.id : ''
    if (id === episodeId) return
    episodeId = id
    marks = []
    hasComplained = false
    recalled = id === '' ? Promise.resolve() : load(id)
  }
  const unsubscribe = store.subscribe(follow)
  follow(store.getState())

  return {
    toggle(segment) {
      const id = episodeId
      void recalled.then(() => {
        if (id === '' || id !== episodeId) return
        const before = marks.find((mark) => mark.segment === segment)
        const after = before ? undefined : { segment }
        put(segment, after, 'undo')
        history.note({ undo: () => put(segment, before, 'redo'), redo: () => put(segment, after, 'undo') })
      })
    },
    dispose: unsubscribe,
  }
}
