import type { TFunction } from 'i18next'
import type { CSSProperties } from 'react'
import type { LibraryEntry } from '../../shared/model/library'

/** What a row and a card are given. */
export interface ItemProps {
  readonly t: TFunction
  /** Of the interface. */
  readonly language: string
  readonly entry: LibraryEntry
  /** Its place among those that are seen. */
  readonly index: number
  /** Where it lies; the same object until that changes. */
  readonly place?: CSSProperties
  readonly isChosen: boolean
  /** Whether Tab leads to it. */
  readonly hasKeyboard: boolean
  /** Whether it is the episode that is open. */
  readonly isOpen: boolean
}
