import { stat } from 'node:fs/promises'
import { sortFiles } from '../episode/sort-files'

/** More files than this are no single episode. */
const mostOfOneEpisode = 12

/**
 * Whether what was given is more than one episode: a folder, or files of which nobody can say which are to be opened. One
 * recording and its transcript are opened at once.
 */
export async function wantsImport(paths: readonly string[]): Promise<boolean> {
  if (paths.length > mostOfOneEpisode) return true
  if ((await Promise.all(paths.map(isFolder))).includes(true)) return true
  if (paths.length < 2) return false
  const sorted = await sortFiles(paths)
  return (
    !sorted.ok && (sorted.error.code === 'open/several-audio-files' || sorted.error.code === 'open/several-transcripts')
  )
}

async function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (facts) => facts.isDirectory(),
    () => false,
  )
}
