import { assertNever } from '../model/assert-never'
import type { Seconds } from '../model/time'
import { type Drill, type DrillAct, type DrillEvent, type DrillRules, type DrillStep, pausesBetween } from './drill'
import { lineBegunAt, lineOfLoop, lineOfSegment } from './drill-lines'
import { hearLines } from './hear-lines'
import { isPlaced, located } from './locate'
import { endLoopPass, type Heard, paceOf } from './passes'
import { drillTunables } from './tunables'

/**
 * One step of a listening drill: what happened, and what is to be done about it. The drill follows the voice from line
 * to line. At the end of each pass it asks for the place, the silence or the stop that the rules want; what the listener
 * does by hand comes first, and the drill goes on from there.
 */
export function stepDrill(drill: Drill, event: DrillEvent, rules: DrillRules): DrillStep {
  switch (event.is) {
    case 'reached':
      return drill.phase === 'free' ? hear(drill, { at: event.at, isOver: false }, rules) : { drill, acts: [] }
    case 'ended':
      return drill.phase === 'free'
        ? hear(drill, { at: Number.POSITIVE_INFINITY, isOver: true }, rules)
        : { drill, acts: [] }
    case 'waited':
      return drill.phase === 'waiting' ? goOn(drill, [], rules) : { drill, acts: [] }
    case 'changed':
      return change(drill, event.at, rules)
    case 'sought':
      return goTo(drill, event.to, rules)
    case 'paused':
      return { drill: drill.phase === 'waiting' ? { ...drill, phase: 'parked', wait: null } : drill, acts: [] }
    case 'played': {
      if (drill.phase !== 'free') return goOn(drill, [], rules)
      const lineStart = rewound(event, rules)
      const back: DrillAct[] = lineStart === null ? [] : [{ do: 'seek', to: lineStart }]
      return start(drill, lineStart ?? event.at, back, rules)
    }
    case 'speed-set':
      // Where no pass has a speed, the listener took none away.
      return { drill: { ...drill, hasOwnSpeed: drill.hasOwnSpeed || drill.pace !== null, pace: null }, acts: [] }
    default:
      return assertNever(event, 'drill event')
  }
}

function hear(drill: Drill, heard: Heard, rules: DrillRules): DrillStep {
  const { loop } = rules
  if (!loop) return hearLines(drill, heard, rules)
  if (heard.at >= loop.end) return endLoopPass(drill, loop, heard, rules)
  return { drill: { ...drill, pace: paceOf(drill, rules) }, acts: [] }
}

/** The voice, and with it at once what the place it starts from asks for. */
function start(drill: Drill, at: Seconds, acts: readonly DrillAct[], rules: DrillRules): DrillStep {
  const step = hear(drill, { at, isOver: false }, rules)
  return { drill: step.drill, acts: [...acts, { do: 'play' }, ...step.acts] }
}

function goOn(drill: Drill, acts: readonly DrillAct[], rules: DrillRules): DrillStep {
  const { goOnAt } = drill
  if (goOnAt === null) return { drill: atRest(drill), acts: [...acts, { do: 'play' }] }
  return start(atRest(drill), goOnAt, [...acts, { do: 'seek', to: goOnAt }], rules)
}

function atRest(drill: Drill): Drill {
  return { ...drill, phase: 'free', wait: null, goOnAt: null }
}

/**
 * The listener went somewhere. A line heard again keeps its count. A loop of one line goes along to the line that was
 * chosen, for that is how one works through a text; any other loop ends when it is left. Where the drill had stopped the
 * voice, going somewhere means hearing it.
 */
function goTo(drill: Drill, to: Seconds, rules: DrillRules): DrillStep {
  const { loop, lines, stretches } = rules
  const letBe = stretches.find(({ start, end }) => to >= start && to < end) ?? null
  const wasStopped = drill.phase === 'waiting' || drill.phase === 'held'
  const play: DrillAct[] = wasStopped ? [{ do: 'play' }] : []
  const free = atRest({ ...drill, letBe })
  if (!loop) return { drill: located(free, to, rules), acts: play }
  if (to >= loop.start - drillTunables.rounding && to < loop.end) return { drill: free, acts: play }
  const line = drill.loopSegment < 0 ? undefined : lines[lineBegunAt(lines, to)]
  const isIn = line !== undefined && to < line.end
  const next = isIn ? { start: line.start, end: line.end } : null
  const there = { ...located(free, to, rules), pass: 1, hasOwnSpeed: false, pace: null }
  return {
    drill: { ...there, loop: next, loopSegment: next && line ? line.segment : -1 },
    acts: [{ do: 'loop', loop: next }, ...play],
  }
}

