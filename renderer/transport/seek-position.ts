import type { Chapter } from '../../shared/model/media'
import type { Seconds } from '../../shared/model/time'

/** How far one key moves the seek bar. */
const arrowStep: Seconds = 5
const pageStep: Seconds = 60

/** Where a pointer is along a bar, 0 to 1, also when it was dragged past an end. */
export function fractionAt(x: number, bar: { left: number; width: number }): number {
  if (bar.width <= 0) return 0
  return Math.max(0, Math.min((x - bar.left) / bar.width, 1))
}

/** How much of the track has been played, 0 to 1; 0 while its length is unknown. */
export function progressOf(time: Seconds, duration: Seconds): number {
  return duration > 0 ? Math.max(0, Math.min(time / duration, 1)) : 0
}

/** Where a key takes the seek bar from `now`, or null for a key that is not its own. Unclamped. */
export function seekTargetOf(key: string, now: Seconds, duration: Seconds): Seconds | null {
  switch (key) {
    case 'ArrowLeft':
    case 'ArrowDown':
      return now - arrowStep
    case 'ArrowRight':
    case 'ArrowUp':
      return now + arrowStep
    case 'PageDown':
      return now - pageStep
    case 'PageUp':
      return now + pageStep
    case 'Home':
      return 0
    case 'End':
      return duration
    default:
      return null
  }
}

/** The chapter that a time lies in; null before the first one and without chapters. They come in order of time. */
export function chapterAt(chapters: readonly Chapter[], time: Seconds): Chapter | null {
  return chapters.findLast(({ start }) => start <= time) ?? null
}

/** Where the bar is parted: the chapters that start inside the track. A mark at its very ends would part nothing. */
export function chapterMarks(chapters: readonly Chapter[], duration: Seconds): number[] {
  return chapters.map(({ start }) => progressOf(start, duration)).filter((mark) => mark > 0 && mark < 1)
}

/**
 * What is left, in whole seconds such that elapsed and remaining as shown always add up to the length as shown.
 */
export function remainingAt(time: Seconds, duration: Seconds): Seconds {
  return Math.max(0, Math.floor(duration) - Math.floor(time))
}
