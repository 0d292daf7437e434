import { join } from 'node:path'
import * as v from 'valibot'
import { readJsonDocument, writeJsonDocument } from './json-document'

const remembered = v.object({ version: v.literal(1), paths: v.pipe(v.array(v.string()), v.minLength(1)) })

/** The files of the episode that was open last, so that the next start begins with them. */
export class LastEpisode {
  readonly #path: string

  constructor(userData: string) {
    this.#path = join(userData, 'last-episode.json')
  }

  /** Empty when there is none, or when the document is damaged. */
  async paths(): Promise<readonly string[]> {
    const parsed = v.safeParse(remembered, await readJsonDocument(this.#path))
    return parsed.success ? parsed.output.paths : []
  }

  /** Best effort: a full or read-only disk costs the memory, never the episode. */
  async remember(paths: readonly string[]): Promise<void> {
    await writeJsonDocument(this.#path, { version: 1, paths }).catch(() => {})
  }
}
