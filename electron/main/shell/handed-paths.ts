import { posix, win32 } from 'node:path'
import { fileURLToPath } from 'node:url'

/** More were not meant for a player of one episode. */
const mostFiles = 100

/** Characters; no system has longer paths than Windows with its 32,767. */
const longestPath = 32_767

/** What a word is read against: where it was written, and by whose rules. */
export interface HandedIn {
  readonly workingFolder: string
  readonly platform: NodeJS.Platform
}

/**
 * The files that are named by words from outside (a command line, another instance, the desktop), as absolute paths. A
 * word may be anything, so only what can be the path of a file is let through: `file:` addresses, by which some desktops
 * hand files over, become paths; other addresses, devices and what no path can hold are left out. Whether there is a
 * regular file, and what is in it, is found out where it is opened.
 */
export function handedPaths(words: readonly string[], { workingFolder, platform }: HandedIn): string[] {
  const isWindows = platform === 'win32'
  const paths = words.flatMap((word) => {
    const path = pathOf(word, isWindows)
    if (path === null) return []
    const absolute = (isWindows ? win32 : posix).resolve(workingFolder, path)
    return absolute.length > longestPath || (isWindows && isDevice(absolute)) ? [] : [absolute]
  })
  return [...new Set(paths)].slice(0, mostFiles)
}

function pathOf(word: string, isWindows: boolean): string | null {
  if (word === '' || word.length > longestPath || word.includes('\0') || /\p{Cs}/u.test(word)) return null
  // One letter before the colon is a drive.
  const scheme = /^([a-z][a-z0-9+.-]+):/i.exec(word)?.[1]?.toLowerCase()
  if (scheme === 'file') return pathOfAddress(word, isWindows)
  if (scheme !== undefined && (isWindows || word.startsWith('//', scheme.length + 1))) return null
  return word
}

/** Null for a `file:` address that is malformed or on another host. */
function pathOfAddress(address: string, isWindows: boolean): string | null {
  try {
    const url = new URL(address)
    if (url.host !== '' && url.host !== 'localhost') return null
    url.host = ''
    const path = fileURLToPath(url, { windows: isWindows })
    return path.includes('\0') ? null : path
  } catch {
    return null
  }
}

/**
 * Windows: what looks like a file and is a device, a pipe, a stream within a file, or a path that goes round the checks of
 * the system. A folder of the network is none of these: people do keep their recordings there.
 */
function isDevice(path: string): boolean {
  const name = win32.basename(path).trimEnd()
  return (
    /^[\\/]{2}[.?][\\/]/.test(path) ||
    /^[\\/]{2}[^\\/]+[\\/](pipe|mailslot)([\\/]|$)/i.test(path) ||
    path.slice(2).includes(':') ||
    /^(con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³])(\.|$)/i.test(name)
  )
}
