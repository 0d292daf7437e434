import type { Seconds, TimeRange } from '../model/time'
import { type Drill, type DrillRules, type DrillStep, drillsLines } from './drill'
import { lineOfSegment } from './drill-lines'
import { isPlaced, located } from './locate'
import { endLinePass, type Heard, paceOf } from './passes'
import { drillTunables } from './tunables'

/**
 * Follows the voice through lines and gaps. However late it is told, no line is left out: the lines that went by meanwhile
 * are ended one after the other, until one of them wants the voice back.
 */
export function hearLines(drill: Drill, heard: Heard, rules: DrillRules): DrillStep {
  const { lines } = rules
  let now = isPlaced(drill, heard.at, rules) ? drill : located(drill, heard.at, rules)
  let place = lineOfSegment(lines, now.segment)
  for (;;) {
    const line = lines[place]
    if (line && !now.isDone) {
      if (heard.at < line.end) return { drill: { ...now, pace: paceOf(now, rules), letBe: null }, acts: [] }
      const step = endLinePass(now, line, heard, rules)
      if (step.acts.length > 0) return step
      now = step.drill
    }
    const next = lines[place + 1]
    if (!next || heard.at < next.start - drillTunables.rounding) return hearGap(now, heard, rules)
    place += 1
    now = { ...now, segment: next.segment, isDone: false, pass: 1, hasOwnSpeed: false }
  }
}

/** Between two lines: a stretch without text is heard, skipped or hurried through. */
function hearGap(drill: Drill, { at, isOver }: Heard, { settings, stretches, speed }: DrillRules): DrillStep {
  const stretch = isOver ? undefined : stretchAt(stretches, at)
  const plain: DrillStep = { drill: { ...drill, pace: null, letBe: stretch ? drill.letBe : null }, acts: [] }
  if (!stretch || isSame(stretch, drill.letBe) || settings.textless === 'play') return plain
  if (settings.textless === 'hurry') {
    const pace = drill.hasOwnSpeed ? null : Math.max(speed, drillTunables.hurrySpeed)
    return { drill: { ...plain.drill, pace }, acts: [] }
  }
  return { drill: { ...plain.drill, letBe: stretch }, acts: [{ do: 'seek', to: stretch.end }] }
}

/** Compared by their places: times found anew make new stretches. */
function isSame(a: TimeRange, b: TimeRange | null): boolean {
  return b !== null && a.start < b.end && b.start < a.end
}

function stretchAt(stretches: readonly TimeRange[], at: Seconds): TimeRange | undefined {
  return stretches.find(({ start, end }) => at >= start && at < end)
}

/** The next moment at which a step may ask for something; infinite when nothing is drilled. It may have passed already. */
export function nextBorder(drill: Drill, rules: DrillRules, at: Seconds): Seconds {
  const { loop, lines, stretches, settings } = rules
  if (loop) return loop.end
  let border = Number.POSITIVE_INFINITY
  if (drillsLines(settings)) {
    const place = lineOfSegment(lines, drill.segment)
    border = (drill.isDone ? lines[place + 1]?.start : lines[place]?.end) ?? border
  }
  if (settings.textless === 'play') return border
  for (const { start, end } of stretches) {
    if (start > at) border = Math.min(border, start)
    else if (end > at) border = Math.min(border, end)
  }
  return border
}
