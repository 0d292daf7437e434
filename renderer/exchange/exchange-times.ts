import type { RecalledTimeline } from '../../shared/ipc/contract'
import type { Episode, GivenTimes } from '../../shared/model/episode'
import type { Seconds } from '../../shared/model/time'
import { type FittedTrack, fitPack, type OwnTrack } from '../../shared/packs/fit-pack'
import { type PackTrack, readPack, writePack } from '../../shared/packs/pack'
import { soundPrint } from '../../shared/packs/sound-print'
import { textPrints } from '../../shared/packs/text-prints'
import { shiftTimeline } from '../../shared/timeline/shift-timeline'
import type { ExchangeParts } from '../session/exchange-session'
import { withTimes } from '../store/episode-slice'

/** Writes the times of the open episode, where there are any that were found, to a file of the listener's choice. */
export async function exportTimes({ bridge, store }: ExchangeParts): Promise<void> {
  const { episode, say, addNotice } = store.getState()
  if (!episode?.text || !episode.track) return
  const own = await ownTracks(episode, { bridge, store })
  const tracks = own.flatMap((track): PackTrack[] => {
    const shown = shownTimes({ store }, track.key)
    const isFound = shown?.timeline.cues.some(({ source }) => source !== 'absent' && source !== 'estimated')
    if (!shown || !isFound) return []
    const { spoken, also, cues, duration } = shown.timeline
    const audio = { ...track.audio, duration }
    return [{ audio, spoken: { language: spoken, ...(also !== undefined && { also }) }, cues }]
  })
  if (tracks.length === 0) {
    say({ words: 'noTimesFound' })
    return
  }
  const salt = [...crypto.getRandomValues(new Uint8Array(16))]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('')
  const text = writePack({ salt, prints: textPrints(episode.text.transcript.segments, salt), tracks })
  const saved = await bridge.invoke('file:save', { kind: 'times', name: episode.title, text })
  if (!saved.ok) addNotice(saved.error)
  else if (saved.value !== null) say({ words: 'fileSaved', facts: { name: saved.value } })
}

/** Takes the times of a file for the open episode, or says why they are not for it. One deed, which can be taken back. */
export async function importTimes({ name, text }: GivenTimes, parts: ExchangeParts): Promise<void> {
  const { store, edits } = parts
  const { episode, say, addNotice } = store.getState()
  const pack = readPack(text)
  if (pack === 'newer' || pack === 'damaged') {
    addNotice({ code: `times/${pack}`, name })
    return
  }
  if (!episode?.text || !episode.track) {
    addNotice({ code: 'times/nothing-open', name })
    return
  }
  const fit = fitPack(pack, episode.text.transcript.segments, await ownTracks(episode, parts))
  if (store.getState().episode?.id !== episode.id) return
  if (fit.kind === 'other-audio') {
    addNotice({ code: 'times/other-audio', name, theirs: fit.theirs, ours: fit.ours })
  } else if (fit.kind === 'other-text') {
    addNotice({ code: 'times/other-text', name, matched: fit.matched, count: fit.count })
  } else {
    const before = fit.tracks.flatMap(({ key }) => {
      const times = foundTimes(parts, key)
      return times ? [{ key, times }] : []
    })
    const { matched, count } = fit
    const take = async () => {
      for (const track of fit.tracks) await put(parts, episode, track.key, timesOf(track, offsetOf(parts, track.key)))
      if (store.getState().episode?.id !== episode.id) return
      const isUnsure = fit.tracks.some((track) => track.isUnsure)
      say({ words: isUnsure ? 'timesImportedUnsure' : 'timesImported', facts: { matched, count }, offers: 'undo' })
    }
    await take()
    if (store.getState().episode?.id !== episode.id) return
    edits.note({
      undo: async () => {
        for (const { key, times } of before) await put(parts, episode, key, times)
        say({ words: 'timesTakenBack', offers: 'redo' })
      },
      redo: take,
    })
  }
}

/** The times of a pack are those that were shown: with this listener's offset they are to be so again. */
function timesOf({ spoken, timeline: shown }: FittedTrack, offset: Seconds): RecalledTimeline {
  const timeline = offset === 0 ? shown : shiftTimeline(shown, -offset)
  return { timeline, spoken: { ...spoken, because: 'audio' }, isFinished: true }
}

function offsetOf({ store }: ExchangeParts, key: string): Seconds {
  const { episode, fixed, resting } = store.getState()
  return (key === episode?.track?.key ? fixed : resting[key]?.fixed)?.offset ?? 0
}

/** Times of a recording in place of others, here and where they are kept. */
async function put(
  { bridge, store, takeTimes }: ExchangeParts,
  { id: episodeId }: Episode,
  key: string,
  times: RecalledTimeline,
): Promise<void> {
  const { episode, setTimeline } = store.getState()
  if (episode?.id !== episodeId) return
  const { timeline, spoken, isFinished } = times
  const { language, also, because } = spoken
  const isHeard = key === episode.track?.key
  if (isHeard) takeTimes(times)
  else setTimeline(episodeId, timeline, spoken, key)
  // Main takes times of the side that it knows is spoken.
  const reason = because === 'chosen' ? 'chosen' : 'audio'
  await bridge.invoke('timeline:estimate', { episodeId, key, spoken: language, also, because: reason })
  await bridge.invoke('timeline:keep', { episodeId, key, spoken: language, also, cues: [...timeline.cues], isFinished })
}

/** The recordings of the episode with what they are known by. */
async function ownTracks(episode: Episode, { bridge, store }: Pick<ExchangeParts, 'bridge' | 'store'>) {
  const contents = await bridge.invoke('times:contents', { episodeId: episode.id })
  const { peaks, otherPeaks, duration } = store.getState()
  return episode.tracks.map(({ track }): OwnTrack => {
    const isHeard = track.key === episode.track?.key
    const outline = peaks?.trackId === track.id ? peaks : otherPeaks[track.id]
    const length = isHeard && duration > 0 ? duration : track.duration
    const known = outline?.known.reduce((sum, { start, end }) => sum + end - start, 0) ?? 0
    // An outline with holes is that of no recording.
    const isWhole = outline !== undefined && known >= 0.98 * length
    const pairs = isWhole ? outline.pairs.subarray(0, Math.ceil(length * 200)) : null
    return {
      key: track.key,
      audio: { sha256: contents[track.key] ?? null, duration: length, sound: pairs && soundPrint(pairs) },
    }
  })
}

/** The times of a recording as they are shown. */
function shownTimes({ store }: Pick<ExchangeParts, 'store'>, key: string) {
  const { episode, found, fixed, resting } = store.getState()
  if (!episode) return null
  const times = key === episode.track?.key ? { spoken: episode.spoken, found, fixed } : resting[key]
  const timeline = times && withTimes(episode, times).episode.timeline
  return timeline ? { timeline } : null
}

/** The times of a recording as they were found, whatever is fixed in them. */
function foundTimes({ store }: Pick<ExchangeParts, 'store'>, key: string): RecalledTimeline | null {
  const { episode, found, resting, refining, otherRefining } = store.getState()
  const isHeard = key === episode?.track?.key
  const times = isHeard ? { spoken: episode.spoken, found } : resting[key]
  if (!times?.found || !times.spoken) return null
  const state = isHeard ? refining.state : otherRefining[key]?.state
  return { timeline: times.found, spoken: times.spoken, isFinished: state === 'done' }
}
