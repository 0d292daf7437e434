import type { StoreApi } from 'zustand'
import type { AppError } from '../../shared/model/app-error'
import type { Store } from '../store'

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
  return code === 'audio/playback-failed' || code === 'audio/output-lost'
}
