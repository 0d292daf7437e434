import type { Seconds, TimeRange } from '../../../shared/model/time'
import type { Timeline } from '../../../shared/model/timeline'
import type { Border } from './border-drag'

/** How much of the track is seen at once. */
export const shownLength: Seconds = 30

/** The voice stands here in the window: what was said is of less interest than what comes. */
const voiceAt = 0.35

/** Tiles are what is drawn in one go, and drawn anew only when they come into sight. */
export const tileLength: Seconds = 10

/** So many are kept: those in sight, and one at each side that is ready when it comes. */
export const tileCount = shownLength / tileLength + 3

/**
 * Where the window begins when the voice is at `time`. It stands still at the ends of the track, and there the voice
 * moves through it.
 */
export function windowStart(time: Seconds, length: Seconds): Seconds {
  return Math.max(0, Math.min(time - voiceAt * shownLength, length - shownLength))
}

/** The first of the tiles to keep for a window that begins there; tile `n` begins at `n * tileLength`. */
export function firstTile(start: Seconds): number {
  return Math.max(0, Math.floor(start / tileLength) - 1)
}

/** Times as places of the window, in pixels: whole device pixels, so that bars and letters stay sharp as they move. */
export function placeAt(time: Seconds, from: Seconds, width: number, density: number): number {
  return Math.round(((time - from) / shownLength) * width * density) / density
}

/** A line to be shown in the window, by its segment. */
export interface ShownLine extends TimeRange {
  readonly index: number
}

/** The lines that are spoken in a range of time, found without looking at all others. */
export function linesIn({ cues }: Pick<Timeline, 'cues'>, spoken: readonly number[], range: TimeRange): ShownLine[] {
  let low = 0
  let high = spoken.length
  const endOf = (at: number) => {
    const cue = cues[spoken[at]!]!
    return cue.source === 'absent' ? 0 : cue.end
  }
  while (low < high) {
    const middle = (low + high) >>> 1
    if (endOf(middle) <= range.start) low = middle + 1
    else high = middle
  }
  const lines: ShownLine[] = []
  for (let at = low; at < spoken.length; at++) {
    const index = spoken[at]!
    const cue = cues[index]!
    if (cue.source === 'absent') continue
    if (cue.start >= range.end) break
    lines.push({ index, start: cue.start, end: cue.end })
  }
  return lines
}

/** The segments that are spoken, in order. */
export function spokenSegments({ cues }: Pick<Timeline, 'cues'>): readonly number[] {
  return cues.flatMap((cue, index) => (cue.source === 'absent' ? [] : [index]))
}

/** A border on its way, and where it is now. */
export type DraggedBorder = Border & { readonly time: Seconds }

/**
 * The lines while the start of one is dragged: its own follows, and so does the end of the one before that met it. While
 * the beginning of a gap is dragged, the line before it ends there at the latest.
 */
export function borderMoved(lines: readonly ShownLine[], dragged: DraggedBorder | null): readonly ShownLine[] {
  if (dragged !== null && 'gap' in dragged) {
    const { time } = dragged
    return lines.map((line) => (line.start < time && line.end > time ? { ...line, end: time } : line))
  }
  const at = dragged === null ? -1 : lines.findIndex(({ index }) => index === dragged.segment)
  if (at === -1 || dragged === null) return lines
  const own = lines[at]!
  return lines.map((line, i) => {
    if (i === at) return { ...line, start: dragged.time, end: Math.max(dragged.time, line.end) }
    const meets = i === at - 1 && line.end >= Math.min(own.start, dragged.time)
    return meets ? { ...line, end: Math.min(Math.max(line.end, own.start), dragged.time) } : line
  })
}
