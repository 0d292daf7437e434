import type { BigIntStats, Dirent } from 'node:fs'
import { opendir, stat } from 'node:fs/promises'
import { basename, extname, join } from 'node:path'
import { type FoundFile, mostImported } from '../../../shared/model/import'
import { isAudioExtension, isTranscriptExtension } from '../episode/sort-files'
import { shownName } from '../files/shown-name'

/** A file that was found, where it is. */
export interface ScannedFile {
  readonly path: string
  readonly name: string
  /** Folders below what was given, with `/` between; a folder that was given is the first of them. */
  readonly folder: string
  readonly kind: FoundFile['kind']
}

export interface Scanned {
  readonly files: readonly ScannedFile[]
  /** How many files are neither audio nor a transcript by their names. */
  readonly others: number
  /** Folders and files that could not be read, by name. */
  readonly unreadable: readonly string[]
  /** A limit was met before everything was looked at. */
  readonly isCut: boolean
}

export interface ScanLimits {
  /** Audio files and transcripts. */
  readonly files: number
  /** Entries of folders, of whatever kind. */
  readonly entries: number
  /** Folders in folders. */
  readonly depth: number
  /** Milliseconds. */
  readonly time: number
}

export const scanLimits: ScanLimits = { files: mostImported, entries: 200_000, depth: 16, time: 60_000 }

const mostNamed = 20

/** Folders that systems keep for themselves; what begins with a dot is hidden anyway. */
const systemFolders = new Set(['$recycle.bin', 'system volume information', '__macosx', '@eadir', 'lost+found'])

interface Folder {
  readonly path: string
  readonly shown: string
  readonly depth: number
}

/**
 * Finds the audio files and transcripts among what was dropped or chosen, in folders as deep as they go. Names alone are
 * looked at, so a folder of a thousand files takes milliseconds. Links are followed, and each folder is looked through
 * once, so that a link to a folder above ends. An abort ends it with what was found so far.
 */
export async function scanFiles(
  paths: readonly string[],
  { signal, told = () => {}, limits = scanLimits }: ScanOptions = {},
): Promise<Scanned> {
  const files = new Map<string, ScannedFile>()
  const unreadable: string[] = []
  const seen = new Set<string>()
  const folders: Folder[] = []
  const end = performance.now() + limits.time
  let others = 0
  let entries = 0
  let isCut = false
  const isOver = () => {
    if (files.size >= limits.files || entries >= limits.entries || performance.now() > end) isCut = true
    return isCut || (signal?.aborted ?? false)
  }

  const take = async (path: string, parent: Omit<Folder, 'path'>, entry?: Dirent) => {
    const name = basename(path)
    if (entry && isHidden(name)) return
    const facts = await factsOf(path, entry)
    if (facts === 'folder') {
      const shown = parent.shown === '' ? shownName(path) : `${parent.shown}/${shownName(path)}`
      if (parent.depth < limits.depth) folders.push({ path, shown, depth: parent.depth + 1 })
      else isCut = true
    } else if (facts === 'file') {
      const kind = kindOf(name)
      if (kind && !files.has(path)) files.set(path, { path, name: shownName(path), folder: parent.shown, kind })
      else if (!kind) others++
    } else if (facts === 'unreadable') unreadable.push(shownName(path))
  }

  for (const path of new Set(paths)) {
    if (isOver()) break
    await take(path, { shown: '', depth: 0 })
  }
  for (let folder = folders.shift(); folder && !isOver(); folder = folders.shift()) {
    try {
      const { dev, ino } = await stat(folder.path, { bigint: true })
      const identity = `${dev}:${ino}`
      if (seen.has(identity)) continue
      seen.add(identity)
      for await (const entry of await opendir(folder.path)) {
        entries++
        await take(join(folder.path, entry.name), folder, entry)
        if (isOver()) break
      }
    } catch {
      // It may not be listed, or it is gone by now.
      unreadable.push(shownName(folder.path))
    }
    told(files.size)
  }
  return { files: [...files.values()], others, unreadable: unreadable.slice(0, mostNamed), isCut }
}

interface ScanOptions {
  readonly signal?: AbortSignal
  /** Told now and then how many were found. */
  readonly told?: (found: number) => void
  readonly limits?: ScanLimits
}

async function factsOf(path: string, entry?: Dirent): Promise<'folder' | 'file' | 'nothing' | 'unreadable'> {
  if (entry?.isFile()) return 'file'
  if (entry?.isDirectory()) return 'folder'
  if (entry && !entry.isSymbolicLink()) return 'nothing'
  try {
    const facts: BigIntStats = await stat(path, { bigint: true })
    return facts.isDirectory() ? 'folder' : facts.isFile() ? 'file' : 'nothing'
  } catch {
    // What was given itself must be named; a link to nowhere in a folder need not.
    return entry ? 'nothing' : 'unreadable'
  }
}

function isHidden(name: string): boolean {
  return name.startsWith('.') || systemFolders.has(name.toLowerCase())
}

function kindOf(name: string): FoundFile['kind'] | null {
  const extension = extname(name).slice(1).toLowerCase()
  if (isAudioExtension(extension)) return 'audio'
  return isTranscriptExtension(extension) ? 'transcript' : null
}
