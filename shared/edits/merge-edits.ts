import { type KeptEdits, noTrackEdits, type TrackEdits } from '../model/edits'
import type { Segment } from '../model/transcript'

/**
 * What the listener put right in two windows that did not know of each other: `ours` and `theirs` both came of `base`.
 * Anchors, gaps and deeds of both are there; an offset or a stretch of text that both changed is as we have it, and
 * `isWhole` is false when a text of theirs gave way.
 */
export function mergeEdits(
  base: KeptEdits,
  ours: KeptEdits,
  theirs: KeptEdits,
): { readonly edits: KeptEdits; readonly isWhole: boolean } {
  if (isSame(base, theirs)) return { edits: ours, isWhole: true }
  if (isSame(base, ours)) return { edits: theirs, isWhole: true }
  const keys = new Set([...Object.keys(ours.tracks), ...Object.keys(theirs.tracks)])
  const tracks = Object.fromEntries(
    [...keys].map((key) => [key, mergeTrack(base.tracks[key], ours.tracks[key], theirs.tracks[key])]),
  )
  const history = {
    done: mergeLists(base.history.done, ours.history.done, theirs.history.done),
    undone: ours.history.undone,
  }
  const { segments, isWhole } = mergeSegments(base.segments, ours.segments, theirs.segments)
  return { edits: { ...(segments && { segments }), tracks, history }, isWhole }
}

function mergeTrack(base = noTrackEdits, ours = base, theirs = base): TrackEdits {
  const anchors = new Map(
    mergeLists(base.anchors, ours.anchors, theirs.anchors).map((anchor) => [anchor.segment, anchor]),
  )
  // Where both fixed a line, ours holds: it was said last.
  for (const anchor of ours.anchors) if (anchors.has(anchor.segment)) anchors.set(anchor.segment, anchor)
  return {
    anchors: [...anchors.values()].sort((a, b) => a.segment - b.segment),
    gaps: mergeLists(base.gaps, ours.gaps, theirs.gaps).toSorted((a, b) => a.start - b.start),
    offset: ours.offset === base.offset ? theirs.offset : ours.offset,
  }
}

/** Theirs, with what we added and without what we took out; what both added is there once. */
function mergeLists<T>(base: readonly T[], ours: readonly T[], theirs: readonly T[]): readonly T[] {
  const before = counted(base)
  const added = ours.filter((item) => !take(before, item))
  const ourOwn = counted(ours)
  const removed = counted(base.filter((item) => !take(ourOwn, item)))
  const left = theirs.filter((item) => !take(removed, item))
  const inBase = counted(base)
  const theirOwn = counted(theirs.filter((item) => !take(inBase, item)))
  return [...left, ...added.filter((item) => !take(theirOwn, item))]
}

/** How often each item is there. */
function counted(items: readonly unknown[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const item of items) {
    const name = JSON.stringify(item)
    counts.set(name, (counts.get(name) ?? 0) + 1)
  }
  return counts
}

function take(counts: Map<string, number>, item: unknown): boolean {
  const name = JSON.stringify(item)
  const count = counts.get(name) ?? 0
  if (count > 0) counts.set(name, count - 1)
  return count > 0
}

type Text = readonly Segment[] | undefined

function mergeSegments(base: Text, ours: Text, theirs: Text): { segments: Text; isWhole: boolean } {
  if (isSame(base, theirs) || isSame(ours, theirs)) return { segments: ours, isWhole: true }
  if (isSame(base, ours)) return { segments: theirs, isWhole: true }
  // Of a text that is that of the file nothing is known here, so what changed in it is not either.
  if (!base || !ours || !theirs) return { segments: ours ?? theirs, isWhole: !ours || !theirs }
  const a = changedPart(base, ours)
  const b = changedPart(base, theirs)
  if (a.end <= b.start) return { segments: [...put(ours, base, a, b, theirs)], isWhole: true }
  if (b.end <= a.start) return { segments: [...put(theirs, base, b, a, ours)], isWhole: true }
  return { segments: ours, isWhole: false }
}

interface Part {
  /** Of the base, half open. */
  readonly start: number
  readonly end: number
  /** How many segments are there instead. */
  readonly count: number
}

/** The stretch of `base` that is another in `text`. */
function changedPart(base: readonly Segment[], text: readonly Segment[]): Part {
  const most = Math.min(base.length, text.length)
  let start = 0
  while (start < most && isSame(base[start], text[start])) start++
  let same = 0
  while (same < most - start && isSame(base[base.length - 1 - same], text[text.length - 1 - same])) same++
  return { start, end: base.length - same, count: text.length - same - start }
}

/** The base with the earlier part as `first` has it, and the later one as `second` has it. */
function put(first: readonly Segment[], base: readonly Segment[], a: Part, b: Part, second: readonly Segment[]) {
  return [
    ...first.slice(0, a.start + a.count),
    ...base.slice(a.end, b.start),
    ...second.slice(b.start, b.start + b.count),
    ...base.slice(b.end),
  ]
}

function isSame(a: unknown, b: unknown): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b)
}
