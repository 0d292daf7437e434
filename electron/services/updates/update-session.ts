import type { UpdateAct, UpdateNotice, UpdateOffer, UpdateWay } from '../../../shared/model/update'
import { updateFailureOf } from './update-failure'
import {
  idle,
  nextTick,
  noticeOf,
  stepUpdate,
  type UpdateEvent,
  type UpdateFacts,
  type UpdateState,
} from './update-policy'

/** Milliseconds after which a server that says nothing is taken to be out of reach. */
const patienceMs = { check: 30_000, download: 60_000 } as const

/** Timers hold 24 days; a computer that slept is looked after sooner. */
const longestTimer = 3_600_000

/** Looks for, fetches and installs newer versions. Each rejects with what went wrong. */
export interface Updater {
  /** Null: there is none. */
  check(): Promise<UpdateOffer | null>
  /** Tells what share is done, 0 to 1. */
  download(tell: (done: number) => void, signal: AbortSignal): Promise<void>
  /** Ends the program, installs, starts it again; settles only where that could not be begun. */
  restart(): Promise<void>
}

export interface UpdateSessionParts {
  /** What there is to look at; null for a build without a feed. Loaded when it is first needed. */
  readonly source: { readonly way: UpdateWay; readonly hasPage: boolean; load(): Promise<Updater> } | null
  readonly times: { untilDue(now: number): number; remember(now: number, succeeded: boolean): Promise<void> }
  /** Milliseconds since 1970. */
  readonly now: () => number
  readonly looksByItself: () => boolean
  /** Called with what the window has to say, whenever that is something else. */
  readonly tell: (notice: UpdateNotice | null) => void
}

/** Carries out what `stepUpdate` decides: the updater, the clock and the window on one side, the rules on the other. */
export class UpdateSession {
  readonly #parts: UpdateSessionParts
  #state: UpdateState = idle
  #quietSince: number | null
  #told = JSON.stringify(null)
  #timer: NodeJS.Timeout | undefined
  #updater: Promise<Updater> | null = null
  #download = new AbortController()
  /** Settles when the download before this one is out of the way. */
  #fetching: Promise<void> = Promise.resolve()
  /** Answers to an earlier question than the last one are no longer wanted. */
  #question = 0

  constructor(parts: UpdateSessionParts) {
    this.#parts = parts
    this.#quietSince = parts.now()
    this.#plan()
  }

  get notice(): UpdateNotice | null {
    return noticeOf(this.#state, this.#facts())
  }

  /** Something began to play, or ceased to. */
  hear(isPlaying: boolean): void {
    if (isPlaying === (this.#quietSince === null)) return
    this.#quietSince = isPlaying ? null : this.#parts.now()
    this.#happen({ type: 'tick' })
  }

  /** What the listener does about it; `look` and `page` change nothing here. */
  act(act: UpdateAct): void {
    if (act !== 'look' && act !== 'page') this.#happen({ type: act === 'check' ? 'ask' : act })
  }

  /** Whether Diglot looks by itself may have changed. */
  reconsider(): void {
    this.#happen({ type: 'tick' })
  }

  dispose(): void {
    clearTimeout(this.#timer)
    this.#download.abort()
  }

  #happen(event: UpdateEvent): void {
    const [state, deed] = stepUpdate(this.#state, event, this.#facts())
    this.#state = state
    if (deed === 'check') void this.#check()
    if (deed === 'download') this.#fetch()
    if (deed === 'cancel') this.#download.abort()
    if (deed === 'restart') void this.#restart()
    this.#plan()
    const { notice } = this
    const told = JSON.stringify(notice)
    if (told === this.#told) return
    this.#told = told
    this.#parts.tell(notice)
  }

  async #check(): Promise<void> {
    const question = ++this.#question
    let event: UpdateEvent
    try {
      const updater = await this.#load()
      event = { type: 'answer', offer: await withPatience(patienceMs.check, () => updater.check()) }
    } catch (error) {
      event = { type: 'fail', why: updateFailureOf(error) }
    }
    if (question !== this.#question) return
    void this.#parts.times.remember(this.#parts.now(), event.type === 'answer')
    this.#happen(event)
  }

  #fetch(): void {
    const download = new AbortController()
    const { signal } = download
    const before = this.#fetching
    this.#download = download
    const happen = (event: UpdateEvent) => {
      if (!signal.aborted) this.#happen(event)
    }
    this.#fetching = (async () => {
      await before
      if (signal.aborted) return
      try {
        const updater = await this.#load()
        await withPatience(patienceMs.download, (sign) => {
          const tell = (done: number) => {
            sign()
            happen({ type: 'progress', done })
          }
          return updater.download(tell, signal)
        })
        happen({ type: 'downloaded' })
      } catch (error) {
        happen({ type: 'fail', why: updateFailureOf(error) })
        download.abort()
      }
    })()
  }

  async #restart(): Promise<void> {
    try {
      await (await this.#load()).restart()
    } catch (error) {
      this.#happen({ type: 'fail', why: updateFailureOf(error) })
    }
  }

  #load(): Promise<Updater> {
    const { source } = this.#parts
    if (!source) return Promise.reject(new Error('there is no feed'))
    this.#updater ??= source.load()
    return this.#updater
  }

  /** Wakes up when time alone would change something. */
  #plan(): void {
    clearTimeout(this.#timer)
    const delay = nextTick(this.#state, this.#facts())
    if (delay !== null) this.#timer = setTimeout(() => this.#happen({ type: 'tick' }), Math.min(delay, longestTimer))
  }

  #facts(): UpdateFacts {
    const { source, times, now, looksByItself } = this.#parts
    const at = now()
    return {
      hasFeed: source !== null,
      looksByItself: looksByItself(),
      quietFor: this.#quietSince === null ? null : at - this.#quietSince,
      untilDue: times.untilDue(at),
      way: source?.way ?? 'elsewhere',
      hasPage: source?.hasPage ?? false,
    }
  }
}

/** Settles as the work does, or rejects when it gave no sign for so many milliseconds. */
async function withPatience<T>(ms: number, work: (sign: () => void) => Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  try {
    return await new Promise<T>((done, fail) => {
      const sign = () => {
        clearTimeout(timer)
        timer = setTimeout(() => fail(new Error('timed out')), ms)
      }
      sign()
      work(sign).then(done, fail)
    })
  } finally {
    clearTimeout(timer)
  }
}
