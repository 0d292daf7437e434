import * as v from 'valibot'
import type { LibraryEntry } from '../../../shared/model/library'
import { secondsSchema } from '../../../shared/model/timeline-schema'
import type { LibraryDocument } from './library-document'

/** What the list of episodes needs of how one was left. */
const left = v.object({ position: secondsSchema, isFinished: v.optional(v.boolean()), track: v.optional(v.string()) })

/** An entry as the window may know it: without paths. */
export function entryOf(document: LibraryDocument): LibraryEntry {
  const { id, title, show, cover, text, tracks, added, heard, timings, markCount, missing } = document
  const resume = v.safeParse(left, document.resume)
  const place = resume.success ? resume.output : { position: 0 }
  const track = tracks.find(({ key }) => key === place.track) ?? tracks[0]
  return {
    id,
    title,
    ...(show !== undefined && { show }),
    ...(cover !== undefined && { coverUrl: `media://library-cover/${id}` }),
    hasText: text !== null,
    trackCount: tracks.length,
    languages: text?.languages ?? [],
    duration: track?.duration ?? null,
    position: place.position,
    isFinished: place.isFinished ?? false,
    ...{ added, heard, timings, markCount, missing },
  }
}
