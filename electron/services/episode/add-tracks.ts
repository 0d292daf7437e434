import { resolve } from 'node:path'
import type { AppError } from '../../../shared/model/app-error'
import { err, ok, type Result } from '../../../shared/model/result'
import { shownName } from '../files/shown-name'
import type { MediaRegistry } from '../media/media-registry'
import type { AudioPart } from './choose-sources'
import { areDubs } from './match-dubs'
import { lengthWarnings, type OpenEpisode, openPart } from './open-episode'
import { withAdded } from './open-tracks'
import { isAmong } from './same-recording'
import { mostTracks, sortFiles } from './sort-files'
import { timePart } from './time-parts'

/** Whether these files, given while an episode is open, are named as other recordings of it and nothing else. */
export async function areDubsOf(paths: readonly string[], open: OpenEpisode | null): Promise<boolean> {
  const own = open?.parts.map(({ path }) => shownName(path)) ?? []
  const sorted = await sortFiles(
    paths.map((path) => resolve(path)),
    { areTracks: true },
  )
  if (own.length === 0 || !sorted.ok || sorted.value.audio === undefined || sorted.value.transcript) return false
  const given = [sorted.value.audio, ...(sorted.value.dubs ?? [])].map(shownName)
  return given.every((name) => own.some((known) => areDubs([known, name])))
}

/**
 * Adds recordings to an open episode, each with the side that it seems to speak and estimated times. What is no recording,
 * or one that the episode has already (whatever it is called), is an error, and then none is added.
 *
 * @param keys by which some were known in the episode before, by their paths
 */
export async function addTracks(
  paths: readonly string[],
  open: OpenEpisode,
  media: MediaRegistry,
  keys: ReadonlyMap<string, string> = new Map(),
): Promise<Result<OpenEpisode, AppError>> {
  let now = { ...open, episode: { ...open.episode, warnings: [] as readonly AppError[] } }
  const added: AudioPart[] = []
  const refused = (error: AppError) => {
    for (const id of added.flatMap(({ mediaIds }) => mediaIds)) media.release(id)
    return err(error)
  }
  for (const path of paths.map((each) => resolve(each))) {
    const name = shownName(path)
    if (now.parts.length >= mostTracks) return refused({ code: 'tracks/too-many', name, most: mostTracks })
    const known = now.parts.map((part) => part.path)
    if (await isAmong(path, known)) return refused({ code: 'tracks/same-recording', name })
    const part = await openPart(path, media)
    if (!part.ok) return refused(part.error)
    const { track } = part.value
    const own = { ...part.value, track: { ...track, key: keys.get(path) ?? track.key } }
    added.push(own)
    now = withOne(now, own)
  }
  return ok(now)
}

/** An episode whose warnings are about what was added. */
function withOne(open: OpenEpisode, part: AudioPart): OpenEpisode {
  const { text, listenerLanguage, parts, episode } = open
  const others = episode.tracks.flatMap(({ spoken }) => spoken?.language ?? [])
  const times = text ? timePart(part, text, { listenerLanguage, others }) : { spoken: null, timeline: null }
  const warnings = [
    ...episode.warnings,
    ...part.warnings,
    ...lengthWarnings([parts[0], part].filter((p) => p !== undefined)),
  ]
  return withAdded({ ...open, episode: { ...episode, warnings } }, part, times)
}