/** Settings, loop or times are others: what holds of the old is kept. */
function change(drill: Drill, at: Seconds, rules: DrillRules): DrillStep {
  if (rules.loop !== drill.loop) return changeLoop(drill, at, rules)
  const retimed = rules.loop && drill.loopSegment >= 0 ? followLine(drill, rules) : null
  if (retimed) return retimed
  const line = rules.lines[lineOfSegment(rules.lines, drill.segment)]
  const isPast = line !== undefined && !drill.isDone && at >= line.end
  const kept = isPlaced(drill, at, rules) && !isPast ? drill : located(drill, at, rules)
  if (kept.phase === 'waiting' && !pausesBetween(rules)) return goOn(kept, [], rules)
  // What held the voice is gone; what is left is a pause like any other.
  if (kept.phase === 'held' && !rules.settings.pausesAfterLine) return { drill: { ...kept, phase: 'parked' }, acts: [] }
  return { drill: kept.phase === 'free' ? { ...kept, pace: paceIn(kept, rules) } : kept, acts: [] }
}

/** Of a line that is no longer drilled nothing is left, and in a stretch without text the next step decides. */
function paceIn(drill: Drill, rules: DrillRules): number | null {
  return rules.loop || !drill.isDone ? paceOf(drill, rules) : null
}

/** Somebody set or ended the loop. Set elsewhere than where the voice is, it is gone to. */
function changeLoop(drill: Drill, at: Seconds, rules: DrillRules): DrillStep {
  const { loop, lines } = rules
  const place = loop ? lineOfLoop(lines, loop) : -1
  const begun = { ...drill, loop, loopSegment: lines[place]?.segment ?? -1, pass: 1, hasOwnSpeed: false, letBe: null }
  const isOut = loop !== null && (at < loop.start - drillTunables.rounding || at >= loop.end)
  const there = located({ ...begun, segment: -1, isDone: true }, isOut ? loop.start : at, rules)
  const placed = { ...there, pace: paceIn(there, rules) }
  if (isOut) return goOnIfStopped(drill, { ...placed, goOnAt: null }, [{ do: 'seek', to: loop.start }], rules)
  return goOnIfStopped(drill, placed, [], rules)
}

function goOnIfStopped({ phase }: Drill, drill: Drill, acts: readonly DrillAct[], rules: DrillRules): DrillStep {
  if (phase === 'waiting') return goOn({ ...drill, goOnAt: acts.length > 0 ? null : drill.goOnAt }, acts, rules)
  if (acts.length > 0) return { drill: atRest(drill), acts }
  // Held at the end of what is looped now, going on means its beginning.
  const isAtEnd = drill.loop !== null && drill.goOnAt !== null && drill.goOnAt >= drill.loop.end
  return { drill: isAtEnd ? { ...drill, goOnAt: drill.loop?.start ?? null } : drill, acts }
}

/** A loop of one line is as long as that line has turned out to be. */
function followLine(drill: Drill, { lines, loop }: DrillRules): DrillStep | null {
  const line = lines[lineOfSegment(lines, drill.loopSegment)]
  if (!loop || !line || lineOfLoop(lines, loop) >= 0) return null
  const next = { start: line.start, end: line.end }
  return { drill: { ...drill, loop: next }, acts: [{ do: 'loop', loop: next }] }
}

/** Where to begin anew after a pause in which the thread was lost; null to go on from where the voice stands. */
function rewound(
  { at, pausedFor }: Extract<DrillEvent, { is: 'played' }>,
  { settings, lines, loop }: DrillRules,
): Seconds | null {
  if (!settings.rewindsOnResume || pausedFor < drillTunables.lostThreadAfter) return null
  const line = lines[lineBegunAt(lines, at)]
  return line && at < line.end ? Math.max(line.start, loop?.start ?? 0) : null
}
