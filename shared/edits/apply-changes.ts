import { type EditChange, type Edited, noTrackEdits, type TrackEdits } from '../model/edits'
import { type Mark, tidyMarks } from '../model/mark'
import type { Anchor, Gap } from '../model/timeline'

/**
 * What was put right once these changes are made, in order. A change whose `removed` is not there removes what of it is,
 * so that a history that was mended by hand does no harm.
 */
export function applyChanges(edited: Edited, changes: readonly EditChange[]): Edited {
  return changes.reduce(applyChange, edited)
}

/** The changes that take these back. */
export function inverseOf(changes: readonly EditChange[]): readonly EditChange[] {
  return changes.toReversed().map((change) => {
    if (change.kind === 'offset') return { ...change, from: change.to, to: change.from }
    return { ...change, removed: change.added, added: change.removed } as EditChange
  })
}

function applyChange(edited: Edited, change: EditChange): Edited {
  switch (change.kind) {
    case 'segments':
      return spliceSegments(edited, change)
    case 'marks': {
      const kept = edited.marks.filter((mark) => !change.removed.some(({ segment }) => segment === mark.segment))
      return { ...edited, marks: tidyMarks([...kept, ...change.added], edited.segments.length) }
    }
    case 'anchors':
      return withTrack(edited, change.track, (track) => ({
        ...track,
        anchors: [...track.anchors.filter((anchor) => !isAmong(change.removed, anchor)), ...change.added],
      }))
    case 'gaps':
      return withTrack(edited, change.track, (track) => ({
        ...track,
        gaps: [...track.gaps.filter((gap) => !isAmong(change.removed, gap)), ...change.added].sort(
          (a, b) => a.start - b.start,
        ),
      }))
    case 'offset':
      return withTrack(edited, change.track, (track) => ({ ...track, offset: change.to }))
  }
}

function spliceSegments(edited: Edited, change: Extract<EditChange, { kind: 'segments' }>): Edited {
  const { at, removed, added } = change
  const segments = edited.segments.toSpliced(at, removed.length, ...added)
  const moved = <T extends Mark | Anchor>(items: readonly T[]): readonly T[] =>
    items.flatMap((item) => {
      const segment = indexAfterSplice(item.segment, change)
      return segment === null ? [] : [segment === item.segment ? item : { ...item, segment }]
    })
  const tracks = Object.fromEntries(
    Object.entries(edited.tracks).map(([key, track]) => [key, { ...track, anchors: moved(track.anchors) }]),
  )
  return { segments, marks: moved(edited.marks), tracks }
}

/** Where a segment's index is after a splice; null when it is no more. */
export function indexAfterSplice(
  index: number,
  { at, removed, added }: Pick<Extract<EditChange, { kind: 'segments' }>, 'at' | 'removed' | 'added'>,
): number | null {
  if (index < at) return index
  if (index >= at + removed.length) return index + added.length - removed.length
  return index - at < added.length ? index : null
}

function withTrack(edited: Edited, key: string, change: (track: TrackEdits) => TrackEdits): Edited {
  return { ...edited, tracks: { ...edited.tracks, [key]: change(edited.tracks[key] ?? noTrackEdits) } }
}

function isAmong<T extends Anchor | Gap>(items: readonly T[], wanted: T): boolean {
  return items.some((item) => Object.entries(item).every(([key, value]) => wanted[key as keyof T] === value))
}
