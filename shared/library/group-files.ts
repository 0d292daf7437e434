import type { FoundFile } from '../model/import'
import { joined, type NameMarks } from './name-marks'
import { readName } from './read-name'

/** A file with what its name and its folders say. */
export interface ReadFile {
  readonly file: FoundFile
  /** What names the episode (`readName`), without what its folders say. */
  readonly base: string
  readonly title: string
  readonly marks: NameMarks
}

/** Files that are one episode's. */
export interface FileGroup {
  /** Its folders without those that say only what is in them (`en`, `transcripts`). */
  readonly folder: string
  /** The last of these as it is written; empty for none. */
  readonly folderTitle: string
  readonly base: string
  readonly audios: readonly ReadFile[]
  readonly texts: readonly ReadFile[]
  readonly isGuess: boolean
}

interface ReadFolder {
  readonly path: string
  readonly title: string
  readonly marks: NameMarks
}

/**
 * Puts files of the same name together, in the order of names. `01/en.mp3` and `01/transcript.txt` have no name of their
 * own: they are of the episode `01`. `audio/01.mp3` and `text/01.txt` lie apart only by what they are.
 */
export function groupFiles(files: readonly FoundFile[]): FileGroup[] {
  const folders = new Map<string, ReadFolder>()
  const groups = new Map<string, FileGroup & { audios: ReadFile[]; texts: ReadFile[] }>()
  for (const file of [...files].sort(byName)) {
    let folder = folders.get(file.folder)
    if (!folder) {
      folder = readFolder(file.folder)
      folders.set(file.folder, folder)
    }
    const { base, title, marks } = readName(file.name.replace(/\.[^.]*$/, ''))
    const key = `${folder.path}\0${base}`
    let group = groups.get(key)
    if (!group) {
      group = { folder: folder.path, folderTitle: folder.title, base, audios: [], texts: [], isGuess: false }
      groups.set(key, group)
    }
    const read = { file, base, title, marks: joined(folder.marks, marks) }
    group[file.kind === 'audio' ? 'audios' : 'texts'].push(read)
  }
  return [...groups.values()]
}

function readFolder(path: string): ReadFolder {
  let marks: NameMarks = {}
  const kept: string[] = []
  let title = ''
  for (const name of path.split('/').filter((part) => part !== '')) {
    const read = readName(name)
    marks = joined(marks, read.marks)
    if (read.base === '') continue
    kept.push(read.base)
    title = read.title
  }
  return { path: kept.join('/'), title, marks }
}

function byName(a: FoundFile, b: FoundFile): number {
  return compare(a.folder, b.folder) || compare(a.name, b.name) || compare(a.id, b.id)
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
