import { type RefObject, useEffect, useRef } from 'react'
import { stepFrom } from '../../shared/library/choose-entries'
import type { ChosenEntries } from './use-chosen-entries'

export interface LibraryKeys {
  readonly root: RefObject<HTMLElement | null>
  readonly field: RefObject<HTMLInputElement | null>
  readonly entries: ChosenEntries
  readonly columns: number
  /** Rows that are seen at once. */
  readonly page: number
  readonly isMac: boolean
  /** Moves the keyboard's focus to an entry. */
  focus(id: string): void
  open(id: string): void
  remove(ids: readonly string[]): void
  menu(id: string): void
  clearSearch(): boolean
  /** Whether a key is that of the library itself. */
  isOwn(event: KeyboardEvent): boolean
  close(): void
}

/** What has a use for keys of its own, wherever it is. */
const popups = '[role="menu"], [role="listbox"], [role="dialog"], [role="alertdialog"]'
const pressables = 'button, a[href], [role="button"]'

/** Whether a key is pressed in something that lies over the window and has a use for it itself. */
export function isInPopup(event: KeyboardEvent): boolean {
  const target = event.composedPath()[0]
  return target instanceof Element && target.closest(popups) !== null
}

/**
 * The keyboard of the library, on the way down to whatever has the focus: arrows go from entry to entry, letters go into
 * the search, and what is not for the library (Space above all) goes on to the player.
 */
export function useLibraryKeys(keys: LibraryKeys, isOn: boolean): void {
  const latest = useRef(keys)
  latest.current = keys
  useEffect(() => {
    if (!isOn) return
    const life = new AbortController()
    const onKeyDown = (event: KeyboardEvent) => {
      if (handle(event, latest.current)) {
        event.preventDefault()
        event.stopPropagation()
      }
    }
    window.addEventListener('keydown', onKeyDown, { capture: true, signal: life.signal })
    return () => life.abort()
  }, [isOn])
}

/** True for what was meant for the library and is done. */
function handle(event: KeyboardEvent, keys: LibraryKeys): boolean {
  const { key, shiftKey, altKey, isComposing, keyCode } = event
  const target = event.composedPath()[0]
  if (isComposing || keyCode === 229 || !(target instanceof Element) || isInPopup(event)) return false
  const { root, field, entries, isMac } = keys
  const isInside = root.current?.contains(target) ?? false
  if (!isInside && target !== document.body) return false
  const hasMod = isMac ? event.metaKey : event.ctrlKey
  const isPlain = !event.ctrlKey && !event.metaKey && !altKey
  const inField = target === field.current
  const { cursor, ids } = entries.chosen

  if (key === 'Escape' && isPlain) return leave(keys, inField)
  if (hasMod && !altKey && !shiftKey && key.toLowerCase() === 'f') {
    field.current?.focus()
    field.current?.select()
    return true
  }
  // Text that is written has a use for Ctrl+B elsewhere; a search has none.
  if (inField && hasMod && keys.isOwn(event)) return done(keys.close())
  if (inField) return isPlain && fieldKey(key, keys)
  if (hasMod && !altKey && !shiftKey && key.toLowerCase() === 'a') {
    entries.chooseAll()
    return true
  }
  if (hasMod && key === ' ' && cursor !== null) {
    entries.choose(cursor, 'toggle')
    return true
  }
  if (!isPlain || (target.closest(pressables) && (key === 'Enter' || key === ' '))) return false
  if (cursor !== null) {
    if (key === 'Enter') return done(keys.open(cursor))
    if (key === 'ContextMenu' || (key === 'F10' && shiftKey)) return done(keys.menu(cursor))
    if (key === 'Delete' || (isMac && key === 'Backspace')) return done(keys.remove(ids.size > 0 ? [...ids] : [cursor]))
  }
  if (step(key, shiftKey, keys)) return true
  // The field gets the focus before the key is written, and so gets the letter.
  if (/^[\p{L}\p{N}]$/u.test(key) && !shiftKey) field.current?.focus()
  else if (/^\p{L}$/u.test(key)) field.current?.focus()
  else return false
  event.stopPropagation()
  return false
}

function fieldKey(key: string, keys: LibraryKeys): boolean {
  const [first] = keys.entries.order
  if (first === undefined) return false
  if (key === 'Enter') return done(keys.open(first))
  if (key === 'ArrowDown') {
    keys.entries.choose(first, 'only')
    return done(keys.focus(first))
  }
  return false
}

function step(key: string, isRange: boolean, { entries, columns, page, focus }: LibraryKeys): boolean {
  // In a list there is nothing beside: these arrows stay the voice's.
  if (columns === 1 && (key === 'ArrowLeft' || key === 'ArrowRight')) return false
  const { order, chosen, choose } = entries
  const at = chosen.cursor === null ? -1 : order.indexOf(chosen.cursor)
  const to = order[stepFrom(at, key, order.length, columns, page) ?? -1]
  if (to === undefined) return /^(Arrow|Page|Home|End)/.test(key)
  choose(to, isRange ? 'range' : 'only')
  focus(to)
  return true
}

function leave(keys: LibraryKeys, inField: boolean): boolean {
  if (keys.clearSearch()) return true
  if (inField) {
    const [first] = keys.entries.order
    const to = keys.entries.chosen.cursor ?? first
    if (to !== undefined) return done(keys.focus(to))
  }
  if (!keys.entries.reduce()) keys.close()
  return true
}

/** For what is handled by being called. */
const done = (_: unknown): true => true
