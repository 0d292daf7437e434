import { randomUUID } from 'node:crypto'

/** What stands behind an id of `media://`: an audio file on disk, or a picture that was in one. */
export type Media =
  | { readonly kind: 'track'; readonly path: string; readonly mime: string }
  | { readonly kind: 'cover'; readonly bytes: Uint8Array; readonly mime: string }

/**
 * The only files that `media://` gives out: those that were opened, under ids that cannot be guessed.
 * The renderer gets ids and never learns a path.
 */
export class MediaRegistry {
  readonly #media = new Map<string, Media>()

  /** `mime` as the file's content says it. */
  addTrack(path: string, mime: string): string {
    return this.#add({ kind: 'track', path, mime })
  }

  addCover(bytes: Uint8Array, mime: string): string {
    return this.#add({ kind: 'cover', bytes, mime })
  }

  get(kind: Media['kind'], id: string): Media | undefined {
    const media = this.#media.get(id)
    return media?.kind === kind ? media : undefined
  }

  /** Answers that are under way still end; new requests get 404. Unknown ids are no mistake. */
  release(id: string): void {
    this.#media.delete(id)
  }

  #add(media: Media): string {
    const id = randomUUID()
    this.#media.set(id, media)
    return id
  }
}
