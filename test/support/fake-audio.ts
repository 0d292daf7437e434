/**
 * What the player uses of an audio element, moved by hand. Like the real one it fires its events after the fact, takes
 * a request and reports it, and has its own mind: `play()` can be made to fail.
 */
export class FakeAudio extends EventTarget {
  readonly HAVE_FUTURE_DATA = 3
  readonly dataset: Record<string, string> = {}
  preload = ''
  preservesPitch = false
  defaultPlaybackRate = 1
  duration = Number.NaN
  error: { code: number; message: string } | null = null
  readyState = 0
  paused = true
  ended = false
  /** What the next `play()` rejects with. */
  refusal: Error | null = null
  loads = 0
  #src = ''
  #time = 0
  #rate = 1
  #volume = 1
  #muted = false

  get element(): HTMLAudioElement {
    return this as unknown as HTMLAudioElement
  }

  get src(): string {
    return this.#src
  }
  set src(src: string) {
    this.#src = src
  }
  removeAttribute(name: string): void {
    if (name === 'src') this.#src = ''
  }

  get currentTime(): number {
    return this.#time
  }
  set currentTime(time: number) {
    this.#time = time
    this.ended = false
    this.fire('seeking')
    this.fire('seeked')
  }

  get playbackRate(): number {
    return this.#rate
  }
  set playbackRate(rate: number) {
    this.#rate = rate
    this.fire('ratechange')
  }

  get volume(): number {
    return this.#volume
  }
  set volume(volume: number) {
    this.#volume = volume
    this.fire('volumechange')
  }

  get muted(): boolean {
    return this.#muted
  }
  set muted(muted: boolean) {
    this.#muted = muted
    this.fire('volumechange')
  }

  load(): void {
    this.loads += 1
    this.paused = true
    this.ended = false
    this.error = null
    this.readyState = 0
    this.duration = Number.NaN
    this.#time = 0
    this.#rate = this.defaultPlaybackRate
    this.fire('emptied')
  }

  async play(): Promise<void> {
    if (this.refusal) throw this.refusal
    this.paused = false
    this.fire('play')
  }

  pause(): void {
    if (this.paused) return
    this.paused = true
    this.fire('pause')
  }

  /** The file's head has arrived. */
  becomeReady(duration: number): void {
    this.duration = duration
    this.readyState = 4
    this.fire('loadedmetadata')
    this.fire('canplay')
  }

  /** Plays on to this time without any event, as between two frames. */
  advanceTo(time: number): void {
    this.#time = time
  }

  end(): void {
    this.#time = this.duration
    this.ended = true
    this.paused = true
    this.fire('pause')
    this.fire('ended')
  }

  fail(code: number, message = ''): void {
    this.error = { code, message }
    this.fire('error')
  }

  fire(name: string): void {
    this.dispatchEvent(new Event(name))
  }
}
