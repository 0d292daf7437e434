import { resolve } from 'node:path'
import { leastAlike } from '../../../shared/edits/better-text'
import { diffSegments, shareAlike } from '../../../shared/edits/diff-segments'
import type { AppError } from '../../../shared/model/app-error'
import type { Offered } from '../../../shared/model/episode'
import { err, ok, type Result } from '../../../shared/model/result'
import { shownName } from '../files/shown-name'
import { filesOfText } from './choose-sources'
import { findAudioBeside } from './find-beside'
import type { OpenEpisode } from './open-episode'
import { readTexts, type TextFiles } from './read-texts'
import { isTimesFile, readTimes } from './read-times'
import { sortFiles } from './sort-files'

/** What files are to an episode that is open already. */
export type Offer =
  /** They say something about it: a text that is almost its own, or times of it. */
  | { readonly kind: 'offered'; readonly offered: Offered }
  /** A text that is not that of the episode: an episode of its own, with the same recording. */
  | { readonly kind: 'other-text'; readonly name: string }
  /** Nothing: they are opened as any others. */
  | { readonly kind: 'none' }

/** Both files of the open text, where one of them, or both, is what is given: neither is a text by itself. */
export function halvesWith(given: readonly string[], open: OpenEpisode | null): TextFiles | null {
  const files = open?.text?.second === undefined ? null : filesOfText(open.text)
  return files && given.length > 0 && given.every((path) => files.includes(path)) ? files : null
}

/**
 * Whether a file that is opened belongs to what is open: times always do; a text does when enough of it is alike, and
 * nothing says that it belongs elsewhere (a recording beside it, the name of the text that is open).
 */
export async function offerOf(
  paths: readonly string[],
  open: OpenEpisode | null,
  { isSample }: { readonly isSample: boolean },
): Promise<Result<Offer, AppError>> {
  const [given, ...others] = paths.map((path) => resolve(path))
  const files = given !== undefined && halvesWith([given, ...others], open)
  if (given === undefined || (others.length > 0 && !files)) return ok({ kind: 'none' })
  if (isTimesFile(given)) {
    if (!open?.text || !open.audio) return err({ code: 'times/nothing-open', name: shownName(given) })
    const times = await readTimes(given)
    return times.ok ? ok({ kind: 'offered', offered: { times: times.value } }) : times
  }
  // A listener's own transcript never belongs to the sample's audio.
  const current = isSample ? null : open
  if (!current?.text || !current.episode.text) return ok({ kind: 'none' })
  const sorted = await sortFiles([given])
  if (!sorted.ok || sorted.value.transcript === undefined) return ok({ kind: 'none' })
  const beside = await findAudioBeside(given)
  if (beside !== null && beside !== current.audio?.path) return ok({ kind: 'none' })
  const read = await readTexts(files || [given])
  if (!read.ok) return ok({ kind: 'none' })
  const { text } = read.value
  const stretches = diffSegments(current.episode.text.transcript.segments, text.transcript.segments)
  if (shareAlike(stretches) < leastAlike) return ok({ kind: 'other-text', name: shownName(given) })
  const isSame = stretches.every(({ kind }) => kind === 'same')
  return ok(
    isSame && (files || given === current.text.path) ? { kind: 'none' } : { kind: 'offered', offered: { text } },
  )
}
