import { lazy, type ReactElement, Suspense, useState } from 'react'
import { useStore } from '../store'
import { useMenuLines } from '../store/selectors'
import type { MenuPlace } from './row-menu'

const loadMenu = () => import('./row-menu')
const RowMenu = lazy(async () => ({ default: (await loadMenu()).RowMenu }))

interface Opening {
  readonly place: MenuPlace
  readonly marked: string
  readonly row: HTMLElement | null
}

export interface RowMenuControl {
  /** Opens the menu of a line; of all chosen ones, when it is one of them. */
  open(index: number, place: MenuPlace): void
  readonly menu: ReactElement | null
}

/** The one menu of all lines. It is rendered from its first opening on, and its code is loaded for that. */
export function useRowMenu(): RowMenuControl {
  const [opened, setOpened] = useState<Opening | null>(null)
  const lines = useMenuLines()
  const [latest, setLatest] = useState({ first: 0, last: 0 })

  return {
    open(index, place) {
      const { chosenLines, focusedLine, setChosenLines, setMenuLines } = useStore.getState()
      const isChosen = chosenLines !== null && index >= chosenLines.first && index <= chosenLines.last
      const own = isChosen ? chosenLines : { first: index, last: index }
      if (!isChosen) setChosenLines(null)
      // A press leaves the focus to the player; a row that had it by keyboard gets it back.
      const row = focusedLine === index ? document.activeElement : null
      const marked = getSelection()?.toString().trim() ?? ''
      setOpened({ place, marked, row: row instanceof HTMLElement ? row : null })
      setLatest(own)
      setMenuLines(own)
    },
    menu: opened && (
      <Suspense>
        <RowMenu
          lines={lines ?? latest}
          isOpen={lines !== null}
          place={opened.place}
          marked={opened.marked}
          finalFocus={() => opened.row ?? false}
        />
      </Suspense>
    ),
  }
}

/** Loads the menu when there is nothing else to do, so that it is there at once when it is asked for. */
export function prepareRowMenu(): void {
  requestIdleCallback(() => void loadMenu())
}

/** A point as a place for a menu. */
export function placeAt(x: number, y: number): MenuPlace {
  return { getBoundingClientRect: () => new DOMRect(x, y, 0, 0) }
}
