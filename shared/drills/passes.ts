import type { Seconds, TimeRange } from '../model/time'
import { type Drill, type DrillAct, type DrillRules, type DrillStep, passesOf, pausesBetween } from './drill'
import type { DrillLine } from './drill-lines'
import { drillTunables } from './tunables'

/** How far the voice has come. When the track is over it stands, and whoever wants more must start it. */
export interface Heard {
  readonly at: Seconds
  readonly isOver: boolean
}

/** The speed of the pass; null for the listener's own. */
export function paceOf(
  { pass, hasOwnSpeed }: Drill,
  { settings: { variesSpeed, passSpeeds } }: DrillRules,
): number | null {
  if (!variesSpeed || hasOwnSpeed) return null
  return passSpeeds[(pass - 1) % passSpeeds.length] ?? null
}

/** At the end of a loop: its beginning, at once or after a silence. */
export function endLoopPass(drill: Drill, loop: TimeRange, heard: Heard, rules: DrillRules): DrillStep {
  const line = rules.lines.find(({ segment }) => segment === drill.loopSegment)
  return again(drill, { start: loop.start, sayLength: line?.sayLength ?? loop.end - loop.start }, heard, rules)
}

/** At the end of a line: once more, or on to the next; in between a silence or a stop where the rules want one. */
export function endLinePass(drill: Drill, line: DrillLine, heard: Heard, rules: DrillRules): DrillStep {
  if (drill.pass < passesOf(rules.settings)) return again(drill, line, heard, rules)
  const done: Drill = { ...drill, isDone: true, hasOwnSpeed: false, pace: null }
  const isHeld = rules.settings.pausesAfterLine
  if (heard.isOver || !(isHeld || pausesBetween(rules))) return { drill: done, acts: [] }
  // Where the next line begins at once the voice is taken back a little, so that this one stays the one that is shown.
  const next = rules.lines.find(({ segment }) => segment > line.segment)
  const isTight = next !== undefined && next.start - line.end < drillTunables.holdBefore
  const isLate = next !== undefined && heard.at >= next.start - drillTunables.holdBefore
  const back = isTight || isLate
  const goOnAt = back ? line.end : null
  const acts: DrillAct[] = [{ do: 'pause' }]
  if (back) acts.push({ do: 'seek', to: Math.max(line.start, line.end - drillTunables.holdBefore) })
  if (isHeld) return { drill: { ...done, phase: 'held', goOnAt }, acts }
  return { drill: { ...done, phase: 'waiting', goOnAt, wait: silenceAfter(drill, line.sayLength, rules) }, acts }
}

interface Repeated {
  readonly start: Seconds
  readonly sayLength: Seconds
}

/** The voice is at the beginning already while the silence lasts: what goes on then goes on without a seek. */
function again(drill: Drill, { start, sayLength }: Repeated, { isOver }: Heard, rules: DrillRules): DrillStep {
  const next = { ...drill, pass: drill.pass + 1, isDone: false }
  const back: DrillAct = { do: 'seek', to: start }
  const pace = paceOf(next, rules)
  if (!pausesBetween(rules)) return { drill: { ...next, pace }, acts: isOver ? [back, { do: 'play' }] : [back] }
  const wait = silenceAfter(drill, sayLength, rules)
  return { drill: { ...next, pace, phase: 'waiting', goOnAt: null, wait }, acts: [{ do: 'pause' }, back] }
}

/** As long as the listener needs to say what was heard as slowly as it was said. */
function silenceAfter({ pace }: Drill, sayLength: Seconds, { settings, speed }: DrillRules): Seconds {
  return (settings.repeatPause * sayLength) / (pace ?? speed)
}
