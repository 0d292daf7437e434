import type { StoreApi } from 'zustand'
import { noteDeed, unmarkDeed } from '../../shared/edits/note-deed'
import type { Bridge } from '../../shared/ipc/bridge'
import type { Store } from '../store'
import type { EditSession } from './edit-session'

/** What the listener notes on lines, and where that goes. */
export interface NotesSession {
  /** Keeps a note as it is now; `isQuiet` in the middle of writing, when nothing need be said. */
  write(segment: number, text: string, isQuiet: boolean): void
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
  return {
    write(segment, text, isQuiet) {
      edits.whenKnown(() => {
        const deed = noteDeed(store.getState().marks, segment, text)
        if (!deed) return
        edits.act(deed)
        if (isQuiet) store.getState().hush()
      })
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
