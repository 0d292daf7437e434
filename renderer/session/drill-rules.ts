import type { DrillRules } from '../../shared/drills/drill'
import { type DrillLine, drillLines } from '../../shared/drills/drill-lines'
import { type DrillSettings, drillSettingEntries } from '../../shared/drills/drill-settings'
import { textlessStretches } from '../../shared/drills/textless-stretches'
import type { TimeRange } from '../../shared/model/time'
import type { Timeline } from '../../shared/model/timeline'
import type { Store } from '../store'

interface TimelineParts {
  readonly lines: readonly DrillLine[]
  readonly stretches: readonly TimeRange[]
}

const nothing: TimelineParts = { lines: [], stretches: [] }
const known = new WeakMap<Timeline, TimelineParts>()

/** What of a timeline the drills go by, found once for each. */
export function drillPartsOf(timeline: Timeline | null | undefined): TimelineParts {
  if (!timeline) return nothing
  const parts = known.get(timeline) ?? { lines: drillLines(timeline), stretches: textlessStretches(timeline) }
  known.set(timeline, parts)
  return parts
}

/** What the drills go by at present. */
export function drillRulesOf({ settings, episode, loop, speed, alternating }: Store): DrillRules {
  const parts = drillPartsOf(episode?.timeline)
  // Where two recordings alternate, the turns move the voice, through a loop as well.
  if (alternating) return { settings: withoutDrills(settings), ...parts, loop: null, speed }
  return { settings, ...parts, loop, speed }
}

function withoutDrills(settings: DrillSettings): DrillSettings {
  return { ...settings, repeatsLines: false, variesSpeed: false, pausesAfterLine: false, textless: 'play' }
}

/** Whether these rules ask for the same. The speed is not among them: it tells how long a silence is that is to come. */
export function isSameRules(a: DrillRules, b: DrillRules): boolean {
  return a.loop === b.loop && a.lines === b.lines && isSameSettings(a.settings, b.settings)
}

const names = Object.keys(drillSettingEntries) as (keyof DrillSettings)[]

function isSameSettings(a: DrillSettings, b: DrillSettings): boolean {
  return a === b || names.every((name) => a[name] === b[name])
}
