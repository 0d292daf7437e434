import { carryOver } from '../../../shared/edits/carry-over'
import {
  type EditDeed,
  type EditHistory,
  type KeptEdits,
  mostChanges,
  noHistory,
  type TrackEdits,
} from '../../../shared/model/edits'
import type { Mark } from '../../../shared/model/mark'
import type { Segment } from '../../../shared/model/transcript'
import { hashOfTexts } from '../episode/hash-of-texts'
import type { EditsDocument } from './edits-document'

/** What was put right, for what the file says now. */
export interface CarriedEdits {
  readonly edits: KeptEdits
  /** Marks by the lines of now; undefined where they are kept for this text already. */
  readonly marks?: readonly Mark[]
  /** The file says something else than when it was put right; `isDisputed` where both changed the same lines. */
  readonly isCarried: boolean
  readonly isDisputed: boolean
}

/**
 * What the listener put right, for the text that the file holds now. Of a file that says something else by now, what the
 * listener did not touch is the file's, and the rest the listener's; that the file changed is the last deed of the history.
 * Null where the file holds another text altogether, or nobody knows what it said before: what
 * was put right stays where it is kept.
 *
 * @param marksOf the marks that are kept for a text of that hash
 */
export async function carryEdits(
  fileSegments: readonly Segment[],
  { text, base, edits }: EditsDocument,
  marksOf: (text: string) => Promise<readonly Mark[]>,
): Promise<CarriedEdits | null> {
  if (hashOfTexts(fileSegments) === text) {
    return { edits: soundEdits(edits, fileSegments), isCarried: false, isDisputed: false }
  }
  if (!base || hashOfTexts(base) !== text) return null
  const { tracks, segments = base } = soundEdits(edits, base)
  const marks = await marksOf(hashOfTexts(segments))
  const carried = carryOver(base, { segments, tracks, marks }, fileSegments)
  if (!carried) return null
  const { edited, deed, isDisputed } = carried
  const isTextOfFile = hashOfTexts(edited.segments) === hashOfTexts(fileSegments)
  const now: KeptEdits = {
    ...(!isTextOfFile && { segments: edited.segments }),
    tracks: edited.tracks,
    history: deed ? withDeed(edits.history, deed) : edits.history,
  }
  return { edits: now, marks: edited.marks, isCarried: true, isDisputed }
}

/** What was done before can be taken back once that is which the file did. */
function withDeed({ done }: EditHistory, deed: EditDeed): EditHistory {
  return deed.changes.length > mostChanges ? noHistory : { done: [...done, deed], undone: [] }
}

/** Without what is fixed on lines that do not exist. */
export function soundEdits(edits: KeptEdits, fileSegments: readonly Segment[]): KeptEdits {
  const count = (edits.segments ?? fileSegments).length
  const sound = (track: TrackEdits): TrackEdits => ({
    ...track,
    anchors: track.anchors.filter(({ segment }) => segment < count),
  })
  return {
    ...edits,
    tracks: Object.fromEntries(Object.entries(edits.tracks).map(([key, track]) => [key, sound(track)])),
  }
}
