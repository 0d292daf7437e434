import * as v from 'valibot'
import { type LibraryOrder, libraryOrders } from './arrange-entries'

export type LibraryLayout = 'list' | 'grid'

/** How the library is looked at. */
export const librarySettingEntries = {
  libraryLayout: v.picklist(['list', 'grid']),
  libraryOrder: v.picklist(libraryOrders),
  libraryIsReversed: v.boolean(),
}

export const defaultLibrarySettings: {
  readonly libraryLayout: LibraryLayout
  readonly libraryOrder: LibraryOrder
  readonly libraryIsReversed: boolean
} = { libraryLayout: 'list', libraryOrder: 'heard', libraryIsReversed: false }
