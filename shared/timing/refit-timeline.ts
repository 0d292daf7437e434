import type { Seconds } from '../model/time'
import type { AbsentCue, Cue, SpokenCue, Timeline } from '../model/timeline'
import { chanceWithinHalfSecond, driftBetween } from './drift'
import { timingTunables } from './tunables'

/** The start or end of a cue in the estimate, and where it has turned out to be. */
interface Knot {
  readonly estimated: Seconds
  readonly time: Seconds
  readonly deviation: Seconds
}

/**
 * The timeline with what is known of some segments in place of their estimates, and the estimates of the others moved
 * along: between two known segments the time is shared out as before. The promises of a timeline hold.
 *
 * @param known one per segment; undefined where nothing is known. Spoken ones are in order and do not overlap.
 */
export function refitTimeline(estimate: Timeline, known: readonly (SpokenCue | AbsentCue | undefined)[]): Timeline {
  const { duration } = estimate
  const fixed = estimate.cues.map((cue, segment) => (cue.source === 'anchored' ? cue : known[segment]))
  const knots = knotsOf(estimate, fixed)
  let earliest = 0
  let knot = 0
  const place = (time: Seconds): Seconds => {
    while (knot + 2 < knots.length && knots[knot + 1]!.estimated <= time) knot++
    const from = knots[knot]!
    const to = knots[knot + 1]!
    const share = to.estimated > from.estimated ? (time - from.estimated) / (to.estimated - from.estimated) : 1
    return from.time + Math.min(1, Math.max(0, share)) * (to.time - from.time)
  }
  const cues = estimate.cues.map((cue, segment): Cue => {
    const certain = fixed[segment]
    if (certain?.source === 'absent' || cue.source === 'absent') return certain ?? cue
    const latest = Math.min(duration, nextStart(fixed, segment))
    const within = (time: Seconds) => Math.max(earliest, Math.min(time, latest))
    const start = within(certain ? certain.start : place(cue.start))
    const confidence = certain ? certain.confidence : confidenceAt(knots, knot, start)
    const end = Math.max(start, within(certain ? certain.end : place(cue.end)))
    earliest = end
    return certain ? { ...certain, start, end } : { ...cue, start, end, confidence }
  })
  return { ...estimate, cues }
}

function knotsOf({ cues, duration }: Timeline, fixed: readonly (Cue | undefined)[]): Knot[] {
  const deviation = Math.min(timingTunables.marginDeviation, duration * timingTunables.marginDeviationShare)
  const spoken = cues.filter((cue) => cue.source !== 'absent')
  const begin = spoken[0]?.start ?? 0
  const finish = Math.max(begin, spoken.at(-1)?.end ?? duration)
  const inner: Knot[] = []
  for (const [segment, certain] of fixed.entries()) {
    const cue = cues[segment]
    if (!certain || certain.source === 'absent' || !cue || cue.source === 'absent') continue
    inner.push({ estimated: cue.start, time: certain.start, deviation: 0 })
    inner.push({ estimated: cue.end, time: certain.end, deviation: 0 })
  }
  const first = Math.min(begin, inner[0]?.time ?? begin)
  const last = Math.max(finish, inner.at(-1)?.time ?? finish)
  return [
    { estimated: begin, time: first, deviation },
    ...inner,
    { estimated: finish, time: Math.min(duration, last), deviation },
  ]
}

function nextStart(fixed: readonly (Cue | undefined)[], segment: number): Seconds {
  for (let next = segment + 1; next < fixed.length; next++) {
    const cue = fixed[next]
    if (cue && cue.source !== 'absent') return cue.start
  }
  return Number.POSITIVE_INFINITY
}

function confidenceAt(knots: readonly Knot[], knot: number, time: Seconds): number {
  const from = { ...knots[knot]!, segment: 0 }
  const to = { ...knots[knot + 1]!, segment: 0 }
  return chanceWithinHalfSecond(driftBetween(from, to, Math.max(from.time, Math.min(time, to.time))))
}
