import type { Episode } from '../../shared/model/episode'
import type { Seconds } from '../../shared/model/time'
import type { PlayerReport } from '../store/player-slice'
import { episodeFace } from '../tracks/episode-face'
import type { PlaybackClock } from './player'

/** What the system's media keys and its now-playing card may ask for. */
export interface MediaSessionRequests {
  play(): void
  pause(): void
  previous(): void
  next(): void
  skip(by: Seconds): void
  seek(to: Seconds): void
}

/** Seconds skipped when the system does not say how many. */
const systemSkip: Seconds = 10

/** Answers the system's media keys until the returned function is called. */
export function answerMediaKeys(session: MediaSession, requests: MediaSessionRequests): () => void {
  const handlers: [MediaSessionAction, MediaSessionActionHandler][] = [
    ['play', () => requests.play()],
    ['pause', () => requests.pause()],
    // The browser halts the voice by itself, but a drill between two passes would go on with the next.
    ['stop', () => requests.pause()],
    ['previoustrack', () => requests.previous()],
    ['nexttrack', () => requests.next()],
    ['seekbackward', ({ seekOffset }) => requests.skip(-(seekOffset ?? systemSkip))],
    ['seekforward', ({ seekOffset }) => requests.skip(seekOffset ?? systemSkip)],
    ['seekto', ({ seekTime }) => seekTime !== undefined && requests.seek(seekTime)],
  ]
  for (const [action, handler] of handlers) session.setActionHandler(action, handler)
  return () => {
    for (const [action] of handlers) session.setActionHandler(action, null)
  }
}

/**
 * Shows on the system's card what is open. The cover goes there as a blob: the browser refuses pictures from
 * the application's own schemes. Returns the function that gives the blob back.
 */
export function showOnMediaCard(session: MediaSession, episode: Episode | null): () => void {
  const track = episode?.track
  if (!episode || !track) {
    session.metadata = null
    return () => {}
  }
  const face = episodeFace(episode)
  const facts = { title: episode.title, artist: face.artist ?? '', album: track.tags.album ?? '' }
  session.metadata = new MediaMetadata(facts)

  const life = new AbortController()
  let cover: string | null = null
  const addCover = async (url: string) => {
    const picture = await (await fetch(url, { signal: life.signal })).blob()
    cover = URL.createObjectURL(picture)
    session.metadata = new MediaMetadata({ ...facts, artwork: [{ src: cover, type: picture.type }] })
  }
  // Without its picture the card is as useful as before.
  if (face.coverUrl) addCover(face.coverUrl).catch(() => {})
  return () => {
    life.abort()
    if (cover) URL.revokeObjectURL(cover)
  }
}

/** Keeps the card's own progress bar true; the system moves it on by itself between two calls. */
export function reportToMediaCard(session: MediaSession, report: PlayerReport, clock: PlaybackClock): void {
  session.playbackState = report.isPlaying ? 'playing' : report.duration > 0 ? 'paused' : 'none'
  if (report.duration > 0) {
    const position = Math.max(0, Math.min(clock.now(), report.duration))
    session.setPositionState({ duration: report.duration, playbackRate: report.rate, position })
  } else {
    session.setPositionState()
  }
}
