import type { Seconds, TimeRange } from '../../shared/model/time'
import type { Timeline } from '../../shared/model/timeline'
import type { CanvasSize } from './canvas-size'
import { placesOf, spansOf } from './track-marks'

/** Sizes in CSS pixels. The strip lies at the very foot of the bar, `below` the wave. */
const sizes = { strip: 2, wave: 38, hit: 2, hitHeight: 6, hitNow: 4, hitNowHeight: 9, flag: 7, parting: 5, chapter: 1 }

export interface MarksToDraw {
  readonly length: Seconds
  /** Null without lines: then there is no strip, for there is nothing to be unsure of. */
  readonly timeline: Timeline | null
  readonly weak: readonly TimeRange[] | null
  /** 0 to 1 of the track. */
  readonly chapters: readonly number[]
  /** Segments. */
  readonly hits: readonly number[]
  readonly hit: number | undefined
  readonly bookmarks: readonly number[]
  /** The present colour of a token. */
  readonly paint: (token: string) => string
}

type Brush = Pick<
  CanvasRenderingContext2D,
  'clearRect' | 'fillRect' | 'beginPath' | 'moveTo' | 'lineTo' | 'closePath' | 'fill' | 'fillStyle'
>

/** Draws what is marked on the whole track, over its wave and below it. */
export function drawMarks(brush: Brush, { width, height, density }: CanvasSize, marks: MarksToDraw): void {
  const { length, timeline, weak, paint } = marks
  const px = (css: number) => Math.max(1, Math.round(css * density))
  const fill = (token: string, x: number, y: number, w: number, h: number) => {
    brush.fillStyle = paint(token)
    brush.fillRect(x, y, w, h)
  }
  const wave = px(sizes.wave)
  brush.clearRect(0, 0, width, height)

  for (const mark of marks.chapters) {
    const middle = Math.round(mark * width)
    fill('paper', middle - Math.floor(px(sizes.parting) / 2), 0, px(sizes.parting), wave)
    fill('ink-4', middle - Math.floor(px(sizes.chapter) / 2), 0, px(sizes.chapter), wave)
  }
  if (!timeline) return

  const strip = px(sizes.strip)
  fill('line', 0, height - strip, width, strip)
  brush.fillStyle = paint('weak')
  for (const { x, width: long } of spansOf(weak ?? [], length, width)) brush.fillRect(x, height - strip, long, strip)

  const ticks = (segments: readonly number[], long: number, high: number) => {
    for (const x of placesOf(segments, timeline, length, width)) {
      const left = x - Math.floor(long / 2)
      // On a ground of its own: between bars as high as itself it would be lost.
      fill('paper', left - px(1), 0, long + 2 * px(1), high + px(1))
      fill('focus', left, 0, long, high)
    }
  }
  ticks(marks.hits, px(sizes.hit), px(sizes.hitHeight))
  ticks(marks.hit === undefined ? [] : [marks.hit], px(sizes.hitNow), px(sizes.hitNowHeight))

  brush.fillStyle = paint('accent-ink')
  brush.beginPath()
  for (const x of placesOf(marks.bookmarks, timeline, length, width)) {
    const half = px(sizes.flag) / 2
    brush.moveTo(x - half, 0)
    brush.lineTo(x + half, 0)
    brush.lineTo(x, px(sizes.flag))
    brush.closePath()
  }
  brush.fill()
}
