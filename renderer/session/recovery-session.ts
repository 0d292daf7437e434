import type { StoreApi } from 'zustand'
import type { Bridge } from '../../shared/ipc/bridge'
import type { Restart } from '../../shared/ipc/recovery-calls'
import { hasReport, type News } from '../../shared/recovery/news'
import { problemOf, type ToldProblem } from '../../shared/recovery/problem'
import type { Store } from '../store'

/** So many problems a minute are told; a view that fails in every frame is told once enough. */
const mostTold = 20
const minuteMs = 60_000

/** Characters of what is told: enough to find the place by, and less than main takes. */
const longestWhat = 4000
const longestStack = 20_000

/** Chromium says it of itself where a size is measured twice in a frame; nothing has failed. */
const harmless = /ResizeObserver loop/

export interface RecoverySession {
  /** Has main write a report of what failed here. Never throws. */
  tell(problem: ToldProblem): void
  restart(how: Restart): void
  /** Says what the listener has not been told yet, one after the other. */
  start(): Promise<void>
  dispose(): void
}

export interface RecoveryParts {
  readonly bridge: Bridge
  readonly store: StoreApi<Store>
  /** Where scripts' own failures are heard; the window. */
  readonly failures: Pick<EventTarget, 'addEventListener' | 'removeEventListener'>
  /** Whether nothing has been drawn yet: what fails then leaves an empty window. */
  readonly isBlank: () => boolean
  /** Milliseconds. */
  readonly now: () => number
}

/** What the window does about failures: its own it tells main, those that main knows of it tells the listener. */
export function createRecoverySession(parts: RecoveryParts): RecoverySession {
  const { bridge, store, failures, isBlank, now } = parts
  let told: number[] = []
  let waiting: News[] = []

  const tell = ({ kind, what, stack, isMended, isFatal }: ToldProblem) => {
    told = told.filter((moment) => now() - moment < minuteMs)
    if (told.length >= mostTold || harmless.test(what)) return
    told.push(now())
    const problem = {
      kind,
      what: what.slice(0, longestWhat),
      ...(stack !== undefined && { stack: stack.slice(0, longestStack) }),
      ...(isMended && { isMended }),
      ...(isFatal && { isFatal }),
    }
    // Main that does not answer cannot write a report either.
    bridge.invoke('recovery:tell', problem).catch(() => {})
  }
  const hear = (event: Event) => {
    const { error, message, reason } = event as Partial<ErrorEvent & PromiseRejectionEvent>
    tell({ ...problemOf('script', error ?? reason ?? message), ...(isBlank() && { isFatal: true }) })
  }

  const sayNext = () => {
    const next = waiting[0]
    if (next === undefined || store.getState().quiet) return
    waiting = waiting.slice(1)
    store.getState().say({ words: next, ...(hasReport(next) && { offers: 'show-report' }) })
  }
  const ask = async () => {
    waiting = [...waiting, ...(await bridge.invoke('recovery:news').catch(() => []))]
    sayNext()
  }

  const ends: (() => void)[] = []
  for (const name of ['error', 'unhandledrejection']) {
    failures.addEventListener(name, hear)
    ends.push(() => failures.removeEventListener(name, hear))
  }
  return {
    tell,
    restart: (how) => void bridge.invoke('recovery:restart', how).catch(() => {}),
    async start() {
      ends.push(
        bridge.on('recovery:news', () => void ask()),
        store.subscribe((state, before) => {
          if (before.quiet && !state.quiet) sayNext()
        }),
      )
      await ask()
    },
    dispose() {
      for (const end of ends) end()
    },
  }
}
