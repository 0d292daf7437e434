import { inverseOf } from '../../shared/edits/apply-changes'
import type { RecalledTimeline } from '../../shared/ipc/contract'
import type { EditChange } from '../../shared/model/edits'
import type { Episode, GivenTimes } from '../../shared/model/episode'
import { type FittedTrack, fitPack, type PackFit } from '../../shared/packs/fit-pack'
import { readPack } from '../../shared/packs/read-pack'
import { textPrints } from '../../shared/packs/text-prints'
import { writePack } from '../../shared/packs/write-pack'
import { shiftTimeline } from '../../shared/timeline/shift-timeline'
import type { ExchangeParts } from '../session/exchange-session'
import { fixedOf, foundTimes, ownTracks, packTrackOf } from './own-tracks'

/** Writes the times of the open episode, where there are any that were found, to a file of the listener's choice. */
export async function exportTimes({ bridge, store }: ExchangeParts): Promise<void> {
  const { episode, say, addNotice } = store.getState()
  if (!episode?.text || !episode.track) return
  const own = await ownTracks(episode, { bridge, store })
  const tracks = own.flatMap((track) => packTrackOf(track, { store }) ?? [])
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
  const { episode, addNotice } = store.getState()
  const pack = readPack(text)
  if (pack === 'newer' || pack === 'damaged') {
    addNotice({ code: `times/${pack}`, name })
    return
  }
  if (!episode?.text || !episode.track) {
    addNotice({ code: 'times/nothing-open', name })
    return
  }
  const { segments } = episode.text.transcript
  const fit = fitPack(pack, segments, await ownTracks(episode, parts))
  edits.whenKnown(() => {
    const now = store.getState().episode
    if (now?.id !== episode.id) return
    // Fingerprints take a while: what was corrected meanwhile has other lines.
    if (now.text?.transcript.segments !== segments) void importTimes({ name, text }, parts)
    else if (fit.kind === 'other-audio') {
      addNotice({ code: 'times/other-audio', name, theirs: fit.theirs, ours: fit.ours })
    } else if (fit.kind === 'other-text') {
      const code = fit.isOtherAudio ? 'times/other-episode' : 'times/other-text'
      addNotice({ code, name, matched: fit.matched, count: fit.count })
    } else void takeTimes(fit, episode, parts)
  })
}

async function takeTimes(fit: PackFit & { kind: 'fits' }, episode: Episode, parts: ExchangeParts): Promise<void> {
  const { store, edits } = parts
  const { say } = store.getState()
  const before = fit.tracks.flatMap(({ key }) => {
    const times = foundTimes(parts, key)
    return times ? [{ key, times }] : []
  })
  const changes = fit.tracks.flatMap((track) => changesOf(track, parts))
  const { matched, count } = fit
  const take = async () => {
    // What is fixed comes first, so that it is no news to who hears again what was put right.
    if (changes.length > 0) edits.change(changes)
    for (const track of fit.tracks) await put(parts, episode, track.key, timesOf(track, parts))
    if (store.getState().episode?.id !== episode.id) return
    const isPart = fit.tracks.some(({ unheard }) => unheard.length > 0)
    const words = fit.tracks.some(({ isUnsure }) => isUnsure)
      ? 'timesImportedUnsure'
      : isPart
        ? 'timesImportedPartly'
        : 'timesImported'
    say({ words, facts: { matched, count }, offers: 'undo' })
  }
  edits.note({
    undo: async () => {
      if (changes.length > 0) edits.change(inverseOf(changes))
      for (const { key, times } of before) await put(parts, episode, key, times)
      say({ words: 'timesTakenBack', offers: 'redo' })
    },
    redo: take,
  })
  await take()
}

/**
 * What of the pack holds as put right here: where nothing of the text is spoken, but for where this listener said so
 * already; and how much later captions are shown, unless this listener has them later or earlier.
 */
function changesOf({ key, gaps, offset }: FittedTrack, parts: ExchangeParts): readonly EditChange[] {
  const fixed = fixedOf(parts, key)
  const added = gaps.filter(
    ({ start, end }) => !fixed.gaps.some((own) => own.start < (end ?? start + 1) && start < (own.end ?? own.start + 1)),
  )
  const isShown = fixed.offset !== 0 || offset === null || offset === 0
  return [
    ...(added.length > 0 ? [{ kind: 'gaps' as const, track: key, removed: [], added }] : []),
    ...(isShown ? [] : [{ kind: 'offset' as const, track: key, from: 0, to: offset }]),
  ]
}

/** Times of which the offset is not known are those that were shown: with this listener's own they are to be so again. */
function timesOf(
  { key, spoken, timeline: packed, offset, unheard }: FittedTrack,
  parts: ExchangeParts,
): RecalledTimeline {
  const timeline = offset === null ? shiftTimeline(packed, -fixedOf(parts, key).offset) : packed
  return { timeline, spoken: { ...spoken, because: 'audio' }, isFinished: true, unheard }
}

/** Times of a recording in place of others, here and where they are kept. */
async function put(
  { bridge, store, takeTimes }: ExchangeParts,
  { id: episodeId }: Episode,
  key: string,
  times: RecalledTimeline,
): Promise<void> {
  if (store.getState().episode?.id !== episodeId) return
  const { timeline, spoken, isFinished, unheard = [] } = times
  const { language, also, because } = spoken
  takeTimes(times, key)
  // Main takes times of the side that it knows is spoken.
  const reason = because === 'chosen' ? 'chosen' : 'audio'
  await bridge.invoke('timeline:estimate', { episodeId, key, spoken: language, also, because: reason })
  await bridge.invoke('timeline:keep', {
    ...{ episodeId, key, spoken: language, also, cues: [...timeline.cues], isFinished },
    unheard: [...unheard],
  })
}
