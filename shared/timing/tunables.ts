/**
 * Every number that the estimate is tuned by. All are in seconds at the usual pace of the language unless they say
 * otherwise; the estimate then stretches the whole to fit the audio.
 */
export const timingTunables = {
  /**
   * Pause at a comma, semicolon, colon or dash inside a segment.
   * Default 0.2 s. Brief pauses of read and spoken French are below 0.2 s, medium ones 0.2-1 s (Campione and Véronis,
   * Speech Prosody 2002).
   */
  commaPause: 0.2,
  /** Pause after a sentence inside a segment. Default 0.5 s: the middle of the medium class of the same study. */
  sentencePause: 0.5,
  /** Pause between two segments, in place of the one its last punctuation would get. Default 0.8 s. */
  segmentPause: 0.8,
  /** The least a segment takes, however little its text holds. Default 0.3 s: the length of a "yes". */
  shortestSegment: 0.3,

  /**
   * Audio before the first segment (music, a greeting that is not in the text) of a show of any length; a show may
   * also begin at once, so this is the middle of what happens. Default 8 s. In seconds of audio, like all below.
   */
  leadIn: 8,
  /** Audio after the last segment. Default 8 s. */
  leadOut: 8,
  /** Both are at most this share of the audio: a clip has little of them. Default 0.02. */
  marginShare: 0.02,
  /** How far the true lead-in and lead-out lie from those (standard deviation). Default 10 s. */
  marginDeviation: 10,
  /** That deviation is at most this share of the audio: a clip of a minute has no long music. Default 0.05. */
  marginDeviationShare: 0.05,
  /**
   * How fast an estimate drifts away from a fixed point: variance gained per second of audio, in s²/s.
   * Default 0.8. Between two fixed points it is a Brownian bridge: after 10 minutes with an anchor at each end the
   * middle is off by 11 s (standard deviation).
   */
  driftVariance: 0.8,
  /** Anchors closer than this say nothing about the pace outside them. Default 60 s. */
  shortestPaceSpan: 60,
  /** Deviation of the pace where no anchors show it, as a share. Default 0.1. */
  paceDeviation: 0.1,

  /**
   * A time found in the audio stays when the listener fixes another line, if it is at least so sure. Default 0.75: of
   * what is less sure, one in four is wrong by more than half a second, and the listener has just shown that here one is.
   */
  firmConfidence: 0.75,
  /**
   * A time found in the audio gives way to a line that the listener fixed beside it, if it would leave the lines between
   * less than this share of the time they had. Default 0.5.
   */
  leastRoom: 0.5,
  /**
   * Lines that a gap pushes aside need at least this share of the time they had; with less they are said on its other side,
   * or not at all. Default 0.1: nobody speaks ten times as fast.
   */
  leastRoomAtGap: 0.1,
  /** How far the first line behind a gap may lie from the gap's end (standard deviation), unless it is fixed. Default 2 s. */
  gapDeviation: 2,
  /** How sure it is that a line is not spoken for which a gap leaves no room. Default 0.6: the listener said so, of its place. */
  absentInGap: 0.6,
  /** Words keep their found times when the start of their line is corrected by less than this. Default 0.5 s. */
  smallCorrection: 0.5,
  /** How far around a correction is heard again at most, where nothing that holds is nearer. Default 240 s of audio. */
  refitReach: 240,
  /** So much more is heard on either side: of a few words alone nobody can tell how this voice sounds. Default 30 s. */
  refitContext: 30,
  /** Seconds. What took less has no pace: dividing by next to nothing gives no number. */
  leastTime: 1e-6,
} as const
