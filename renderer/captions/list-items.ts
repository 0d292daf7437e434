import type { Chapter } from '../../shared/model/media'
import type { Seconds, TimeRange } from '../../shared/model/time'
import type { Timeline } from '../../shared/model/timeline'
import type { Segment } from '../../shared/model/transcript'
import { findGaps, type Gap, shortestGap } from '../../shared/timeline/find-gaps'

/**
 * A number that orders all items and stays an item's own while others come and go with better times. A segment's place
 * is its index, a gap's half a line behind the segment it follows; chapters lie around the gaps.
 */
export type Place = number

/** One row of the list. */
export type ListItem =
  | { readonly kind: 'segment'; readonly place: Place; readonly index: number; readonly segment: Segment }
  | { readonly kind: 'gap'; readonly place: Place; readonly gap: Gap }
  | { readonly kind: 'chapter'; readonly place: Place; readonly chapter: Chapter }

export interface ListItems {
  readonly items: readonly ListItem[]
  /** Index in `items` of what is at a place; -1 when nothing is. */
  indexOf(place: Place): number
  /** The gap that is played at a moment, if one is. */
  gapAt(time: Seconds): Gap | null
}

/** Where the gap after a segment is. */
export function placeOfGap(after: number): Place {
  return after + 0.5
}

/**
 * All rows of an episode, in order: its segments, and where there are times, its gaps and the chapters' headings; `said` are
 * gaps that the listener marked.
 */
export function listItems(
  segments: readonly Segment[],
  timeline: Timeline | null,
  chapters: readonly Chapter[],
  said: readonly TimeRange[] = [],
): ListItems {
  const gaps = timeline ? findGaps(timeline, shortestGap, said) : []
  const headings = timeline ? placeChapters(chapters, timeline, gaps) : []
  const items: ListItem[] = segments.map((segment, index) => ({ kind: 'segment', place: index, index, segment }))
  if (gaps.length + headings.length > 0) {
    for (const gap of gaps) items.push({ kind: 'gap', place: placeOfGap(gap.after), gap })
    items.push(...headings)
    items.sort((a, b) => a.place - b.place)
  }
  const indices = new Map(items.map(({ place }, index) => [place, index]))
  return {
    items,
    indexOf: (place) => indices.get(place) ?? -1,
    gapAt(time) {
      const next = countStarts(gaps, time)
      const gap = gaps[next - 1]
      return gap && time < gap.end ? gap : null
    },
  }
}

/** How many of the gaps start at or before a time. */
function countStarts(gaps: readonly Gap[], time: Seconds): number {
  let low = 0
  let high = gaps.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (gaps[middle]!.start <= time) low = middle + 1
    else high = middle
  }
  return low
}

/**
 * A heading stands before the line that its chapter begins with: the first of which more than half is behind the
 * chapter's start, for chapter marks are set by hand and times have a tolerance. In a gap it goes to the nearer end.
 * The one chapter of a whole recording says nothing that the title does not.
 */
function placeChapters(chapters: readonly Chapter[], { cues }: Timeline, gaps: readonly Gap[]): ListItem[] {
  if (chapters.length < 2) return []
  const spoken = cues.flatMap((cue, index) => (cue.source === 'absent' ? [] : [{ ...cue, index }]))
  let line = 0
  return [...chapters]
    .sort((a, b) => a.start - b.start)
    .map((chapter, count) => {
      while (line < spoken.length && (spoken[line]!.start + spoken[line]!.end) / 2 <= chapter.start) line++
      // Small enough that all chapters of one place, in order, stay between the gap and its neighbours.
      const nudge = (0.2 * (count + 1)) / (chapters.length + 1)
      const after = line === 0 ? -1 : spoken[line - 1]!.index
      const gap = gaps[countStarts(gaps, chapter.start) - 1]
      const isBeforeGap = gap?.after === after && chapter.start - gap.start < (gap.end - gap.start) / 2
      // Text that is not spoken belongs to what comes before it.
      const behindGap = (spoken[line]?.index ?? cues.length) - 0.3 + nudge
      return { kind: 'chapter', place: isBeforeGap ? after + 0.1 + nudge : behindGap, chapter }
    })
}
