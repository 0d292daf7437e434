import { type DrillLine, lineBegunAt, lineOfSegment } from '../drills/drill-lines'
import { drillTunables } from '../drills/tunables'
import { assertNever } from '../model/assert-never'
import type { Seconds } from '../model/time'
import type { Alternate, AlternateAct, AlternateEvent, AlternateRules, AlternateStep, Spot } from './alternate'

/** So near to the beginning of a line, the listener means the line: in both languages, the first one first. */
const atItsBeginning: Seconds = 0.05

/**
 * One step of hearing a text in two recordings in turn: each line in the one, then in the other, a silence between. A line
 * that only one of them has is heard in that one; what is between the lines is left out. What the listener does by hand
 * comes first, and the turns go on from there.
 */
export function stepAlternate(alternate: Alternate, event: AlternateEvent, rules: AlternateRules): AlternateStep {
  switch (event.is) {
    case 'begun':
      return goTo(firstOf(segmentAt(rules.lines[event.voice] ?? [], event.at), rules), rules, [])
    case 'reached':
      return reach(alternate, event.at, rules)
    case 'waited':
      return alternate.phase === 'waiting' ? { alternate: free(alternate), acts: [{ do: 'play' }] } : still(alternate)
    case 'changed':
      return alternate.spot && !lineOf(alternate.spot, rules)
        ? goTo(firstOf(alternate.spot.segment, rules), rules, [])
        : still(alternate)
    case 'sought':
      return seek(alternate, event, rules)
    case 'paused':
      return still(alternate.phase === 'waiting' ? { ...alternate, phase: 'parked', wait: null } : alternate)
    case 'played':
      return alternate.phase === 'over'
        ? goTo(firstOf(rules.within?.first ?? 0, rules), rules, [{ do: 'play' }])
        : { alternate: free(alternate), acts: [{ do: 'play' }] }
    default:
      return assertNever(event, 'alternate event')
  }
}

/** The moment at which the next step may ask for something; infinite when it waits for somebody. */
export function nextTurn({ phase, spot }: Alternate, rules: AlternateRules): Seconds {
  const line = phase === 'free' && spot ? lineOf(spot, rules) : undefined
  return line?.end ?? Number.POSITIVE_INFINITY
}

function reach(alternate: Alternate, at: Seconds, rules: AlternateRules): AlternateStep {
  const { phase, spot } = alternate
  if (phase !== 'free' || !spot || at < nextTurn(alternate, rules)) return still(alternate)
  const next = after(spot, rules)
  if (!next) return { alternate: { ...alternate, phase: 'over' }, acts: [{ do: 'pause' }] }
  const there = goTo(next, rules, [])
  return {
    alternate: { ...there.alternate, phase: 'waiting', wait: rules.pause },
    acts: [{ do: 'pause' }, ...there.acts],
  }
}

function seek(
  alternate: Alternate,
  { voice, to }: Extract<AlternateEvent, { is: 'sought' }>,
  rules: AlternateRules,
): AlternateStep {
  // Where a silence had stopped the voice, going somewhere means hearing it.
  const play: AlternateAct[] = alternate.phase === 'waiting' ? [{ do: 'play' }] : []
  const lines = rules.lines[voice] ?? []
  const line = lines[lineBegunAt(lines, to)]
  if (line && to < line.end && to - line.start > atItsBeginning) {
    return { alternate: { phase: 'free', spot: { segment: line.segment, voice }, wait: null }, acts: play }
  }
  return goTo(firstOf(segmentAt(lines, to), rules), rules, play)
}

function goTo(spot: Spot | null, rules: AlternateRules, acts: readonly AlternateAct[]): AlternateStep {
  const line = spot && lineOf(spot, rules)
  if (!spot || !line) return { alternate: { phase: 'over', spot: null, wait: null }, acts: [] }
  return {
    alternate: { phase: 'free', spot, wait: null },
    acts: [{ do: 'hear', voice: spot.voice, at: line.start }, ...acts],
  }
}

/** The segment of the line at a time, or of the next one; one behind the last where there is none. */
function segmentAt(lines: readonly DrillLine[], at: Seconds): number {
  const place = lineBegunAt(lines, at)
  const line = lines[place]
  if (line && at < line.end - drillTunables.rounding) return line.segment
  return lines[place + 1]?.segment ?? (lines.at(-1)?.segment ?? -1) + 1
}

/** The first of the two recordings that has this segment, or the next one that any of them has. */
function firstOf(segment: number, rules: AlternateRules): Spot | null {
  const { voices, lines, within } = rules
  const from = within && (segment < within.first || segment > within.last) ? within.first : segment
  const nexts = voices.map((voice) => ({ voice, segment: nextSegment(lines[voice] ?? [], from) }))
  const nearest = Math.min(...nexts.map((next) => next.segment))
  const spot = nexts.find((next) => next.segment === nearest)
  return spot && Number.isFinite(nearest) ? spot : null
}

/** The same line in the other recording, else the next line; within a stretch, its first line again after the last. */
function after({ segment, voice }: Spot, rules: AlternateRules): Spot | null {
  const [first, second] = rules.voices
  if (voice === first && lineOf({ segment, voice: second }, rules)) return { segment, voice: second }
  const next = firstOf(segment + 1, { ...rules, within: null })
  const { within } = rules
  if (!within || (next && next.segment <= within.last)) return next
  return firstOf(within.first, rules)
}

function nextSegment(lines: readonly DrillLine[], from: number): number {
  let low = 0
  let high = lines.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (lines[middle]!.segment < from) low = middle + 1
    else high = middle
  }
  return lines[low]?.segment ?? Number.POSITIVE_INFINITY
}

function lineOf({ segment, voice }: Spot, { lines }: AlternateRules): DrillLine | undefined {
  const own = lines[voice] ?? []
  return own[lineOfSegment(own, segment)]
}

function free(alternate: Alternate): Alternate {
  return { ...alternate, phase: 'free', wait: null }
}

function still(alternate: Alternate): AlternateStep {
  return { alternate, acts: [] }
}
