import type { OpenFile } from '../files/open-file'

/** How much may still be read. It is one for all slices of a file. */
export interface ReadingBudget {
  bytes: number
  reads: number
}

/**
 * An open file in the shape of a `Blob`, for libraries that read slices of one. It has no name and no type, so that
 * they look at the content. When its budget is spent it fails: a file made to be read for ever is given up.
 */
export class FileBlob extends Blob {
  readonly #file: OpenFile
  readonly #range: { readonly start: number; readonly end: number }
  readonly #budget: ReadingBudget

  constructor(file: OpenFile, budget: ReadingBudget, start = 0, end = file.size) {
    super()
    this.#file = file
    this.#range = { start, end }
    this.#budget = budget
  }

  override get size(): number {
    return this.#range.end - this.#range.start
  }

  override slice(start = 0, end = this.size): FileBlob {
    const from = this.#range.start + Math.min(Math.max(0, start), this.size)
    const to = this.#range.start + Math.min(Math.max(0, end), this.size)
    return new FileBlob(this.#file, this.#budget, from, Math.max(from, to))
  }

  override async arrayBuffer(): Promise<ArrayBuffer> {
    this.#budget.bytes -= this.size
    this.#budget.reads -= 1
    if (this.#budget.bytes < 0 || this.#budget.reads < 0)
      throw new RangeError('The tags of this file are larger than any tags.')
    const bytes = await this.#file.read(this.#range.start, this.#range.end)
    return bytes.byteLength === bytes.buffer.byteLength ? bytes.buffer : bytes.slice().buffer
  }
}
