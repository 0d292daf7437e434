import type { StateCreator } from 'zustand'
import type { LanguageTag, Segment } from '../../shared/model/transcript'
import type { Store } from '.'

/** A place in one of a line's texts, UTF-16 units. */
export interface Cursor {
  readonly language: LanguageTag
  readonly at: number
}

/** What is being written in the place of a line's texts. */
export interface Draft {
  readonly line: number
  /** What the line says as long as the draft is none of it. */
  readonly segment: Segment
  readonly texts: Readonly<Record<LanguageTag, string>>
}

export interface Correcting extends Draft {
  readonly cursor: Cursor
  /** The cursor is to be put there: the fields have just been asked for. */
  readonly asksFocus: boolean
  /** The list followed the voice before, and will again. */
  readonly followed: boolean
}

export interface CorrectingSlice {
  /** The line whose text is being corrected in its row. It is here and not in the row, which goes when it is scrolled away. */
  correcting: Correcting | null
  /** What was written and left without being taken over, for the one who comes back to it. */
  leftDraft: Draft | null
  setCorrecting(correcting: Correcting | null): void
  setLeftDraft(draft: Draft | null): void
}

export const createCorrectingSlice: StateCreator<Store, [], [], CorrectingSlice> = (set) => ({
  correcting: null,
  leftDraft: null,
  setCorrecting: (correcting) => set({ correcting }),
  setLeftDraft: (leftDraft) => set({ leftDraft }),
})
