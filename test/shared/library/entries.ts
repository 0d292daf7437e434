import type { LibraryEntry } from '../../../shared/model/library'

/** An entry of the library that was added and not heard. */
export function makeEntry(id: string, changes: Partial<LibraryEntry> = {}): LibraryEntry {
  return {
    id,
    title: id,
    hasText: true,
    trackCount: 1,
    languages: ['en', 'zh-Hans'],
    duration: 600,
    position: 0,
    isFinished: false,
    added: 1000,
    heard: null,
    timings: null,
    markCount: 0,
    missing: [],
    ...changes,
  }
}
