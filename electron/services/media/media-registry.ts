import { randomUUID } from 'node:crypto'

/** What stands behind an id of `media://`: an audio file on disk, a picture that was in one, the outline of its sound. */
export type Media = MediaTrack | { readonly kind: 'cover' | 'peaks'; readonly bytes: Uint8Array; readonly mime: string }

export interface MediaTrack {
  readonly kind: 'track'
  readonly path: string
  readonly mime: string
}

/**
 * The only files that `media://` gives out: those that were opened, under ids that cannot be guessed.
 * The renderer gets ids and never learns a path.
 */
export class MediaRegistry {
  readonly #media = new Map<string, Media>()
  /** By the id of their track. */
  readonly #peaks = new Map<string, Media>()

  /** The picture of an entry of the library, wherever it is kept: ids of entries are not those of media. */
  libraryCover: (id: string) => Promise<{ readonly bytes: Uint8Array; readonly mime: string } | null> = async () => null

  /** `mime` as the file's content says it. */
  addTrack(path: string, mime: string): string {
    return this.#add({ kind: 'track', path, mime })
  }

  addCover(bytes: Uint8Array, mime: string): string {
    return this.#add({ kind: 'cover', bytes, mime })
  }

  /** In place of what was there before. They go with their track, and without one they are not taken. */
  addPeaks(trackId: string, bytes: Uint8Array): void {
    if (this.get('track', trackId)) this.#peaks.set(trackId, { kind: 'peaks', bytes, mime: 'application/octet-stream' })
  }

  get(kind: Media['kind'], id: string): Media | undefined {
    const media = (kind === 'peaks' ? this.#peaks : this.#media).get(id)
    return media?.kind === kind ? media : undefined
  }

  /** Answers that are under way still end; new requests get 404. Unknown ids are no mistake. */
  release(id: string): void {
    this.#media.delete(id)
    this.#peaks.delete(id)
  }

  #add(media: Media): string {
    const id = randomUUID()
    this.#media.set(id, media)
    return id
  }
}
