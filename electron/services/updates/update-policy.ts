import type { UpdateFailure, UpdateNotice, UpdateOffer, UpdateWay } from '../../../shared/model/update'

/** Milliseconds of silence after which Diglot may ask something of its own: not in the pause between two sentences. */
export const settleMs = 10_000
/** Milliseconds of silence after which it may look by itself. */
export const quietMs = 60_000
/** Milliseconds from one look to the next, where the listener wants it to look; and after one that failed. */
export const weekMs = 7 * 24 * 3_600_000
export const dayMs = 24 * 3_600_000

/** What is so now, beside the state. */
export interface UpdateFacts {
  readonly hasFeed: boolean
  /** The listener wants Diglot to look by itself. */
  readonly looksByItself: boolean
  /** For how many milliseconds nothing has played; null while something plays. */
  readonly quietFor: number | null
  /** How many milliseconds are left to the next look by itself. */
  readonly untilDue: number
  readonly way: UpdateWay
  readonly hasPage: boolean
}

type Stage =
  | { readonly kind: 'idle' | 'no-feed' | 'waiting' | 'checking' | 'current' }
  | { readonly kind: 'offered' | 'ready'; readonly offer: UpdateOffer }
  | { readonly kind: 'downloading'; readonly offer: UpdateOffer; readonly done: number }
  | { readonly kind: 'failed'; readonly at: 'check' | 'download' | 'install'; readonly why: UpdateFailure }

/** `asked`: the listener asked for what is under way. `hidden`: he has seen what is ready, and wants to be left alone. */
export type UpdateState = Stage & {
  readonly asked: boolean
  readonly hidden?: boolean
  /** What is still on offer after a failure. */
  readonly left?: UpdateOffer
}

export type UpdateEvent =
  /** The listener wants to know whether there is a newer one. */
  | { readonly type: 'ask' }
  /** Time went by, or something began or ceased to play. */
  | { readonly type: 'tick' }
  | { readonly type: 'answer'; readonly offer: UpdateOffer | null }
  | { readonly type: 'fail'; readonly why: UpdateFailure }
  | { readonly type: 'progress'; readonly done: number }
  | { readonly type: 'downloaded' }
  | { readonly type: 'download' | 'cancel' | 'restart' | 'dismiss' }

/** What is to be done because of it. */
export type UpdateDeed = 'check' | 'download' | 'cancel' | 'restart' | null

export const idle: UpdateState = { kind: 'idle', asked: false }

/**
 * The rules of looking for a newer Diglot, as a machine without a clock: what happened in, what is so and what is to be
 * done out. Without a feed it does nothing. While something plays it neither looks, asks nor installs, not even when told
 * to: then it waits for the pause. By itself it looks once a week, if the listener wants it to, says nothing of what
 * failed, and downloads and restarts only when told. A download that the listener began goes on while he listens.
 */
export function stepUpdate(
  state: UpdateState,
  event: UpdateEvent,
  facts: UpdateFacts,
): readonly [UpdateState, UpdateDeed] {
  const isPlaying = facts.quietFor === null
  switch (event.type) {
    case 'ask':
      if (!facts.hasFeed) return [{ kind: 'no-feed', asked: true }, null]
      if (isUnderWay(state)) return [{ ...state, asked: true, hidden: false }, null]
      return isPlaying ? [{ kind: 'waiting', asked: true }, null] : [{ kind: 'checking', asked: true }, 'check']
    case 'tick':
      if (isPlaying) return [state, null]
      if (state.kind === 'waiting') return [{ kind: 'checking', asked: true }, 'check']
      return mayLook(state, facts) ? [{ kind: 'checking', asked: false }, 'check'] : [state, null]
    case 'answer':
      if (state.kind !== 'checking') return [state, null]
      if (event.offer) return [{ kind: 'offered', offer: event.offer, asked: state.asked }, null]
      return [state.asked ? { kind: 'current', asked: true } : idle, null]
    case 'fail':
      return [failed(state, event.why), null]
    case 'download': {
      const offer = state.kind === 'offered' ? state.offer : state.left
      if (!offer || facts.way !== 'here') return [state, null]
      return [{ kind: 'downloading', offer, done: 0, asked: true }, 'download']
    }
    case 'progress':
      return [state.kind === 'downloading' ? { ...state, done: Math.max(state.done, event.done) } : state, null]
    case 'downloaded':
      return [state.kind === 'downloading' ? { kind: 'ready', offer: state.offer, asked: true } : state, null]
    case 'cancel':
      if (state.kind === 'downloading') return [{ kind: 'offered', offer: state.offer, asked: true }, 'cancel']
      return [state.kind === 'checking' ? idle : state, null]
    case 'restart':
      return [state, state.kind === 'ready' && !isPlaying ? 'restart' : null]
    case 'dismiss':
      if (state.kind === 'ready') return [{ ...state, hidden: true }, null]
      return [state.kind === 'downloading' ? state : idle, null]
  }
}

/** What the window says; null while there is nothing to say, or it is not the time to say it. */
export function noticeOf(state: UpdateState, facts: UpdateFacts): UpdateNotice | null {
  const { way, hasPage } = facts
  switch (state.kind) {
    case 'idle':
      return null
    case 'checking':
      return state.asked ? { kind: 'checking' } : null
    case 'offered':
      return mayAsk(state, facts) ? { ...state.offer, kind: 'offered', way, hasPage } : null
    case 'ready':
      return mayAsk(state, facts) ? { kind: 'ready', version: state.offer.version } : null
    case 'downloading':
      return { kind: 'downloading', version: state.offer.version, done: state.done }
    case 'failed':
      return { kind: 'failed', at: state.at, why: state.why, hasPage }
    default:
      return { kind: state.kind }
  }
}

/**
 * In how many milliseconds a `tick` may make a difference; null when only something else that happens can.
 */
export function nextTick(
  state: UpdateState,
  { hasFeed, looksByItself, quietFor, untilDue }: UpdateFacts,
): number | null {
  if (quietFor === null) return null
  if (state.kind === 'offered' || state.kind === 'ready') return quietFor < settleMs ? settleMs - quietFor : null
  return state.kind === 'idle' && hasFeed && looksByItself ? Math.max(untilDue, quietMs - quietFor, 0) : null
}

function isUnderWay({ kind }: UpdateState): boolean {
  return kind === 'checking' || kind === 'downloading' || kind === 'ready'
}

function mayLook(state: UpdateState, { hasFeed, looksByItself, quietFor, untilDue }: UpdateFacts): boolean {
  return state.kind === 'idle' && hasFeed && looksByItself && (quietFor ?? 0) >= quietMs && untilDue <= 0
}

/** An answer to a question may come in any pause, anything else when the pause has lasted. */
function mayAsk({ kind, asked, hidden }: UpdateState, { quietFor }: UpdateFacts): boolean {
  if (hidden || quietFor === null) return false
  return quietFor >= settleMs || (kind === 'offered' && asked)
}

function failed(state: UpdateState, why: UpdateFailure): UpdateState {
  switch (state.kind) {
    case 'checking':
      return state.asked ? { kind: 'failed', at: 'check', why, asked: true } : idle
    case 'downloading':
      return { kind: 'failed', at: 'download', why, asked: true, left: state.offer }
    case 'ready':
      return { kind: 'failed', at: 'install', why, asked: true, left: state.offer }
    default:
      return state
  }
}
