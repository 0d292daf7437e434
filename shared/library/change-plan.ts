import type { FoundFile, ImportPlan, Leftover, LeftoverReason, PlannedEpisode, PlannedTrack } from '../model/import'
import type { LanguageTag } from '../model/transcript'
import { readName } from './read-name'
import { areOtherLanguages } from './text-halves'

/** What a listener does to a plan. Each gives another plan, so what was before can be taken up again. */

/**
 * Moves a file into an episode: a recording as another dub of it, a transcript in place of the one there, which is left
 * over then, unless their names say that they are one text in two languages. Nothing changes where the file is there
 * already.
 */
export function moveToEpisode(
  plan: ImportPlan,
  file: FoundFile,
  episodeId: string,
  files: ReadonlyMap<string, FoundFile>,
): ImportPlan {
  const to = plan.episodes.find(({ id }) => id === episodeId)
  if (!to || filesOf(to).includes(file.id)) return plan
  const language = trackOf(plan, file.id)?.language ?? readName(stemOf(file)).marks.language
  const without = taken(plan, file.id)
  const given = without.episodes.find(({ id }) => id === episodeId)!
  if (file.kind === 'audio') {
    const track = { file: file.id, ...(language && { language }) }
    return replaced(without, { ...given, tracks: [...given.tracks, track], basis: 'chosen' })
  }
  const marks = (id: string) => readName(stemOf(files.get(id) ?? file)).marks
  const before = textsOf(given)
  const staying = before.find((id) => areOtherLanguages(marks(id), marks(file.id)))
  const leftovers = before.filter((id) => id !== staying).map((id) => left(id, 'other-text'))
  const { second: _, ...rest } = given
  const texts = staying === undefined ? { text: file.id } : { text: staying, second: file.id }
  return replaced(
    { ...without, leftovers: [...without.leftovers, ...leftovers] },
    { ...rest, ...texts, basis: 'chosen' },
  )
}

/** Makes an episode of a recording alone, right behind the one it was in. A transcript alone is none. */
export function splitOff(plan: ImportPlan, file: FoundFile): ImportPlan {
  const from = plan.episodes.findIndex((episode) => filesOf(episode).includes(file.id))
  if (file.kind !== 'audio' || plan.episodes[from]?.tracks.length === 1) return plan
  const { title, marks } = readName(stemOf(file))
  const language = trackOf(plan, file.id)?.language ?? marks.language
  const episode: PlannedEpisode = {
    // An episode of this name may be left from which the file was once moved.
    id: freeId(plan, `episode-${file.id}`),
    title: title || stemOf(file),
    tracks: [{ file: file.id, ...(language && { language }) }],
    basis: 'chosen',
  }
  const without = taken(plan, file.id)
  const at = from === -1 ? 0 : from + 1
  return { ...without, episodes: [...without.episodes.slice(0, at), episode, ...without.episodes.slice(at)] }
}

/** Takes a file out of its episode. An episode that has no recording left is none, and its transcript is left over. */
export function putAside(plan: ImportPlan, fileId: string): ImportPlan {
  if (plan.leftovers.some(({ file }) => file === fileId)) return plan
  const without = taken(plan, fileId)
  return { ...without, leftovers: [left(fileId, 'put-aside'), ...without.leftovers] }
}

/** Makes one of an episode's recordings its original; the others are dubs. */
export function makeOriginal(plan: ImportPlan, fileId: string): ImportPlan {
  const episode = episodeOf(plan, fileId)
  const track = episode?.tracks.find(({ file }) => file === fileId)
  if (!episode || !track || episode.tracks[0] === track) return plan
  const others = episode.tracks.filter((other) => other !== track)
  return replaced(plan, { ...episode, tracks: [track, ...others], basis: 'chosen' })
}

/** Says which language a recording speaks; undefined: it is to be found out. */
export function setLanguage(plan: ImportPlan, fileId: string, language: LanguageTag | undefined): ImportPlan {
  const episode = episodeOf(plan, fileId)
  if (!episode) return plan
  const tracks = episode.tracks.map((track) =>
    track.file === fileId ? { file: fileId, ...(language !== undefined && { language }) } : track,
  )
  return replaced(plan, { ...episode, tracks })
}

/** Wants an episode, or does not. */
export function leaveOut(plan: ImportPlan, episodeId: string, isLeftOut: boolean): ImportPlan {
  const episode = plan.episodes.find(({ id }) => id === episodeId)
  return episode ? replaced(plan, { ...episode, isLeftOut }) : plan
}

/** The ids of an episode's files. */
export function filesOf(episode: PlannedEpisode): string[] {
  return [...episode.tracks.map(({ file }) => file), ...textsOf(episode)]
}

function textsOf({ text, second }: PlannedEpisode): string[] {
  return [text, second].filter((file) => file !== undefined)
}

/** The episode a file is in. */
export function episodeOf(plan: ImportPlan, fileId: string): PlannedEpisode | undefined {
  return plan.episodes.find((episode) => filesOf(episode).includes(fileId))
}

function trackOf(plan: ImportPlan, fileId: string): PlannedTrack | undefined {
  return episodeOf(plan, fileId)?.tracks.find(({ file }) => file === fileId)
}

/** The plan without a file, wherever it was. */
function taken(plan: ImportPlan, fileId: string): ImportPlan {
  const episode = episodeOf(plan, fileId)
  if (!episode) return { ...plan, leftovers: plan.leftovers.filter(({ file }) => file !== fileId) }
  const texts = textsOf(episode)
  if (texts.includes(fileId)) {
    const { text: _, second: __, ...rest } = episode
    const [text] = texts.filter((id) => id !== fileId)
    const count = episode.tracks.length + texts.length - 1
    return replaced(plan, { ...rest, ...(text !== undefined && { text }), basis: basisOf(count) })
  }
  const tracks = episode.tracks.filter(({ file }) => file !== fileId)
  if (tracks.length > 0) {
    return replaced(plan, { ...episode, tracks, basis: basisOf(tracks.length + texts.length) })
  }
  return {
    episodes: plan.episodes.filter((other) => other !== episode),
    leftovers: [...plan.leftovers, ...texts.map((text) => left(text, 'no-audio'))],
  }
}

function basisOf(fileCount: number): PlannedEpisode['basis'] {
  return fileCount === 1 ? 'alone' : 'chosen'
}

function replaced(plan: ImportPlan, episode: PlannedEpisode): ImportPlan {
  return { ...plan, episodes: plan.episodes.map((other) => (other.id === episode.id ? episode : other)) }
}

function left(file: string, reason: LeftoverReason): Leftover {
  return { file, reason }
}

function freeId({ episodes }: ImportPlan, wanted: string): string {
  const isTaken = (id: string) => episodes.some((episode) => episode.id === id)
  let id = wanted
  while (isTaken(id)) id += '-'
  return id
}

function stemOf({ name }: FoundFile): string {
  return name.replace(/\.[^.]*$/, '')
}
