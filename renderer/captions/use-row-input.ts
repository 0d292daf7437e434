import { type FocusEvent, type KeyboardEvent, type MouseEvent, type PointerEvent, useRef } from 'react'
import { useStore } from '../store'
import { type LineRange, linesBetween } from '../store/hand-slice'
import { dragLines } from './drag-lines'
import type { MenuPlace } from './row-menu'
import { placeAt } from './use-row-menu'

export interface RowInputOptions {
  readonly count: number
  /**
   * Plays from a row; the one being said is paused, or goes on, and then it returns true. Does nothing where there is
   * nothing to play.
   */
  readonly play: (index: number) => boolean
  /** Plays rows over and over; null where there is nothing to play. */
  readonly loop: ((lines: LineRange) => void) | null
  readonly openMenu: (index: number, place: MenuPlace) => void
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
export function useRowInput({ count, play, loop, openMenu, reveal, keep }: RowInputOptions) {
  const pressed = useRef({ x: 0, y: 0 })
  const lastFocused = useRef(-1)
  const isByKeyboard = useRef(false)
  /** Whether the press under way, or the last one, has drawn over lines. */
  const hasDrawn = useRef<() => boolean>(() => false)
  const hasToggled = useRef(false)
  /** Where choosing with Shift and the arrows began. */
  const chosenFrom = useRef(-1)

  const focusRow = (list: HTMLElement, index: number) => {
    if (index < 0 || index >= count) return
    keep(index)
    reveal(index)
    queueMicrotask(() => rowElement(list, index)?.focus({ preventScroll: true }))
  }

  const chooseUpTo = (list: HTMLElement, from: number, to: number) => {
    if (to < 0 || to >= count) return
    const { chosenLines, setChosenLines } = useStore.getState()
    if (!chosenLines) chosenFrom.current = from
    setChosenLines(linesBetween(chosenFrom.current, to))
    focusRow(list, to)
  }

  return {
    onPointerDown(event: PointerEvent<HTMLElement>) {
      if (isInEditor(event.target)) return
      const { clientX: x, clientY: y, pointerId } = event
      pressed.current = { x, y }
      isByKeyboard.current = false
      hasDrawn.current = () => false
      if (event.button === 0) useStore.getState().setChosenLines(null)
      const from = rowIndexOf(event.target)
      // A finger scrolls; with Shift the mouse marks text across lines.
      const isPlain = !event.shiftKey && !event.ctrlKey && !event.altKey && !event.metaKey
      if (!loop || from < 0 || event.pointerType === 'touch' || event.button !== 0 || !isPlain) return
      hasDrawn.current = dragLines({
        list: event.currentTarget,
        from,
        at: { x, y, pointerId },
        choose: useStore.getState().setChosenLines,
        finish: loop,
      })
    },
    onContextMenu(event: MouseEvent<HTMLElement>) {
      const index = rowIndexOf(event.target)
      if (index < 0 || isInEditor(event.target)) return
      event.preventDefault()
      openMenu(index, placeAt(event.clientX, event.clientY))
    },
    onClick(event: MouseEvent<HTMLElement>) {
      if (isInEditor(event.target)) return
      // A row that was clicked needs no focus, and with it the next key of the player would draw a ring around it.
      const { activeElement } = document
      const isByMouse = event.detail > 0
      if (isByMouse && activeElement instanceof HTMLElement && event.currentTarget.contains(activeElement)) {
        activeElement.blur()
      }
      const index = rowIndexOf(event.target)
      if (hasDrawn.current()) return
      const more = event.target instanceof Element && event.target.closest('[data-row-menu]')
      if (more) {
        openMenu(index, more)
        return
      }
      // The second click of a double click marks a word. The first has already sought; a pause was not meant by it.
      if (event.detail === 2 && index >= 0 && hasToggled.current) play(index)
      hasToggled.current = false
      if (index < 0 || event.detail > 1 || event.shiftKey || event.ctrlKey || event.altKey || event.metaKey) return
      const moved = Math.hypot(event.clientX - pressed.current.x, event.clientY - pressed.current.y)
      if (isByMouse && moved >= steadyPixels && getSelection()?.isCollapsed === false) return
      hasToggled.current = play(index)
    },
    onKeyDown(event: KeyboardEvent<HTMLElement>) {
      if (isInEditor(event.target)) return
      const list = event.currentTarget
      if (event.ctrlKey || event.altKey || event.metaKey || event.nativeEvent.isComposing) return
      // Back out of the list: without this the list would get the focus and hand it to the row again.
      if (event.key === 'Tab' && event.shiftKey) list.tabIndex = -1
      const index = rowIndexOf(event.target)
      if (index < 0) return
      const step = isByKeyboard.current ? { ArrowDown: 1, ArrowUp: -1 }[event.key] : undefined
      const { chosenLines, setChosenLines } = useStore.getState()
      if (event.key === 'Enter' && !event.shiftKey) {
        if (chosenLines) loop?.(chosenLines)
        else play(index)
      } else if (event.key === 'Escape' && chosenLines) setChosenLines(null)
      else if (event.key === 'ContextMenu' || (event.key === 'F10' && event.shiftKey))
        openMenu(index, besideRow(list, index))
      else if (step && event.shiftKey) chooseUpTo(list, index, index + step)
      else if (step) {
        setChosenLines(null)
        focusRow(list, index + step)
      } else return
      event.preventDefault()
      event.stopPropagation()
    },
    onFocus(event: FocusEvent<HTMLElement>) {
      const list = event.currentTarget
      const index = rowIndexOf(event.target)
      if (index >= 0) {
        lastFocused.current = index
        keep(index)
        // A press focuses a row, too, and means nothing by it.
        if (isByKeyboard.current) useStore.getState().setFocusedLine(index)
        return
      }
      const { activeCue, isFollowing } = useStore.getState()
      const row =
        rowElement(list, isFollowing ? activeCue : lastFocused.current) ??
        rowElement(list, activeCue) ??
        firstOnScreen(list)
      isByKeyboard.current = true
      row?.focus({ preventScroll: true })
      reveal(rowIndexOf(row))
    },
    onBlur(event: FocusEvent<HTMLElement>) {
      if (event.currentTarget.contains(event.relatedTarget)) return
      event.currentTarget.tabIndex = 0
      const { menuLines, setFocusedLine, setChosenLines } = useStore.getState()
      setFocusedLine(-1)
      // The menu takes the focus, too, and is about them.
      if (!menuLines) setChosenLines(null)
      keep(-1)
    },
  }
}

/** The fields in which a line is corrected know themselves what is done to them. */
function isInEditor(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('[data-editor]') !== null
}

function rowElement(list: HTMLElement, index: number): HTMLElement | null {
  return list.querySelector<HTMLElement>(`[data-segment="${index}"]`)
}

/** Below the first line of a row's text, where the eye is. */
function besideRow(list: HTMLElement, index: number): MenuPlace {
  const row = rowElement(list, index)
  const { x, y } = (row?.querySelector('p') ?? row ?? list).getBoundingClientRect()
  return placeAt(x, y + 32)
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
