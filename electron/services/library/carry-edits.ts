import type { KeptEdits, TrackEdits } from '../../../shared/model/edits'
import type { Segment } from '../../../shared/model/transcript'
import { hashOfTexts } from '../episode/hash-of-texts'
import type { EditsDocument } from './edits-document'

/**
 * What the listener put right, for the text that the file holds now. It holds for the text it was made for; of a file that
 * says something else by now it is null, and what was put right stays where it is kept.
 */
export function carryEdits(fileSegments: readonly Segment[], { text, edits }: EditsDocument): KeptEdits | null {
  return hashOfTexts(fileSegments) === text ? soundEdits(edits, fileSegments) : null
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
