import type { StoreApi } from 'zustand'
import { noteDeed, unmarkDeed } from '../../shared/edits/note-deed'
import type { Bridge } from '../../shared/ipc/bridge'
import type { Store } from '../store'
import type { EditSession } from './edit-session'

/** What the listener notes on lines, and where that goes. */
export interface NotesSession {
  /** Keeps a note as it is now; `isQuiet` in the middle of writing, when nothing need be said. */
  write(segment: number, text: string, isQuiet: boolean): void
  /** Somebody writes a note on a line of what is open: `latest` is how far. Returns what keeps the last of it and ends that. */
  attend(segment: number, latest: () => string): () => void
  /** Keeps what is being written: the page goes, or another episode comes. */
  flush(): void
  /** Takes away the mark of a line with its note. */
  remove(segment: number): void
  /** Puts all marks on the system's clipboard as Markdown. */
  copy(): Promise<void>
  /** Has the listener choose a file for them, and writes it. */
  save(): Promise<void>
}

export interface NotesParts {
  readonly bridge: Pick<Bridge, 'invoke'>
  readonly store: StoreApi<Store>
  readonly edits: Pick<EditSession, 'act' | 'whenKnown'>
  /** What a line is called that has no time. */
  readonly lineName: (line: number) => string
}

export function createNotesSession({ bridge, store, edits, lineName }: NotesParts): NotesSession {
  const withMarkdown = async (act: (markdown: string) => Promise<void>) => {
    const { say, addNotice } = store.getState()
    try {
      const { marksMarkdown } = await import('../notes/marks-markdown')
      const markdown = marksMarkdown(store.getState(), lineName)
      if (markdown === null) say({ words: 'noMarks', names: 'note' })
      else await act(markdown)
    } catch (error) {
      addNotice({ code: 'internal', detail: String(error) })
    }
  }
  const write = (segment: number, text: string, isQuiet: boolean) =>
    edits.whenKnown(() => {
      const deed = noteDeed(store.getState().marks, segment, text)
      if (!deed) return
      edits.act(deed)
      if (isQuiet) store.getState().hush()
    })
  const attended = new Set<() => void>()

  return {
    write,
    attend(segment, latest) {
      const of = store.getState().episode?.id
      // A field may outlast its episode by a moment, and the line of that number is another then.
      const keep = () => {
        if (store.getState().episode?.id === of) write(segment, latest(), false)
      }
      attended.add(keep)
      return () => {
        attended.delete(keep)
        keep()
      }
    },
    flush() {
      for (const keep of attended) keep()
    },
    remove(segment) {
      edits.whenKnown(() => {
        const deed = unmarkDeed(store.getState().marks, segment)
        if (deed) edits.act(deed)
      })
    },
    copy: () =>
      withMarkdown(async (markdown) => {
        await bridge.invoke('clipboard:write', markdown)
        store.getState().say({ words: 'marksCopied' })
      }),
    save: () =>
      withMarkdown(async (text) => {
        const { episode, say, addNotice } = store.getState()
        const saved = await bridge.invoke('file:save', { kind: 'notes', name: episode?.title ?? '', text })
        if (!saved.ok) addNotice(saved.error)
        else if (saved.value !== null) say({ words: 'fileSaved', facts: { name: saved.value } })
      }),
  }
}
