import { type FocusEvent, type KeyboardEvent, type MouseEvent, type PointerEvent, useRef } from 'react'
import { useStore } from '../store'

export interface RowInputOptions {
  readonly count: number
  /** Plays from a row; does nothing where there is nothing to play. */
  readonly play: (index: number) => void
  /** Brings a row on screen, rendered by the next microtask. */
  readonly reveal: (index: number) => void
  /** Keeps a row rendered as long as it has the focus; -1 for none. */
  readonly keep: (index: number) => void
}

/** A hand is not steady: less than this many pixels between button down and up is a click, more is marking text. */
const steadyPixels = 4

/**
 * Mouse and keyboard of the list. The list is one stop of the Tab key and hands the focus to a row: the active one, or,
 * while the listener looks elsewhere, the one that had it last. A row that got the focus by keyboard passes it on with the up and
 * down arrows; after a click the arrows stay what they are everywhere else, keys of the player.
 */
export function useRowInput({ count, play, reveal, keep }: RowInputOptions) {
  const pressed = useRef({ x: 0, y: 0 })
  const lastFocused = useRef(-1)
  const isByKeyboard = useRef(false)

  const focusRow = (list: HTMLElement, index: number) => {
    if (index < 0 || index >= count) return
    keep(index)
    reveal(index)
    queueMicrotask(() => rowElement(list, index)?.focus({ preventScroll: true }))
  }

  return {
    onPointerDown(event: PointerEvent) {
      pressed.current = { x: event.clientX, y: event.clientY }
      isByKeyboard.current = false
    },
    onClick(event: MouseEvent<HTMLElement>) {
      // A row that was clicked needs no focus, and with it the next key of the player would draw a ring around it.
      const { activeElement } = document
      const isByMouse = event.detail > 0
      if (isByMouse && activeElement instanceof HTMLElement && event.currentTarget.contains(activeElement)) {
        activeElement.blur()
      }
      const index = rowIndexOf(event.target)
      // The second click of a double click marks a word; the first has already sought.
      if (index < 0 || event.detail > 1 || event.shiftKey || event.ctrlKey || event.altKey || event.metaKey) return
      const moved = Math.hypot(event.clientX - pressed.current.x, event.clientY - pressed.current.y)
      if (isByMouse && moved >= steadyPixels && getSelection()?.isCollapsed === false) return
      play(index)
    },
    onKeyDown(event: KeyboardEvent<HTMLElement>) {
      const list = event.currentTarget
      if (event.ctrlKey || event.altKey || event.metaKey || event.nativeEvent.isComposing) return
      // Back out of the list: without this the list would get the focus and hand it to the row again.
      if (event.key === 'Tab' && event.shiftKey) list.tabIndex = -1
      const index = rowIndexOf(event.target)
      if (index < 0) return
      if (event.key === 'Enter') play(index)
      else if (isByKeyboard.current && event.key === 'ArrowDown') focusRow(list, index + 1)
      else if (isByKeyboard.current && event.key === 'ArrowUp') focusRow(list, index - 1)
      else return
      event.preventDefault()
      event.stopPropagation()
    },
    onFocus(event: FocusEvent<HTMLElement>) {
      const list = event.currentTarget
      const index = rowIndexOf(event.target)
      if (index >= 0) {
        lastFocused.current = index
        keep(index)
        return
      }
      const { activeCue, isFollowing } = useStore.getState()
      const row =
        rowElement(list, isFollowing ? activeCue : lastFocused.current) ??
        rowElement(list, activeCue) ??
        firstOnScreen(list)
      row?.focus({ preventScroll: true })
      isByKeyboard.current = true
      reveal(rowIndexOf(row))
    },
    onBlur(event: FocusEvent<HTMLElement>) {
      if (event.currentTarget.contains(event.relatedTarget)) return
      event.currentTarget.tabIndex = 0
      keep(-1)
    },
  }
}

function rowElement(list: HTMLElement, index: number): HTMLElement | null {
  return list.querySelector<HTMLElement>(`[data-segment="${index}"]`)
}

function firstOnScreen(list: HTMLElement): HTMLElement | null {
  const { top } = list.getBoundingClientRect()
  const rows = [...list.querySelectorAll<HTMLElement>('[data-segment]')]
  return rows.find((row) => row.getBoundingClientRect().top >= top) ?? rows[0] ?? null
}

function rowIndexOf(target: EventTarget | null): number {
  const row = target instanceof Element ? target.closest('[data-segment]') : null
  return Number(row?.getAttribute('data-segment') ?? -1)
}
