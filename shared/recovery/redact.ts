import { extensionOf } from './extension-of'

/** What may not be read in a report, and what may. */
export interface Redaction {
  /** Folders of the program, by the name that stands for them: what lies in these is the program's own and may be read. */
  readonly places: Readonly<Record<string, string>>
  /** Words that say who or what: the account, the title and the files of what is open. */
  readonly names: readonly string[]
  /** Keeps what stands for a path from being looked up in a list of likely ones. */
  readonly salt: string
}

/** Characters of the longest text that is taken in. */
const longest = 8000
/** A shorter name is part of too many other words. */
const shortestName = 3

/**
 * A text without what is the listener's own: of a path only its extension and a mark by which it can be told from another;
 * no names that are known; nothing quoted that may be a sentence; no writing but plain Latin letters. What is left is what
 * somebody who mends the program needs. It would rather take too much than too little.
 */
export function redact(text: string, { places, names, salt }: Redaction): string {
  let rest = text.slice(0, longest)
  const folders = Object.entries(places).filter(([, folder]) => folder.length > 1)
  for (const [label, folder] of folders.sort(([, a], [, b]) => b.length - a.length))
    for (const written of waysToWrite(folder)) rest = rest.replaceAll(written, `‹${label}›`)
  const path = (found: string) => `‹path ${markOf(salt + found)}${extensionOf(found)}›`
  rest = rest.replace(quoted, (whole, open: string, inner: string) => {
    if (inner.startsWith('‹') && !/\s/.test(inner)) return whole
    if (pathStart.test(inner)) return open + path(inner) + closing(open)
    return /[^\x21-\x7e]/.test(inner) ? `${open}‹${inner.length} characters›${closing(open)}` : whole
  })
  rest = rest.replace(barePath, path)
  for (const name of [...names].sort((a, b) => b.length - a.length))
    if (name.trim().length >= shortestName) rest = rest.replace(wordOf(name.trim()), '‹name›')
  return rest.replace(foreignRun, (run) => `‹${run.length} characters›`)
}

/** A single quote between letters is an apostrophe. */
const quoted = /(?<!\w)(["'`“])((?:(?!\1)[^\n”])+)(?:\1|”)(?!\w)/g
const pathStart = /^(?:file:|~?[\\/]|[A-Za-z]:[\\/])|^\.{1,2}[\\/]/
/** To the end of the line or a mark that ends it: a path without quotes may hold blanks. */
const barePath =
  /(?:file:\/\/|(?<![\w:/›.])[A-Za-z]:[\\/]|\\\\(?=\w)|(?<![\w:/\\›.<*)])~?\/(?=[\w.~%@+-]|\P{ASCII}))[^\n"'`“”,;()<>‹›]*/gu
const foreignRun = /(?:(?![‹›“”‘’…–—·])\P{ASCII}){2,}/gu

function closing(open: string): string {
  return open === '“' ? '”' : open
}

function waysToWrite(folder: string): string[] {
  const slashed = folder.replaceAll('\\', '/')
  const url = encodeURI(slashed)
  const ways = [`file://${url.startsWith('/') ? '' : '/'}${url}`, folder, slashed, folder.replaceAll('\\', '\\\\')]
  return [...new Set(ways)]
}

function wordOf(name: string): RegExp {
  const plain = name.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')
  // Where a name is of word characters, part of another word is not it.
  return new RegExp(`${/^\w/.test(name) ? '(?<!\\w)' : ''}${plain}${/\w$/.test(name) ? '(?!\\w)' : ''}`, 'gi')
}

/** Six hexadecimal digits of FNV-1a: enough to tell two paths of a report apart. */
function markOf(text: string): string {
  let hash = 0x811c9dc5
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  return (hash >>> 8).toString(16).padStart(6, '0')
}
