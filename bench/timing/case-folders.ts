import { existsSync, readdirSync } from 'node:fs'
import path from 'node:path'

/** What a folder with one recording holds. */
export interface CaseFolder {
  readonly name: string
  readonly audioFile: string
  readonly transcriptFile: string
  /** Null where the true times are not known, or there are none. */
  readonly truthFile: string | null
}

/** The recordings of a folder: its own, or those of the folders in it, by name. Folders without one are passed over. */
export function caseFoldersIn(folder: string): readonly CaseFolder[] {
  const own = caseFolder(folder)
  if (own) return [own]
  const names = existsSync(folder) ? readdirSync(folder).sort() : []
  return names.flatMap((name) => caseFolder(path.join(folder, name)) ?? [])
}

function caseFolder(folder: string): CaseFolder | null {
  const transcriptFile = path.join(folder, 'transcript.txt')
  if (!existsSync(transcriptFile)) return null
  const audio = readdirSync(folder).find((name) => name.startsWith('audio.'))
  if (audio === undefined) return null
  const truth = path.join(folder, 'truth.json')
  const truthFile = existsSync(truth) ? truth : null
  return { name: path.basename(folder), audioFile: path.join(folder, audio), transcriptFile, truthFile }
}
