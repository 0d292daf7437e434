import type { StoreApi } from 'zustand'
import type { AppError } from '../../shared/model/app-error'
import type { Store } from '../store'

/** A disk that has not answered for so long is not there. Milliseconds. */
const patience = 2000

interface FailureParts {
  readonly store: StoreApi<Store>
  /** Whether the file at a `media:` address can be read at present. */
  readonly isThere?: (url: string, signal: AbortSignal) => Promise<boolean>
}

/**
 * Says why the audio stopped. What the element cannot tell is whether the file is damaged or out of reach, so that is
 * looked up: who listens from a network folder that went needs another remedy than who has a bad download.
 */
export function failureTeller({ store, isThere = answers }: FailureParts): (error: AppError) => Promise<void> {
  return async (error) => {
    const { track } = store.getState().episode ?? {}
    const isAway =
      error.code === 'audio/playback-failed' &&
      track?.fileName === error.name &&
      !(await isThere(track.url, AbortSignal.timeout(patience)).catch(() => false))
    // Nobody is told of what is no longer open.
    if (track && store.getState().episode?.track?.url !== track.url) return
    const { addNotice, notices, dismissNotice } = store.getState()
    for (const notice of notices) if (hasStopped(notice) && isAbout(notice, error)) dismissNotice(notice)
    addNotice(isAway ? { code: 'audio/out-of-reach', name: error.name } : error)
  }
}

async function answers(url: string, signal: AbortSignal): Promise<boolean> {
  return (await fetch(url, { method: 'HEAD', signal })).ok
}

function isAbout(notice: AppError, error: AppError): boolean {
  return 'name' in notice && 'name' in error && notice.name === error.name
}

/** Takes back the news that the audio stopped as soon as it plays again, until the returned function is called. */
export function takeBackFailures(store: StoreApi<Store>): () => void {
  return store.subscribe(({ isPlaying, isStalled, notices, dismissNotice }, before) => {
    const plays = isPlaying && !isStalled
    if (!plays || (before.isPlaying && !before.isStalled)) return
    for (const notice of notices) if (hasStopped(notice)) dismissNotice(notice)
  })
}

/** Whether this says that the audio stopped, and playing is what ends it. */
export function hasStopped({ code }: AppError): boolean {
  return code === 'audio/playback-failed' || code === 'audio/output-lost' || code === 'audio/out-of-reach'
}
