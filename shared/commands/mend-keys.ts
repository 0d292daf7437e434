import { parseChord, writeChord } from './key-notation'
import type { ChosenKeys } from './key-table'

/** More keys than anybody gives one command; a file that holds more was not written by Diglot. */
const mostKeys = 8

/**
 * What is good of chosen keys as they come from a file. Commands that this version does not know keep theirs, since
 * another version does; a command whose keys cannot be read has its default ones.
 */
export function mendKeys(raw: Readonly<Record<string, unknown>>): ChosenKeys {
  return Object.fromEntries(
    Object.entries(raw).flatMap(([id, keys]) => {
      if (!/^[a-z0-9-]{1,60}$/.test(id) || !Array.isArray(keys) || keys.length > mostKeys) return []
      const chords = keys.map((key) => (typeof key === 'string' && key.length <= 60 ? parseChord(key) : null))
      const good = chords.filter((chord) => chord !== null).map(writeChord)
      return good.length === 0 && keys.length > 0 ? [] : [[id, [...new Set(good)]] as const]
    }),
  )
}
