import type { Seconds } from '../../shared/model/time'
import type { Store } from '../store'

/** An audio element keeps its time in whole microseconds: after a seek to a cue's start it may read just before it. */
const startTolerance: Seconds = 0.002

/** What is drawn now is seen when the next frame begins. */
const frame: Seconds = 1 / 60

/**
 * How far ahead of the clock the captions are drawn, in seconds of the track, so that a line is lit when its first sound
 * is heard and not a frame after. Not while a drill turns back or stops at the end of a line: there the next one would
 * flash up though it is not said.
 */
export function drawLead({ isPlaying, rate, loop, settings }: Store): Seconds {
  const turnsBack = loop !== null || settings.repeatsLines || settings.pausesAfterLine
  return isPlaying && !turnsBack ? frame * rate : startTolerance
}
