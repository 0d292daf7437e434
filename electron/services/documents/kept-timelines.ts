import { createHash } from 'node:crypto'
import { readFile, rm, utimes } from 'node:fs/promises'
import { join } from 'node:path'
import { isSameSide } from '../../../shared/model/same-side'
import { inTurn } from './document-turn'
import { isNewer, type KeptDocument, type KeptKey, type KeptSide, keptVersion, restoreKept } from './kept-document'
import { replaceFile } from './replace-file'
import { type FolderLimits, trimFolder } from './trim-folder'

/** About 350 hours of talk, or 500 episodes, whichever is less. */
const usualLimits: FolderLimits = { files: 500, bytes: 200_000_000 }

/** Nobody reads a transcript of more languages. */
const mostSides = 8

/**
 * The timelines that were found, one file per audio and text in one folder. What cannot be read is as if it were not
 * there; what cannot be written is not kept, and nobody is troubled with it. Files are replaced whole, so that several
 * instances may share the folder. What was not used for longest goes when there is too much, but never a timeline in
 * which the listener fixed a line.
 */
export class KeptTimelines {
  readonly #folder: string
  readonly #limits: FolderLimits

  constructor(folder: string, limits = usualLimits) {
    this.#folder = folder
    this.#limits = limits
  }

  /** Counts as use. */
  async find(key: KeptKey): Promise<KeptDocument | undefined> {
    const path = this.#pathOf(key)
    const document = restoreKept(await readJson(path), key)
    const now = new Date()
    if (document) await utimes(path, now, now).catch(() => {})
    return document
  }

  /** Takes the place of what was kept of the same side. False when it could not be kept. */
  keep(key: KeptKey, side: KeptSide): Promise<boolean> {
    const path = this.#pathOf(key)
    return inTurn(path, () => this.#keepNow(path, key, side))
  }

  /** Takes out what was found for a text that is on its way no more: a later Diglot's stays. */
  async drop(key: KeptKey): Promise<void> {
    const path = this.#pathOf(key)
    await inTurn(path, async () => {
      if (!isNewer(await readJson(path))) await rm(path, { force: true }).catch(() => {})
    })
  }

  async #keepNow(path: string, { audio, text }: KeptKey, side: KeptSide): Promise<boolean> {
    const raw = await readJson(path)
    if (isNewer(raw)) return false
    const others = (restoreKept(raw, { audio, text })?.sides ?? []).filter(
      ({ spoken }) => !isSameSide(spoken, side.spoken),
    )
    const sides = [side, ...others].slice(0, mostSides)
    const document: KeptDocument = { version: keptVersion, audio, text, sides }
    try {
      await replaceFile(path, JSON.stringify(document))
    } catch {
      // A full or read-only disk costs the work of finding the times again, nothing else.
      return false
    }
    await trimFolder(this.#folder, this.#limits, isOwn, holdsAnchors)
    return true
  }

  #pathOf({ audio, text }: KeptKey): string {
    return join(this.#folder, `${createHash('sha256').update(`${audio} ${text}`).digest('hex')}.json`)
  }
}

function isOwn(name: string): boolean {
  return /^[0-9a-f]{64}\.json$/.test(name)
}

async function readJson(path: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(path, 'utf8'))
  } catch {
    return undefined
  }
}

/** By the text of the file: it is asked of files that are about to go, which may be many. */
async function holdsAnchors(path: string): Promise<boolean> {
  return readFile(path, 'utf8').then(
    (text) => text.includes('"anchored"'),
    () => true,
  )
}
