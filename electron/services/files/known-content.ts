import { type HashedFile, hashFile, stampOf } from './hash-file'

/**
 * The content of one file at a time, by its hash. Reading a file of hours takes seconds, so it is read once and known
 * until the file changes; asking for another file ends the reading of the one before.
 */
export class KnownContent {
  #path: string | null = null
  #file: Promise<HashedFile | null> = Promise.resolve(null)
  #reading = new AbortController()

  /** What the file holds now. Null when it cannot be read, or another one was asked for meanwhile. */
  async hashOf(path: string): Promise<string | null> {
    const isAsked = this.#path === path
    const known = isAsked ? await this.unchangedHashOf(path) : null
    if (known !== null) return known
    if (isAsked && this.#path !== path) return null
    return (await this.#read(path))?.hash ?? null
  }

  /** What the file held when it was first asked for. Null when that is no longer so, or never was asked. */
  async unchangedHashOf(path: string): Promise<string | null> {
    const file = this.#path === path ? await this.#file : null
    return file && (await stampOf(path)) === file.stamp ? file.hash : null
  }

  /** Ends what is being read. */
  forget(): void {
    this.#reading.abort()
    this.#path = null
  }

  #read(path: string): Promise<HashedFile | null> {
    this.#reading.abort()
    this.#reading = new AbortController()
    this.#path = path
    this.#file = hashFile(path, this.#reading.signal)
    return this.#file
  }
}
