import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import * as v from 'valibot'
import { type Mark, marksSchema } from '../../../shared/model/mark'
import { putAside, readDocument, readJsonDocument, writeJsonDocument } from './json-document'

/** The version this program writes. */
const marksVersion = 1

const hash = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/))
const document = v.object({ version: v.literal(marksVersion), text: hash, marks: marksSchema })
const newer = v.object({ version: v.pipe(v.number(), v.gtValue(marksVersion)) })

/**
 * The one way from whatever a file holds to marks: every older version passes here. Undefined for what is damaged, newer
 * than this program, or kept for another text.
 */
export function restoreMarks(raw: unknown, text: string): readonly Mark[] | undefined {
  const parsed = v.safeParse(document, raw)
  return parsed.success && parsed.output.text === text ? parsed.output.marks : undefined
}

/**
 * The marks that the listener set, one file a transcript in one folder, by the SHA-256 of its texts: they belong to what is
 * said, whichever recording of it is listened to. Nobody but the listener removes any. A damaged file gives way to its
 * last good copy, and counts as none when that is damaged too; then it is put aside and `lost` is called. A newer one is not
 * written over.
 */
export class KeptMarks {
  readonly #folder: string
  readonly #lost: () => void
  #turn: Promise<unknown> = Promise.resolve()

  constructor(folder: string, lost: () => void = () => {}) {
    this.#folder = folder
    this.#lost = lost
  }

  async find(text: string): Promise<readonly Mark[]> {
    const path = this.#pathOf(text)
    const { value, state } = await readDocument(
      path,
      (raw) => v.is(newer, raw) || restoreMarks(raw, text) !== undefined,
    )
    if (state === 'lost') {
      await putAside(path)
      this.#lost()
    }
    return restoreMarks(value, text) ?? []
  }

  /** In place of all that were kept of this text. False when they could not be kept. */
  keep(text: string, marks: readonly Mark[]): Promise<boolean> {
    const kept = this.#turn.then(() => this.#keepNow(text, marks))
    this.#turn = kept
    return kept
  }

  async #keepNow(text: string, marks: readonly Mark[]): Promise<boolean> {
    const path = this.#pathOf(text)
    try {
      if (v.is(newer, await readJsonDocument(path))) return false
      if (marks.length > 0) await writeJsonDocument(path, { version: marksVersion, text, marks })
      else await Promise.all([path, `${path}.bak`].map((each) => rm(each, { force: true })))
      return true
    } catch {
      return false
    }
  }

  #pathOf(text: string): string {
    return join(this.#folder, `${text}.json`)
  }
}
