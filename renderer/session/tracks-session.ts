import type { StoreApi } from 'zustand'
import type { Bridge } from '../../shared/ipc/bridge'
import type { OpenResult } from '../../shared/ipc/contract'
import type { Seconds } from '../../shared/model/time'
import { carryTime } from '../../shared/tracks/carry-time'
import type { Voices } from '../player/voices'
import type { Store } from '../store'
import { heardRecording, restingRecording } from '../store/tracks-slice'
import type { DrillSession } from './drill-session'
import type { Deed } from './edit-session'

/** The recordings of the open episode: which is heard, and which there are. */
export interface TracksSession {
  /** Goes on in another recording where this one is: in the same segment, as far into it. */
  hear(key: string): void
  /** The same at a place of it, whatever is there. */
  hearAt(key: string, at: Seconds): void
  /** Goes on in the next one, after the last in the first. */
  hearNext(): void
  /** Has the listener choose recordings, and adds them. */
  add(): Promise<void>
  /** Takes a recording out of the episode, which can be taken back. The only one stays. */
  remove(key: string): Promise<void>
  dispose(): void
}

export interface TracksParts {
  readonly bridge: Bridge
  readonly store: StoreApi<Store>
  readonly voices: Voices
  readonly drill: Pick<DrillSession, 'change'>
  /** Takes the episode as main has it now. */
  readonly take: (request: () => Promise<OpenResult>) => Promise<void>
  readonly note: (deed: Deed) => void
}

/** Milliseconds that an opening has to itself before its other recordings are loaded. */
const headStart = 400

export function createTracksSession({ bridge, store, voices, drill, take, note }: TracksParts): TracksSession {
  const hearAt = (key: string, at: Seconds) => {
    const { episode } = store.getState()
    const track = episode?.tracks.find((each) => each.track.key === key)?.track
    if (!track) return
    if (key === episode?.track?.key) {
      voices.seek(at)
      return
    }
    const [from, to] = [heardRecording(store.getState()), restingRecording(store.getState(), key)]
    drill.change(
      () => voices.hear(track, at, (report) => store.getState().hearTrack(key, report)),
      (time) => carryTime(time, from, to),
    )
  }
  const hear = (key: string) => {
    const { episode } = store.getState()
    if (!episode?.tracks.some(({ track }) => track.key === key)) return
    if (store.getState().alternating) store.getState().setAlternating(null)
    if (key === episode.track?.key) return
    hearAt(
      key,
      carryTime(voices.clock.now(), heardRecording(store.getState()), restingRecording(store.getState(), key)),
    )
  }

  let timer: ReturnType<typeof setTimeout> | undefined
  const keepReady = () => {
    const { episode } = store.getState()
    voices.keepReady(episode?.tracks.map(({ track }) => track).filter((track) => track.id !== episode.track?.id) ?? [])
  }
  /** The recording that main takes for the one that is heard. Of what goes to and fro it is not told. */
  let told = store.getState().episode?.track?.key
  const unsubscribe = store.subscribe(({ episode, alternating }, before) => {
    const key = episode?.track?.key
    if (episode?.id !== before.episode?.id) told = key
    else if (episode && key !== undefined && key !== told && !alternating) {
      told = key
      void bridge.invoke('tracks:hear', { episodeId: episode.id, key })
    }
    if (episode?.tracks === before.episode?.tracks) return
    clearTimeout(timer)
    if (episode && episode.tracks.length > 1) timer = setTimeout(keepReady, headStart)
    else if (episode && episode.id === before.episode?.id) keepReady()
  })

  /** The others wait at the same line: what lies around it has been read when one of them is asked for. */
  const waitAlong = () => {
    const { episode, alternating } = store.getState()
    if (!episode || alternating || episode.tracks.length < 2) return
    const from = heardRecording(store.getState())
    for (const { track } of episode.tracks) {
      if (track.key === episode.track?.key) continue
      voices.wait(track, carryTime(voices.clock.now(), from, restingRecording(store.getState(), track.key)))
    }
  }
  const stopWaiting = store.subscribe((now, before) => {
    if (now.activeCue !== before.activeCue && now.activeCue >= 0) waitAlong()
  })

  const remove = async (key: string) => {
    const { episode, say } = store.getState()
    const next = episode?.tracks.find(({ track }) => track.key !== key)
    const removed = episode?.tracks.find(({ track }) => track.key === key)
    if (!episode || !next || !removed) return
    if (episode.track?.key === key) hear(next.track.key)
    const changed = await bridge.invoke('tracks:remove', { episodeId: episode.id, key })
    // What became of another episode meanwhile is no deed in this one.
    if (changed?.id !== store.getState().episode?.id || !changed) return
    store.getState().setTracks(changed)
    say({ words: 'trackRemoved', facts: { name: removed.track.fileName }, offers: 'undo' })
    note({
      undo: () => void take(() => bridge.invoke('tracks:restore', episode.id)),
      redo: () => void remove(key),
    })
  }

  return {
    hear,
    hearAt,
    hearNext() {
      const { episode, say, alternating, setAlternating } = store.getState()
      const keys = episode?.tracks.map(({ track }) => track.key) ?? []
      const next = keys[(keys.indexOf(episode?.track?.key ?? '') + 1) % keys.length]
      if (alternating) setAlternating(null)
      if (next === undefined || keys.length < 2) say({ words: 'onlyOneTrack', names: 'add-track' })
      else hear(next)
    },
    async add() {
      const { episode } = store.getState()
      if (episode?.track) await take(() => bridge.invoke('tracks:add', episode.id))
    },
    remove,
    dispose() {
      clearTimeout(timer)
      unsubscribe()
      stopWaiting()
    },
  }
}
