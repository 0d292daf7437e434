/**
 * Every number that the search is tuned by. Costs are in nats per frame of 20 ms unless they say otherwise; "LLR" marks
 * those that count in log likelihood ratios, after a recording has been calibrated. The search began with the settings
 * of an earlier study of fourteen recordings; numbers without a source were kept from it or set by hand on six
 * recordings in English, German and Mandarin, the same for all. None was fitted, and none was tried on recordings kept
 * apart.
 */
export const alignTunables = {
  /** Buffer for the way back through a pass; passes that need more run twice. Default 96 MB, in bytes. */
  rowBytes: 96 * 2 ** 20,

  /** First pass: a sound can cost no more than this, however badly it fits. Default 14 nats. */
  rawClip: 14,
  /** First pass: what is not in the text. Default 6 nats: 4.5, enough for clean speech, loses the text under noise. */
  rawGap: 6,
  /** First pass: silence in a frame that is quiet costs at most this. Default 0.5. */
  rawQuiet: 0.5,
  /** First pass, by segment, phone, gap: leaving one out, entering one. Defaults 60, 6, 8 nats. */
  rawSkipSegment: 60,
  rawSkipPhone: 6,
  rawEnterGap: 8,
  /** First pass: more for a gap inside a segment while it is not quiet. Default 0.5. */
  rawInside: 0.5,
  /** First pass: how far from the best a state is given up. Default 3000 nats: as good as no limit, measured to 73 min. */
  rawBeam: 3000,

  /** A gap inside a segment pays extra for this long, then no more. Default 100 frames (2 s): a concave gap cost. */
  insideLimit: 100,
  /** From this age on a phone pays `longCost`, so that it cannot bridge minutes. Defaults 16 frames (0.32 s), 1. */
  longAfter: 16,
  longCost: 1,

  /** Calibration: LLRs are multiplied by this, since frames are not independent. Default 0.5. */
  ratioShare: 0.5,
  /** Calibration: pooled counts that every phone begins with. Default 200 frames. */
  pooledCounts: 200,
  /** Calibration: least and greatest LLR before the share is taken. Defaults -6, 4. */
  leastRatio: -6,
  mostRatio: 4,

  /** Second pass (LLR). Where what is not in the text lies between text (0) and reversed text (1). Default 0.5. */
  gapPlace: 0.5,
  skipSegment: 60,
  skipPhone: 4,
  enterGap: 4,
  inside: 0.3,
  insideQuiet: 0.05,
  rushCost: 0.2,
  beam: 1500,

  /**
   * Second pass: it is run again by what it has taught itself, at most so many times in all, as long as each time says
   * so much more of the text than before. Defaults 3 times, 1.02.
   */
  mostPasses: 3,
  growth: 1.02,

  /** Third pass (LLR), 50 frames per second, near the path of the second. */
  fineGapPlace: 0.75,
  fineSkipSegment: 120,
  fineInside: 0.3,
  fineInsideQuiet: 0.03,
  fineRushCost: 0.3,
  fineRushAge: 2,
  /** Third pass: how far from the second pass's path it looks, before whole segments are added. Default 12 s. */
  reach: 12,
  /**
   * Third pass: segments that the second left out come back in where the time between their neighbours is at least
   * this share of what they need. Default 0.5. Leaving one out again is dear: their own verdict decides.
   */
  fittingShare: 0.5,
  /** Third pass: quiet frames make gaps cheaper by `slope * (evidence - from)`, at most `most`. Defaults .25, 1.5, .5. */
  quietSlope: 0.25,
  quietFrom: 1.5,
  quietMost: 0.5,

  /**
   * Verdict: a segment whose margin over its reversed text is less than this is not in the audio: 0 is no better than
   * nonsense, 1 as much better as this recording's text is on the whole. Default 0.25; absent text that filled a gap of
   * speech had up to 0.13, text that is spoken mostly more than 0.5.
   */
  leastMargin: 0.25,
  /** Verdict: how often the fine pass is run again without what failed. Default 3 times in all. */
  mostRounds: 3,
  /** Verdict: with fewer phones than this there is no telling. Default 8. */
  leastPhones: 8,

  /** Stretch: confidence that a segment between two that are heard is absent. Default 0.6: set by hand. */
  stretchAbsent: 0.6,
  /** Stretch: `chanceContrast` of a search that may begin anywhere in the text. Default 6. */
  stretchChance: 6,
  /** Stretch: what is left of the confidence of a segment neither of whose neighbours is heard. Default 0.5. */
  stretchAlone: 0.5,

  /** Passes agree on a segment when its starts are this near. Default 1 s. */
  firstReach: 1,
  /** Starts snap to an onset of sound this near, where the quiet evidence is at least so strong. Defaults 0.3 s, 2. */
  snapReach: 0.3,
  snapEvidence: 2,
  /**
   * A start is at an onset when one is this near, and onsets decide between passes from this evidence on. Defaults 0.1 s,
   * 1.5: of 92 starts that only one of two passes had right, this chose the right one in 85.
   */
  onsetReach: 0.1,
  onsetEvidence: 1.5,

  /** Nobody speaks faster: a segment with less time per phone than this is not there. Default 0.01 s; fast talk has 0.05. */
  shortestPhone: 0.01,

  /** A transcript belongs to the audio when this share of its phones was found in it. Default 0.15; two that are measured 0.35 and more, one with another 0.06. */
  leastFound: 0.15,
  /**
   * And when text is at least so much better than its reverse, in LLR per frame: `least + chance / sqrt(frames)`.
   * Defaults 0.03, 4. For ten minutes of speech that is 0.055: texts of something else had up to 0.041 there, right ones
   * 0.058 under noise as loud as half the voice, 0.15 to 0.7 in ordinary recordings.
   */
  leastContrast: 0.03,
  chanceContrast: 4,

  /**
   * Or when the raw and the fine pass agree to half a second on this share of what was found. Default 0.5: wrong texts had
   * 0 to 0.1, right ones in echoing rooms 0.24 to 1.
   */
  leastAgreed: 0.5,
  /** And no fewer than this: of three lines found by chance two may agree by chance. Default 300 phones: half a minute. */
  leastAgreedPhones: 300,

  /**
   * Confidence: weights of a logistic model, fitted to 4311 segments of 118 recordings, clean and spoilt (noise, echo,
   * telephone, music, changed tempo, missing and foreign passages, wrong texts); 92 in a hundred were right.
   */
  confidence: {
    bias: -4.5,
    contrast: 3.63,
    phones: 0.71,
    rawAgrees: 2.87,
    calibratedAgrees: 2.62,
    around: 2.34,
    offPace: -3.15,
  },
  /**
   * Confidence of `absent`, by the room between the neighbours as a share of what the text needs. Counted on the same
   * recordings: 142 of 148 were right below `tight`, 248 of 249 at an end, 20 of 22 up to `wide`, 10 of 20 beyond.
   */
  absent: { tight: 0.3, wide: 0.8, ofTight: 0.97, ofSome: 0.85, ofWide: 0.5 },

  /**
   * The spoken side is found in stretches of this many seconds, at these shares of the audio, until one is clear.
   * Defaults 80 s, and the middle before the ends, which are rather music and greetings.
   */
  sideStretch: 80,
  sideStretches: [0.5, 0.2, 0.8],
  /** Spoken side: text is tried in pieces of this many phones: some four seconds. Default 60. */
  sidePiecePhones: 60,
  /** Spoken side: leaving a piece out costs next to nothing, since most of the text lies elsewhere. Default 1 nat. */
  sideSkipPiece: 1,
  /** Spoken side: phones of text that a stretch is searched for. Default 24000: half an hour. */
  sideWindowPhones: 24000,
  /**
   * Spoken side: least evidence. Default 100 nats: where nothing is spoken of a text it measured up to 147, of what is
   * spoken 113 and more (in noise), 457 and more (otherwise).
   */
  sideEvidence: 100,
  /** Spoken side: how many times more evidence it has than any other language. Default 3; measured 5.9 and more. */
  sideContrast: 3,
  /** Spoken side: stands for all that was not tried, so that little evidence is little confidence. Default 20 nats. */
  sideDoubt: 20,
  /** Spoken side: confidence from which on two stretches are enough. Default 0.95. */
  sideSure: 0.95,
  /**
   * Two in turn: least share of the better one's evidence that each has where the other is not heard. Default 0.25: two
   * that are spoken measured 0.31 to 0.98, another language's text beside one that is up to 0.06.
   */
  sideTurnShare: 0.25,
  /** Two in turn: least number of segments heard in both, one after the other, in the same order. Default 2. */
  sideTurnVotes: 2,
}
