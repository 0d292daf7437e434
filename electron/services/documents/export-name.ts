import { access } from 'node:fs/promises'
import { packExtension } from '../../../shared/packs/pack'

export type SavedKind = 'notes' | 'times'

/** How the names of files end, by what is in them. */
export const savedExtensions: Readonly<Record<SavedKind, string>> = { notes: '.md', times: packExtension }

/** Bytes of a name that every file system takes, its end not counted. */
const mostBytes = 120

/**
 * A name for a file that is made of a title of a stranger: one that every system takes, without what leads to another
 * folder, with the end that its kind has.
 */
export function exportName(title: string, kind: SavedKind): string {
  const plain = title
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}<>:"/\\|?*]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[\s.]+|[\s.]+$/g, '')
  let name = ''
  for (const character of plain) {
    if (Buffer.byteLength(name + character) > mostBytes) break
    name += character
  }
  const isReserved = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i.test(name)
  return `${name === '' || isReserved ? 'Diglot' : name.trim()}${savedExtensions[kind]}`
}

/**
 * The path with the end that its kind has, whatever the listener typed; as it was typed where a file of the whole name is
 * there: the system asked about the one that was typed, and nobody about this one.
 */
export async function withExtension(path: string, kind: SavedKind): Promise<string> {
  const end = savedExtensions[kind]
  const hasOne = path.toLowerCase().endsWith(end) || (kind === 'times' && path.toLowerCase().endsWith('.json'))
  const whole = hasOne ? path : `${path}${end}`
  const isTaken = await access(whole).then(
    () => true,
    () => false,
  )
  return isTaken ? path : whole
}
