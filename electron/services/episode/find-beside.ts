import { opendir } from 'node:fs/promises'
import { basename, dirname, extname, join } from 'node:path'
import { areHalves } from '../../../shared/library/text-halves'
import { audioExtensions, transcriptExtensions } from './file-kinds'
import { matchNames } from './match-names'
import type { TextFiles } from './read-texts'

/** A folder with more entries is looked at up to here: opening must not wait for somebody's archive. */
const entryLimit = 10_000

/**
 * The transcript that lies beside an audio file under its name, best match first; null when there is none. Two that are
 * named as its two languages are one.
 */
export async function findTextsBeside(audioPath: string): Promise<TextFiles | null> {
  const audioName = basename(audioPath)
  const best = await findBeside(audioPath, transcriptExtensions, (name) => matchNames(audioName, name))
  if (best === null) return null
  const others = (await filesIn(dirname(audioPath))).filter(
    (name) => isTranscriptName(name) && matchNames(audioName, name) !== null && areHalves(basename(best), name),
  )
  // Of three languages nobody can say which two are wanted.
  return others.length === 1 ? [best, join(dirname(audioPath), others[0]!)] : [best]
}

function isTranscriptName(name: string): boolean {
  return (transcriptExtensions as readonly string[]).includes(extname(name).slice(1).toLowerCase())
}

/** The audio file that lies beside a transcript under its name, best match first; null when there is none. */
export function findAudioBeside(transcriptPath: string): Promise<string | null> {
  const transcriptName = basename(transcriptPath)
  return findBeside(transcriptPath, audioExtensions, (name) => matchNames(name, transcriptName))
}

async function findBeside(
  path: string,
  extensions: readonly string[],
  rankOf: (name: string) => number | null,
): Promise<string | null> {
  const folder = dirname(path)
  let best: { readonly name: string; readonly rank: number } | null = null
  for (const name of await filesIn(folder)) {
    const kind = extensions.indexOf(extname(name).slice(1).toLowerCase())
    const fit = kind === -1 || name === basename(path) ? null : rankOf(name)
    if (fit === null) continue
    const rank = fit * extensions.length + kind
    // Of two equally good ones always the same, whatever order the folder lists them in.
    if (!best || rank < best.rank || (rank === best.rank && name < best.name)) best = { name, rank }
  }
  return best && join(folder, best.name)
}

async function filesIn(folder: string): Promise<string[]> {
  const names: string[] = []
  try {
    let seen = 0
    for await (const entry of await opendir(folder)) {
      if (entry.isFile() || entry.isSymbolicLink()) names.push(entry.name)
      if (++seen >= entryLimit) break
    }
  } catch {
    // A folder that may not be listed holds, for us, nothing.
  }
  return names
}
