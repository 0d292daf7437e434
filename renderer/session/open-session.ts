import type { StoreApi } from 'zustand'
import type { Bridge } from '../../shared/ipc/bridge'
import type { OpenResult } from '../../shared/ipc/contract'
import type { Episode, Offered } from '../../shared/model/episode'
import type { Seconds } from '../../shared/model/time'
import type { Spoken } from '../../shared/model/timeline'
import type { Player } from '../player/player'
import type { Store } from '../store'
import type { TimedSide } from './heard-side'

/** Estimates made for a length further off than this are made anew; at an hour it is seven seconds. */
const durationTolerance = 0.002

export interface OpenSession {
  /** Shows what main has open already, and from then on what main opens by itself. */
  start(): Promise<void>
  choose(): Promise<void>
  openDropped(files: readonly File[]): Promise<void>
  openSample(): Promise<void>
  /** Opens an entry of the list of recent files. */
  openRecent(id: string): Promise<void>
  /** Opens an entry of the library. */
  openEntry(id: string): Promise<void>
  /**
   * Times a recording of the open episode, the one that is heard unless `key` names another, as if this language of its
   * transcript, or these two in turn, were what is spoken.
   */
  chooseSpoken(spoken: Spoken, key?: string): Promise<void>
  /** Shows the answer to another request that opens something, or changes the recordings of what is open. */
  take(request: () => Promise<OpenResult>): Promise<void>
  dispose(): void
}

export interface OpenSessionParts {
  bridge: Bridge
  store: StoreApi<Store>
  player: Player
  /** Takes what was handed over for the open episode. */
  take?: (offered: Offered) => void
  /** The open episode is about to give way to another: the last moment to hand on what was done to it. */
  leave?: () => void
  /** Calls back once when the window has the keyboard again, as it does when the system's dialog closes. */
  onceFocused?: (then: () => void) => void
}

/**
 * The visible flow of opening. What opens replaces what was open, at its beginning and paused; what fails leaves
 * everything as it was and says why. Several openings may be under way: what main answers last is what main has open, so
 * that is what is shown.
 */
export function createOpenSession({
  bridge,
  store,
  player,
  take = () => {},
  leave = () => {},
  onceFocused = focusOnce,
}: OpenSessionParts): OpenSession {
  let pending = 0

  const began = () => {
    pending += 1
    store.getState().setOpening(true)
  }
  const ended = () => {
    pending -= 1
    if (pending === 0) store.getState().setOpening(false)
  }

  const show = (result: OpenResult) => {
    if (result.ok && result.value === null) return
    const { clearNotices, addNotice, setEpisode, setTracks, episode: before } = store.getState()
    clearNotices()
    if (!result.ok) {
      addNotice(result.error)
      return
    }
    const opened = result.value as Episode
    const { offered, ...plain } = opened
    const episode = offered ? plain : opened
    if (offered && before?.id === episode.id) {
      take(offered)
      return
    }
    // The same opening: it has other recordings now, and everything else stays.
    if (episode.id === before?.id && episode.tracks.some(({ track }) => track.id === before.track?.id)) {
      setTracks(episode)
      for (const warning of episode.warnings) addNotice(warning)
      return
    }
    leave()
    // The same audio, now with its transcript, plays on.
    if (episode.track === null || episode.track.url !== before?.track?.url) player.load(episode.track)
    setEpisode(episode)
    for (const warning of episode.warnings) addNotice(warning)
    if (offered) take(offered)
  }

  const open = async (request: () => Promise<OpenResult>, dialogFirst = false) => {
    let isWaiting = false
    let isAnswered = false
    const wait = () => {
      if (isAnswered) return
      isWaiting = true
      began()
    }
    // While the listener looks for a file there is nothing to wait for.
    if (dialogFirst) onceFocused(wait)
    else wait()
    try {
      show(await request())
    } catch (error) {
      store.getState().addNotice({ code: 'internal', detail: String(error) })
    } finally {
      isAnswered = true
      if (isWaiting) ended()
    }
  }

  const estimate = async ({ spoken, duration, key }: { spoken?: Spoken; duration?: Seconds; key?: string }) => {
    const { episode } = store.getState()
    if (!episode?.text || !episode.track) return
    const of = key ?? episode.track.key
    try {
      const answer = await bridge.invoke('timeline:estimate', {
        episodeId: episode.id,
        key: of,
        ...(spoken && { spoken: spoken.language }),
        ...(spoken?.also !== undefined && { also: spoken.also }),
        ...(duration !== undefined && { duration }),
      })
      if (answer.ok) store.getState().setTimeline(episode.id, answer.value.timeline, answer.value.spoken, of)
      // What became of a question about something that is no longer open is no news.
      else if (store.getState().episode?.id === episode.id) store.getState().addNotice(answer.error)
    } catch (error) {
      store.getState().addNotice({ code: 'internal', detail: String(error) })
    }
  }

  /** By recording what was asked last, so that an answer that changes nothing is not asked for again. */
  let estimatedFor: Record<string, string> = {}
  const follow = (id: string, key: string, { timeline, spoken }: Partial<TimedSide>, duration: Seconds) => {
    const assumed = timeline?.duration
    // What was found in the audio does not depend on how long the container says it is.
    const isFound = timeline?.cues.some(({ source }) => source === 'aligned') ?? false
    if (!assumed || isFound || duration <= 0 || Math.abs(duration - assumed) / assumed <= durationTolerance) return
    const what = `${id} ${duration}`
    if (estimatedFor[key] === what) return
    estimatedFor = { ...estimatedFor, [key]: what }
    void estimate({ key, duration, ...(spoken?.because === 'chosen' && { spoken }) })
  }
  /** Times of a recording that is not heard too: they are those that the listener goes on in when it is. */
  const followDurations = ({ episode, duration, resting, restingLengths }: Store) => {
    if (!episode?.track) return
    const { id, track, tracks, timeline, spoken } = episode
    if (timeline && spoken) follow(id, track.key, { timeline, spoken }, duration)
    for (const { track: other } of tracks) {
      const { found, spoken: side } = resting[other.key] ?? {}
      if (found && side) follow(id, other.key, { timeline: found, spoken: side }, restingLengths[other.id] ?? 0)
    }
  }

  const ends = [
    store.subscribe((now, before) => {
      const isSame = now.duration === before.duration && now.restingLengths === before.restingLengths
      if (!isSame || now.episode !== before.episode || now.resting !== before.resting) followDurations(now)
    }),
  ]

  return {
    async start() {
      ends.push(bridge.on('episode:opened', show))
      await open(() => bridge.invoke('episode:current'))
    },
    choose: () => open(() => bridge.invoke('episode:choose'), true),
    openSample: () => open(() => bridge.invoke('episode:open-sample')),
    openRecent: (id) => open(() => bridge.invoke('recent:open', id)),
    openEntry: (id) => open(() => bridge.invoke('library:open', id)),
    async openDropped(files) {
      if (files.length > 0) await open(() => bridge.openDropped(files))
      else store.getState().addNotice({ code: 'open/nothing' })
    },
    chooseSpoken(spoken, key) {
      const { duration, episode } = store.getState()
      if (key !== undefined && key !== episode?.track?.key) return estimate({ spoken, key })
      return estimate({ spoken, ...(duration > 0 && { duration }) })
    },
    take: (request) => open(request, true),
    dispose() {
      for (const end of ends) end()
    },
  }
}

function focusOnce(then: () => void): void {
  window.addEventListener('focus', then, { once: true })
}
