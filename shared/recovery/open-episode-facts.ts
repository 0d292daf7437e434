import type { Episode } from '../model/episode'
import { extensionOf } from './extension-of'

/** What is open, without a name or a word of it: `mp3, 3372 s, 1204 segments of en and zh-Hans`. */
export function describeOpen(episode: Episode | null): string {
  if (!episode) return 'nothing'
  const { track, text, spoken } = episode
  const audio = track
    ? [extensionOf(track.fileName).slice(1) || 'audio', `${Math.round(track.duration)} s`]
    : ['no audio']
  const lines = text
    ? `${text.transcript.segments.length} segments of ${text.transcript.languages.join(' and ')}`
    : 'no text'
  return [...audio, lines, ...(spoken ? [`${spoken.language} is spoken`] : [])].join(', ')
}

/** Every name by which what is open could be known. */
export function namesIn(episode: Episode | null): readonly string[] {
  if (!episode) return []
  const { track, text } = episode
  const files = [track?.fileName, text?.fileName].filter((name) => name !== undefined)
  const stems = files.map((name) => name.slice(0, name.length - extensionOf(name).length))
  const tags = track ? [track.tags.title, track.tags.artist, track.tags.album] : []
  const names = [episode.title, ...files, ...stems, ...tags, ...(track?.tags.chapters ?? []).map(({ title }) => title)]
  return [...new Set(names.filter((name): name is string => Boolean(name)))]
}

/** The same for the same files at another start. */
export function keyOfOpen({ track, text }: Episode): string {
  const audio = track ? [track.fileName, track.duration] : []
  const lines = text ? [text.fileName, text.transcript.segments.length] : []
  return JSON.stringify([...audio, ...lines])
}
