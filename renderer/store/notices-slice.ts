import type { StateCreator } from 'zustand'
import type { AppError } from '../../shared/model/app-error'
import type { Store } from '.'

export interface NoticesSlice {
  /** Shown until dismissed or replaced by the next opening. The newest is last. */
  notices: readonly AppError[]
  /** Takes the place of what it says again about the same file. */
  addNotice(error: AppError): void
  dismissNotice(error: AppError): void
  clearNotices(): void
}

export const createNoticesSlice: StateCreator<Store, [], [], NoticesSlice> = (set) => ({
  notices: [],
  addNotice: (error) => set(({ notices }) => ({ notices: [...notices.filter((n) => !isSameNews(n, error)), error] })),
  dismissNotice: (error) => set(({ notices }) => ({ notices: notices.filter((n) => n !== error) })),
  clearNotices: () => set({ notices: [] }),
})

function isSameNews(a: AppError, b: AppError): boolean {
  const nameOf = (error: AppError) => ('name' in error ? error.name : '')
  return a.code === b.code && nameOf(a) === nameOf(b)
}
