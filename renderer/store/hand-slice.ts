import type { StateCreator } from 'zustand'
import type { Store } from '.'

/** Lines that follow each other, by the indices of their segments; both ends belong to it. */
export interface LineRange {
  readonly first: number
  readonly last: number
}

/** The lines that the listener's hand is on. */
export interface HandSlice {
  /** Chosen by drawing over them, or with Shift and the arrows. */
  chosenLines: LineRange | null
  /** Has the keyboard's focus; -1 for none. */
  focusedLine: number
  /** Those whose menu is open. */
  menuLines: LineRange | null
  setChosenLines(lines: LineRange | null): void
  setFocusedLine(index: number): void
  setMenuLines(lines: LineRange | null): void
}

export const createHandSlice: StateCreator<Store, [], [], HandSlice> = (set) => ({
  chosenLines: null,
  focusedLine: -1,
  menuLines: null,
  setChosenLines: (chosenLines) => set({ chosenLines }),
  setFocusedLine: (focusedLine) => set({ focusedLine }),
  setMenuLines: (menuLines) => set({ menuLines }),
})

type AtHand = Pick<Store, 'menuLines' | 'chosenLines' | 'focusedLine' | 'activeCue' | 'episode'>

/** What a command on lines acts on: those whose menu is open, those chosen, the one with the focus, the one being spoken. */
export function linesAtHand({ menuLines, chosenLines, focusedLine, activeCue, episode }: AtHand): LineRange | null {
  const count = episode?.text?.transcript.segments.length ?? 0
  const isTimed = episode?.timeline !== null
  const spoken = isTimed ? Math.max(0, activeCue) : -1
  const line = focusedLine >= 0 ? focusedLine : spoken
  const lines = menuLines ?? chosenLines ?? { first: line, last: line }
  return lines.first >= 0 && lines.last < count ? lines : null
}

/** From whichever end it was drawn. */
export function linesBetween(one: number, other: number): LineRange {
  return { first: Math.min(one, other), last: Math.max(one, other) }
}
