import { Menu } from '@base-ui/react/menu'
import { type ReactElement, useState } from 'react'
import { useStore } from '../store'
import { useMenuLines } from '../store/selectors'
import { MenuPortal } from '../ui/menu-portal'
import popup from '../ui/popup.module.css'
import { RowMenu } from './row-menu'

/** Where a menu opens: at the pointer, or beside what it belongs to. */
export interface MenuPlace {
  getBoundingClientRect(): DOMRect
}

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

/** The one menu of all lines. It is rendered from its first opening on. */
export function useRowMenu(): RowMenuControl {
  const [opened, setOpened] = useState<Opening | null>(null)
  const lines = useMenuLines()
  // While it fades out it shows what it showed.
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
      <Menu.Root
        open={lines !== null}
        modal={false}
        onOpenChange={(isOpen) => {
          if (!isOpen) useStore.getState().setMenuLines(null)
        }}
      >
        <MenuPortal>
          <Menu.Positioner
            className={popup.positioner}
            anchor={opened.place}
            align="start"
            sideOffset={2}
            collisionPadding={8}
          >
            <RowMenu lines={lines ?? latest} marked={opened.marked} finalFocus={() => opened.row ?? false} />
          </Menu.Positioner>
        </MenuPortal>
      </Menu.Root>
    ),
  }
}

/** A point as a place for a menu. */
export function placeAt(x: number, y: number): MenuPlace {
  return { getBoundingClientRect: () => new DOMRect(x, y, 0, 0) }
}
