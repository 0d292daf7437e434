/** Frames before and after a stretch whose levels decide what is quiet in it: 30 s. */
const reach = 1500
/** Frames that are judged by one threshold: 10 s. */
const stretch = 500
/** The levels of a stretch that count as its floor and its speech, as shares of its frames in order of level. */
const floorShare = 0.05
const speechShare = 0.9
/** How far up from floor to speech the threshold lies. */
const thresholdShare = 0.35
/** The threshold is at least this far above the floor, in half decibels. */
const leastRise = 12
/** Shortest sound, then shortest pause, then shortest speech that counts, in frames (60, 120 and 80 ms). */
const shortestSound = 3
const shortestPause = 6
const shortestSpeech = 4

/**
 * Marks the frames (50 per second) whose level is that of a pause: 1 where it is quiet. Quiet is relative to the minute
 * around, so a hiss or a hum under everything does no harm; where nothing ever rises above the floor, all is quiet.
 *
 * @param levels half decibels, whole numbers from 0 to 255
 */
export function findQuiet(levels: Uint8Array): Uint8Array {
  const quiet = new Uint8Array(levels.length)
  const counts = new Uint32Array(256)
  let countedFrom = 0
  let countedTo = 0
  for (let from = 0; from < levels.length; from += stretch) {
    const to = Math.min(levels.length, from + stretch)
    for (const last = Math.min(levels.length, to + reach); countedTo < last; countedTo++) counts[levels[countedTo]!]!++
    for (const first = Math.max(0, from - reach); countedFrom < first; countedFrom++) counts[levels[countedFrom]!]!--
    const threshold = thresholdOf(counts, countedTo - countedFrom)
    for (let i = from; i < to; i++) quiet[i] = levels[i]! > threshold ? 0 : 1
  }
  dropShortRuns(quiet, 0, shortestSound)
  dropShortRuns(quiet, 1, shortestPause)
  dropShortRuns(quiet, 0, shortestSpeech)
  return quiet
}

function thresholdOf(counts: Uint32Array, total: number): number {
  const floor = levelAt(counts, Math.floor(total * floorShare))
  const speech = levelAt(counts, Math.floor(total * speechShare))
  return floor + Math.max(leastRise, (speech - floor) * thresholdShare)
}

/** The level of the frame that has `rank` frames below it. */
function levelAt(counts: Uint32Array, rank: number): number {
  let below = 0
  for (let level = 0; level < counts.length; level++) {
    below += counts[level]!
    if (below > rank) return level
  }
  return counts.length - 1
}

/** Turns over each run of `value` that is shorter than `least` and lies between two of the other kind. */
function dropShortRuns(marks: Uint8Array, value: 0 | 1, least: number): void {
  for (let from = 0; from < marks.length; ) {
    let to = from + 1
    while (to < marks.length && marks[to] === marks[from]) to++
    if (marks[from] === value && to - from < least && from > 0 && to < marks.length) marks.fill(1 - value, from, to)
    from = to
  }
}
