import { stat } from 'node:fs/promises'
import { hashOfTexts } from '../episode/hash-of-texts'
import type { OpenEpisode } from '../episode/open-episode'
import { hashFile } from '../files/hash-file'
import type { KeptFile, KeptText, KeptTrack, LibraryDocument } from './library-document'

/** The files of an open episode, as an entry of the library keeps them. */
export interface EpisodeFiles {
  readonly tracks: readonly KeptTrack[]
  readonly text: KeptText | null
}

export async function filesOf({ parts, text }: OpenEpisode): Promise<EpisodeFiles> {
  const tracks = parts.map(async ({ path, track }): Promise<KeptTrack> => {
    return { key: track.key, path, ...(await sizeOf(path)), ...(track.duration > 0 && { duration: track.duration }) }
  })
  const kept = text && {
    path: text.path,
    ...(await sizeOf(text.path)),
    ...(text.second !== undefined && { second: { path: text.second, ...(await sizeOf(text.second)) } }),
    texts: hashOfTexts(text.ofFile ?? text.text.transcript.segments),
    languages: text.text.transcript.languages,
  }
  return { tracks: await Promise.all(tracks), text: kept }
}

async function sizeOf(path: string): Promise<{ size?: number }> {
  return stat(path).then(
    ({ size }) => ({ size }),
    () => ({}),
  )
}

/**
 * The entry of which these files are: by their paths, else by their content, wherever they lie and whatever they are called
 * now. One recording with two texts is two entries; a recording or a text that came alone is the entry in which it is.
 * Of several the one that was heard last.
 */
export async function findEntry(
  files: EpisodeFiles,
  entries: readonly LibraryDocument[],
): Promise<LibraryDocument | undefined> {
  const latest = entries
    .filter((entry) => !isReplaced(entry, files))
    .sort((a, b) => (b.heard ?? b.added) - (a.heard ?? a.added))
  const [track] = files.tracks
  const { text } = files
  const hasTrack = (entry: LibraryDocument) => entry.tracks.some(({ path }) => path === track?.path)
  const hasText = (entry: LibraryDocument) =>
    entry.text?.path === text?.path && entry.text?.second?.path === text?.second?.path
  const byPath = track
    ? text
      ? (latest.find((entry) => hasTrack(entry) && hasText(entry)) ??
        latest.find((entry) => hasTrack(entry) && entry.text === null) ??
        latest.find((entry) => hasText(entry) && entry.tracks.length === 0))
      : latest.find(hasTrack)
    : text && latest.find(hasText)
  return byPath ?? (await byContent(files, latest))
}

/** Its files lie where others did: neither the recording is as long, nor says the text the same. */
function isReplaced(entry: LibraryDocument, { tracks: [track], text }: EpisodeFiles): boolean {
  const before = entry.tracks.find(({ path }) => path === track?.path)
  const isOtherAudio = before?.size !== undefined && track?.size !== undefined && before.size !== track.size
  const isOtherText = entry.text?.texts !== undefined && text?.texts !== undefined && entry.text.texts !== text.texts
  return isOtherAudio && isOtherText
}

async function byContent(
  { tracks: [track], text }: EpisodeFiles,
  latest: readonly LibraryDocument[],
): Promise<LibraryDocument | undefined> {
  const saysTheSame = (entry: LibraryDocument) => text !== null && entry.text?.texts === text.texts
  if (!track) return latest.find(saysTheSame)
  const isOfSize = (kept: KeptTrack) => kept.size === track.size && kept.sha256 !== undefined
  const alike = latest.filter((entry) => entry.tracks.some(isOfSize))
  const hash = alike.length > 0 ? (await hashFile(track.path))?.hash : undefined
  if (hash === undefined) return latest.find((entry) => saysTheSame(entry) && entry.tracks.length === 0)
  const same = alike.filter((entry) => entry.tracks.some(({ sha256 }) => sha256 === hash))
  return (
    same.find(saysTheSame) ??
    same.find((entry) => text === null || entry.text === null) ??
    latest.find((entry) => saysTheSame(entry) && entry.tracks.length === 0)
  )
}

/**
 * The files of an entry once these were opened of it: each recording keeps its key, wherever it was found now. Those that
 * were not opened stay, unless `isAll` says that there are no others.
 */
export async function filesAfter(
  { tracks, text }: Pick<LibraryDocument, 'tracks' | 'text'>,
  opened: EpisodeFiles,
  isAll: boolean,
): Promise<EpisodeFiles> {
  const left = [...tracks]
  const known = new Map<KeptTrack, KeptTrack>()
  const take = (track: KeptTrack, found: number) => {
    const [before] = found === -1 ? [] : left.splice(found, 1)
    if (before) known.set(track, before)
  }
  for (const track of opened.tracks) {
    take(
      track,
      left.findIndex(({ path }) => path === track.path),
    )
  }
  for (const track of opened.tracks) {
    if (known.has(track)) continue
    const isAlike = (kept: KeptTrack) => kept.sha256 !== undefined && kept.size === track.size
    const hash = left.some(isAlike) ? (await hashFile(track.path))?.hash : undefined
    take(track, hash === undefined ? -1 : left.findIndex(({ sha256 }) => sha256 === hash))
  }
  const now = opened.tracks.map((track) => {
    const before = known.get(track)
    return before ? { ...unlessChanged(before, track), ...track, key: before.key } : track
  })
  const staying = isAll ? [] : left
  // In the order that there was; what is new comes last.
  const keys = tracks.map(({ key }) => key)
  const all = [...now, ...staying].sort((a, b) => orderOf(keys, a.key) - orderOf(keys, b.key))
  return { tracks: all, text: opened.text ? textAfter(text, opened.text) : isAll ? null : text }
}

function textAfter(before: KeptText | null, { second, ...opened }: KeptText): KeptText {
  const { second: known, ...rest }: KeptText = before ?? opened
  return {
    ...rest,
    ...opened,
    ...(second && { second: known?.path === second.path ? { ...known, ...second } : second }),
  }
}

/** A file of another size is another: what was known of its content no longer holds. */
function unlessChanged(before: KeptTrack, { size }: KeptFile): KeptTrack {
  if (size === undefined || size === before.size) return before
  const { sha256: _, ...rest } = before
  return rest
}

function orderOf(keys: readonly string[], key: string): number {
  const at = keys.indexOf(key)
  return at === -1 ? keys.length : at
}
