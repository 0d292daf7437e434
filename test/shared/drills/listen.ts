import { type Drill, type DrillEvent, type DrillRules, freshDrill } from '../../../shared/drills/drill'
import { drillLines } from '../../../shared/drills/drill-lines'
import { type DrillSettings, defaultDrillSettings } from '../../../shared/drills/drill-settings'
import { stepDrill } from '../../../shared/drills/step-drill'
import { textlessStretches } from '../../../shared/drills/textless-stretches'
import type { Seconds, TimeRange } from '../../../shared/model/time'
import type { Cue, CueSource, Timeline } from '../../../shared/model/timeline'

export type Span = readonly [start: Seconds, end: Seconds]

/** A timeline of sure cues; null is a segment that is not spoken. */
export function timelineOf(
  spans: readonly (Span | null)[],
  duration: Seconds,
  source: CueSource = 'aligned',
): Timeline {
  const cues = spans.map((span): Cue => {
    if (!span) return { source: 'absent', confidence: 1 }
    return { source, start: span[0], end: span[1], confidence: 0.9 }
  })
  return { duration, spoken: 'en', cues }
}

/** Three lines that touch, a stretch of music, and one more. */
export const spans: readonly Span[] = [
  [0, 2],
  [2, 5],
  [5, 6],
  [16, 18],
]
export const timeline = timelineOf(spans, 20)

/**
 * A voice that does what a drill asks for, in steps of `step` seconds of track time, and notes what was heard: every
 * stretch of uninterrupted playing, silences and stops.
 */
export function listen(
  timeline: Timeline,
  settings: Partial<DrillSettings> = {},
  step: Seconds | (() => Seconds) = 0.01,
) {
  let rules: DrillRules = {
    settings: { ...defaultDrillSettings, ...settings },
    lines: drillLines(timeline),
    stretches: textlessStretches(timeline),
    loop: null,
    speed: 1,
  }
  let drill: Drill = freshDrill
  let time = 0
  let isPlaying = false
  let from = 0
  const heard: { from: Seconds; to: Seconds; pace: number | null }[] = []
  const silences: Seconds[] = []
  let stops = 0

  const cut = (pace: number | null) => {
    if (time > from) heard.push({ from, to: time, pace })
    from = time
  }
  const happen = (event: DrillEvent) => {
    const { pace, phase } = drill
    const done = stepDrill(drill, event, rules)
    drill = done.drill
    if (drill.pace !== pace) cut(pace)
    for (const act of done.acts) {
      if (act.do === 'seek') {
        cut(pace)
        time = act.to
        from = time
      } else if (act.do === 'loop') rules = { ...rules, loop: act.loop }
      else isPlaying = act.do === 'play'
    }
    if (drill.phase === 'held' && phase !== 'held') stops += 1
    if (drill.phase === 'waiting' && phase !== 'waiting' && drill.wait !== null) silences.push(drill.wait)
  }
  /** Goes on until the voice stands (or the drill waits, or the track is over); false when it never does. */
  const playOn = (until: Seconds = Number.POSITIVE_INFINITY, most = 200_000): boolean => {
    for (let i = 0; i < most; i++) {
      if (!isPlaying) return true
      if (time >= until) return true
      time = Math.min(time + (typeof step === 'number' ? step : step()), timeline.duration)
      if (time < timeline.duration) happen({ is: 'reached', at: time })
      else {
        isPlaying = false
        happen({ is: 'ended' })
        if (!isPlaying) cut(drill.pace)
      }
    }
    return false
  }
  return {
    heard,
    silences,
    happen,
    playOn,
    play: (pausedFor = 0) => happen({ is: 'played', at: time, pausedFor }),
    pause() {
      isPlaying = false
      happen({ is: 'paused' })
    },
    seek(to: Seconds) {
      cut(drill.pace)
      time = to
      from = to
      happen({ is: 'sought', to })
    },
    /** Lets silences pass until the voice stands for good. */
    toTheEnd(most = 2000): boolean {
      for (let i = 0; i < most; i++) {
        if (!playOn()) return false
        if (drill.phase !== 'waiting') return true
        happen({ is: 'waited' })
      }
      return false
    },
    change(next: Partial<Omit<DrillRules, 'settings'>> & { settings?: Partial<DrillSettings> }) {
      rules = { ...rules, ...next, settings: { ...rules.settings, ...next.settings } }
      happen({ is: 'changed', at: time })
    },
    setLoop(loop: TimeRange | null) {
      this.change({ loop })
    },
    get loop() {
      return rules.loop
    },
    get lines() {
      return rules.lines
    },
    get drill() {
      return drill
    },
    get time() {
      return time
    },
    get isPlaying() {
      return isPlaying
    },
    get stops() {
      return stops
    },
    /** How often the voice went across the end of a line, by its place. */
    passesOver(place: number): number {
      const line = rules.lines[place]
      if (!line) throw new Error(`no line ${place}`)
      const middle = (line.start + line.end) / 2
      return heard.filter(({ from, to }) => from <= middle && to > middle).length
    },
  }
}
