import type { TrackEdits } from '../model/edits'
import type { Seconds, TimeRange } from '../model/time'
import type { Anchor, Cue, Gap, Timeline } from '../model/timeline'
import { timingTunables } from './tunables'

/** What is to be heard again after the listener put something right. */
export interface RefitScope {
  /** Whole seconds of the track. */
  readonly range: TimeRange
  /** The segments that may be spoken there, the first and one after the last. */
  readonly from: number
  readonly to: number
  /** Starts among them that hold: the listener's, and those that the audio told surely. */
  readonly posts: readonly Anchor[]
}

type Fixed = Pick<TrackEdits, 'anchors' | 'gaps'>

const noLines: ReadonlySet<number> = new Set()

/** Whether a line's time may be better known once it is heard again. What is fixed or sure is left alone. */
export function isOpenToDoubt(cue: Cue): boolean {
  if (cue.source === 'anchored') return false
  const isHeard = cue.source === 'aligned' || cue.source === 'imported'
  return !(isHeard && cue.confidence >= timingTunables.firmConfidence)
}

/** Whether a line may take what is heard of it: it is in doubt, or says something else than what was heard then. */
export function mayTakeHeard(cue: Cue, segment: number, reworded: ReadonlySet<number>): boolean {
  return isOpenToDoubt(cue) || (cue.source !== 'anchored' && reworded.has(segment))
}

/**
 * Where hearing again can help: around what was touched, from the start that holds before it to the one behind it. Bounded:
 * where nothing holds for minutes, only what is near. Null where every line is sure, and hearing again would tell nothing
 * new.
 *
 * @param exact the times with what the listener fixed in them
 * @param touched where something was put right, in the track's time; what came last is last, and counts where they are too
 *   far apart for one hearing
 * @param reworded the segments that have other words than when they were heard
 */
export function refitScope(
  exact: Timeline,
  touched: readonly Seconds[],
  reworded: ReadonlySet<number> = noLines,
): RefitScope | null {
  const { cues, duration } = exact
  if (touched.length === 0 || cues.length === 0) return null
  const { refitReach: reach, refitContext: context } = timingTunables
  const last = touched.at(-1)!
  const near = touched.filter((time) => Math.abs(time - last) <= reach)
  const earliest = Math.min(...near)
  const latest = Math.max(...near)
  const mayChange = (cue: Cue, segment: number) => mayTakeHeard(cue, segment, reworded)
  const posts = cues.flatMap((cue, segment): Anchor[] =>
    cue.source !== 'absent' && !mayChange(cue, segment) ? [{ segment, start: cue.start }] : [],
  )
  const from = posts.findLast(({ start }) => start < earliest)
  const to = posts.find(({ start }) => start > latest)
  const start = Math.max(0, Math.floor(Math.max(from?.start ?? 0, earliest - reach) - context))
  const end = Math.min(Math.ceil(duration), Math.ceil(Math.min(to?.start ?? duration, latest + reach) + context))
  const inRange = (cue: Cue) => cue.source !== 'absent' && cue.end > start && cue.start < end
  const first = cues.findIndex(inRange)
  if (first === -1) return null
  const behind = cues.findLastIndex(inRange) + 1
  const [low, high] = withAbsent(cues, first, behind)
  if (!cues.slice(low, high).some((cue, i) => mayChange(cue, low + i))) return null
  const within = posts.filter(({ segment }) => segment >= low && segment < high)
  return { range: { start, end }, from: low, to: high, posts: within }
}

/** Text beside that was not found may be here. */
function withAbsent(cues: readonly Cue[], first: number, last: number): readonly [number, number] {
  let [low, high] = [first, last]
  while (low > 0 && cues[low - 1]!.source === 'absent') low--
  while (high < cues.length && cues[high]!.source === 'absent') high++
  return [low, high]
}

/** Where something was put right or taken back when `before` became `after`, what came last being last. */
export function changedTimes({ cues, duration }: Timeline, before: Fixed, after: Fixed): readonly Seconds[] {
  const isSameAnchor = (a: Anchor) => (b: Anchor) => a.segment === b.segment && a.start === b.start
  const isSameGap = (a: Gap) => (b: Gap) => a.start === b.start && a.end === b.end
  const gone = before.anchors.filter((anchor) => !after.anchors.some(isSameAnchor(anchor)))
  const come = after.anchors.filter((anchor) => !before.anchors.some(isSameAnchor(anchor)))
  const gaps = [
    ...before.gaps.filter((gap) => !after.gaps.some(isSameGap(gap))),
    ...after.gaps.filter((gap) => !before.gaps.some(isSameGap(gap))),
  ]
  const startNow = ({ segment }: Anchor) => {
    const cue = cues[segment]
    return cue && cue.source !== 'absent' ? [cue.start] : []
  }
  const times = [
    ...gaps.flatMap(({ start, end }) => [start, end ?? start]),
    ...gone.flatMap((anchor) => [anchor.start, ...startNow(anchor)]),
    ...come.map(({ start }) => start),
  ]
  return times.filter((time) => time >= 0 && time <= duration)
}

/** Where lines begin and end, the first being last: there hearing them begins. What is absent is where it has room. */
export function timesOfLines({ cues }: Timeline, lines: ReadonlySet<number>): readonly Seconds[] {
  const times: Seconds[] = []
  let free: Seconds = 0
  for (const [segment, cue] of cues.entries()) {
    if (lines.has(segment)) times.push(...(cue.source === 'absent' ? [free] : [cue.start, cue.end]))
    if (cue.source !== 'absent') free = cue.end
  }
  return times.reverse()
}
