import type { Seconds } from '../../shared/model/time'
import type { Segment } from '../../shared/model/transcript'
import { checkTimeline } from '../../shared/timeline/check-timeline'
import { estimateTimings } from '../../shared/timing/estimate-timings'
import type { TimingCase } from './cases'
import type { Method } from './method'
import type { TimedSegment } from './score'

/** The simplest way there is: every segment has its share of the audio by the characters of its spoken side. */
export const byCharacters = fromText('by characters', ({ transcript, spoken, duration }) =>
  spreadByCharacters(transcript.segments, spoken, duration),
)

/** Diglot's own times from text alone. */
export const estimate = fromText('estimate', ({ name, transcript: { segments }, spoken, duration }) => {
  const timeline = estimateTimings({ segments, spoken, duration })
  const broken = checkTimeline(timeline, segments.length)
  if (broken.length > 0) throw new Error(`${name}: ${broken.join('; ')}`)
  return timeline.cues.map((cue) => (cue.source === 'absent' ? { start: null, end: null } : cue))
})

/** A method that does not hear the audio, and is told which side is spoken. */
function fromText(name: string, time: (item: TimingCase) => readonly TimedSegment[]): Method {
  return {
    name,
    missing: () => null,
    async time(item) {
      const began = performance.now()
      const segments = time(item)
      return { segments, seconds: (performance.now() - began) / 1000, peakBytes: null }
    },
  }
}

/** No pauses, no lead-in; a segment without text on the spoken side counts as one character. */
export function spreadByCharacters(segments: readonly Segment[], spoken: string, duration: Seconds): TimedSegment[] {
  const weights = segments.map(({ texts }) => Math.max(1, (texts[spoken] ?? '').length))
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  let passed = 0
  return weights.map((weight) => {
    const start = (passed / total) * duration
    passed += weight
    return { start, end: (passed / total) * duration }
  })
}
