import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { mergeEdits } from '../../../shared/edits/merge-edits'
import { type KeptEdits, noHistory } from '../../../shared/model/edits'
import type { Segment } from '../../../shared/model/transcript'
import { turnsTaken } from '../documents/document-turn'
import { changeDocument, findDocument, removeJsonDocument, writeJsonDocument } from '../documents/json-document'
import { type EditsDocument, editsForm, editsVersion } from './edits-document'

const nothing: KeptEdits = { tracks: {}, history: noHistory }

/**
 * What the listener put right, one document an episode in one folder, by the id of its entry. Nobody but the listener
 * removes any: what was put right in a text that the file no longer holds is put aside (`<id>.<text>.json`), and comes
 * back with that text. What another Diglot wrote meanwhile is merged, not written over.
 */
export class KeptEditsFolder {
  readonly #folder: string
  readonly #lost: () => void
  /** What each document was when this process last saw it, by its path: what came since is another process's. */
  readonly #seen = new Map<string, EditsDocument>()

  /** `lost` is called when a document and its copy cannot be read. */
  constructor(folder: string, lost: () => void = () => {}) {
    this.#folder = folder
    this.#lost = lost
  }

  /** What was put right in this very text; else what was put right last, in another. */
  async find(id: string, text: string): Promise<EditsDocument | undefined> {
    const path = this.#pathOf(id)
    // Whoever opens an episode again in the moment after a correction is to find it.
    await turnsTaken(path)
    const { value, state } = await findDocument(path, editsForm)
    if (state === 'lost') this.#lost()
    this.#seen.set(path, value ?? { version: editsVersion, text, edits: nothing })
    if (value?.text === text) return value
    return (await findDocument(this.#asidePathOf(id, text), editsForm)).value ?? value
  }

  /** In place of what was kept; `base` is what the file says, of which `text` is the hash. False when it could not be. */
  async keep(id: string, text: string, edits: KeptEdits, base?: readonly Segment[]): Promise<boolean> {
    const path = this.#pathOf(id)
    const own = { version: editsVersion, text, ...(base && { base }), edits } as const
    let next: EditsDocument = own
    const kept = await changeDocument(path, editsForm, async (now) => {
      next = own
      if (now === undefined) return next
      // What gives way is put aside first, for the writing may be the last thing that this program does.
      if (now.text !== text) {
        await writeJsonDocument(this.#asidePathOf(id, now.text), now)
        return next
      }
      const seen = this.#seen.get(path)
      const before = !seen ? now.edits : seen.text === text ? seen.edits : nothing
      const merged = mergeEdits(before, edits, now.edits)
      if (!merged.isWhole) await writeJsonDocument(join(this.#folder, `${id}.other-${Date.now()}.json`), now)
      next = { ...next, edits: merged.edits }
      return next
    })
    // The window that we keep for knows its own alone: what it keeps next came of this.
    if (kept) this.#seen.set(path, { ...next, edits })
    return kept
  }

  /** For good: the entry was taken out long ago. */
  async purge(id: string): Promise<void> {
    const names = await readdir(this.#folder).catch(() => [])
    const own = names.filter((name) => name.startsWith(`${id}.`) && name.endsWith('.json'))
    await Promise.all(own.map((name) => removeJsonDocument(join(this.#folder, name))))
  }

  #pathOf(id: string): string {
    return join(this.#folder, `${id}.json`)
  }

  #asidePathOf(id: string, text: string): string {
    return join(this.#folder, `${id}.${text.slice(0, 16)}.json`)
  }
}
