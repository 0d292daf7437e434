import type { StateCreator } from 'zustand'
import type { Words } from '../../shared/i18n/en'
import type { Store } from '.'

/** What can be remarked: words of the catalogue. */
export type Remark =
  | `waveform.${Extract<keyof Words['waveform'], `no${string}`>}`
  | `drills.textlessNow.${keyof Words['drills']['textlessNow']}`

export interface RemarkSlice {
  /** Something worth a quiet word that needs no answer; another object each time it is said. Null when it was read. */
  remark: { readonly word: Remark } | null
  setRemark(word: Remark | null): void
}

export const createRemarkSlice: StateCreator<Store, [], [], RemarkSlice> = (set) => ({
  remark: null,
  setRemark: (word) => set({ remark: word && { word } }),
})
