import { basename } from 'node:path'
import { cleanText } from '../audio/clean-text'

/**
 * The name of a file, without its folder, as it is shown to people: in the window, in menus, in a terminal. Whoever sent
 * the file named it, so nothing in it may turn the words around it about, move a cursor or start a line.
 */
export function shownName(path: string): string {
  return cleanText(basename(path), 255) ?? '?'
}
