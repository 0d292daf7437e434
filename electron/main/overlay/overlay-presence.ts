/** Milliseconds that the overlay stays when nothing plays any more: long enough to reach for it. */
export const graceMs = 4000

/** Milliseconds in which it fades before it goes, as `overlay.module.css` has it, and a frame or two. */
export const fadeMs = 350

/** What the presence asks for. */
export interface Presented {
  appear(): void
  /** True: it is about to go; false: it stays after all. */
  fade(isFading: boolean): void
  disappear(): void
}

/**
 * Whether the overlay is on the screen: at once when there is something to read, and for a moment longer than that, so that
 * a pause to think or a seek makes nothing flicker.
 */
export class OverlayPresence {
  readonly #presented: Presented
  #isThere = false
  #isFading = false
  #timer: NodeJS.Timeout | undefined
  #isLeaving = false

  constructor(presented: Presented) {
    this.#presented = presented
  }

  get isThere(): boolean {
    return this.#isThere
  }

  get isFading(): boolean {
    return this.#isFading
  }

  /** There is something to read, or somebody is at it. */
  stay(): void {
    clearTimeout(this.#timer)
    this.#isLeaving = false
    if (this.#isFading) this.#fade(false)
    if (this.#isThere) return
    this.#isThere = true
    this.#presented.appear()
  }

  /** Nothing plays: it goes in a moment, unless it is to stay before. */
  leave(): void {
    if (!this.#isThere || this.#isLeaving) return
    this.#isLeaving = true
    this.#timer = setTimeout(() => {
      this.#fade(true)
      this.#timer = setTimeout(() => this.leaveAtOnce(), fadeMs)
    }, graceMs)
  }

  /** There is nothing that it could show. */
  leaveAtOnce(): void {
    clearTimeout(this.#timer)
    this.#isLeaving = false
    this.#isFading = false
    if (!this.#isThere) return
    this.#isThere = false
    this.#presented.disappear()
  }

  #fade(isFading: boolean): void {
    this.#isFading = isFading
    this.#presented.fade(isFading)
  }
}
