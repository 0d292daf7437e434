import { type PointerEvent, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { loudMoment } from '../../../shared/audio/loud-moment'
import { formatHundredths } from '../../../shared/i18n/format'
import type { Chapter } from '../../../shared/model/media'
import type { Seconds } from '../../../shared/model/time'
import { isWeak } from '../../../shared/timeline/weak-stretches'
import { useApp } from '../../app-context'
import { useShownGaps } from '../../corrections/use-shown-gaps'
import { useEpisode, useLoop, useSegments, useTimeline, useTrackPeaks } from '../../store/selectors'
import { fractionAt } from '../../transport/seek-position'
import { SeekPreview } from '../../transport/seek-preview'
import { useTrackLength } from '../../transport/use-track-length'
import { useColours } from '../use-canvas'
import styles from './close-up.module.css'
import { LineMark } from './line-mark'
import { borderMoved, linesIn, placeAt, shownLength, spokenSegments, tileCount, tileLength } from './shown-window'
import { Tile } from './tile'
import { useBorderDrag } from './use-border-drag'
import { useCloseUpDrag } from './use-close-up-drag'
import { useMovingWindow } from './use-moving-window'
import { useWidth } from './use-width'

const noChapters: readonly Chapter[] = []

/**
 * The half minute around the voice: its sound with the borders of the lines. It moves past under the voice; what it
 * shows is drawn in tiles, and rendered when another tile comes into sight, every ten seconds. A picture of what the
 * captions and the position say already, so screen readers are spared it.
 */
export function CloseUp() {
  const { player, times } = useApp()
  const chapters = useEpisode()?.track?.tags.chapters ?? noChapters
  const segments = useSegments()
  const timeline = useTimeline()
  const peaks = useTrackPeaks()
  const loop = useLoop()
  const length = useTrackLength()
  const colours = useColours()
  const box = useRef<HTMLDivElement>(null)
  const width = useWidth(box)
  const [pointer, setPointer] = useState<{ at: number; time: Seconds } | null>(null)

  const loud = useMemo(() => (peaks ? loudMoment(peaks) : 1), [peaks])
  const spoken = useMemo(() => (timeline ? spokenSegments(timeline) : []), [timeline])
  const view = useMovingWindow({ clock: player.clock, length, width })
  const { tile, strip, voice } = view
  const origin = tile * tileLength
  const end = origin + tileCount * tileLength
  const lines = useMemo(
    () => (timeline ? linesIn(timeline, spoken, { start: origin, end }) : []),
    [timeline, spoken, origin, end],
  )
  const said = useShownGaps()
  const gaps = said.filter((gap) => gap.end > origin && gap.start < end)
  const place = (time: Seconds) => placeAt(time, origin, width, window.devicePixelRatio || 1)
  const drag = useCloseUpDrag({ player, view, timeline })
  const border = useBorderDrag({ player, times, view, timeline, gaps, peaks, loud })
  const { dragged } = border

  const point = (event: PointerEvent<HTMLElement>) => {
    const at = fractionAt(event.clientX, event.currentTarget.getBoundingClientRect())
    const time = Math.min(length, view.start() + at * shownLength)
    setPointer({ at, time })
    return time
  }
  // What lies under a pointer that rests changes as the window moves.
  useEffect(() => {
    if (!pointer) return
    const timer = setInterval(() => {
      const time = Math.min(length, view.start() + pointer.at * shownLength)
      if (Math.floor(time) !== Math.floor(pointer.time)) setPointer({ at: pointer.at, time })
    }, 250)
    return () => clearInterval(timer)
  }, [pointer, view, length])
  useLayoutEffect(() => view.draw())

  return (
    <div className={styles.frame} aria-hidden="true" data-testid="close-up">
      <div
        ref={box}
        className={styles.box}
        data-dragging={dragged !== null || undefined}
        onPointerDown={(event) => {
          if (event.button !== 0) return
          const time = point(event)
          if (!border.begin(event, time)) drag.begin(event, time)
        }}
        onPointerMove={(event) => {
          const time = point(event)
          if (border.isActive()) border.move(event, time)
          else drag.move(time, event.clientX)
        }}
        onPointerUp={(event) => {
          const time = point(event)
          if (border.isActive()) border.end(event, time)
          else drag.end(time)
        }}
        onPointerCancel={() => {
          border.cancel()
          drag.cancel()
        }}
        onPointerLeave={() => !drag.isActive() && !border.isActive() && setPointer(null)}
      >
        <div ref={strip} className={styles.strip}>
          {Array.from({ length: tileCount }, (_, i) => tile + i)
            .filter((n) => n * tileLength < length)
            .map((n) => (
              <Tile
                key={n}
                start={n * tileLength}
                {...{ length, peaks, loud, colours }}
                left={place(n * tileLength)}
                width={place((n + 1) * tileLength) - place(n * tileLength)}
              />
            ))}
          {timeline &&
            borderMoved(lines, dragged).map(({ index, start, end }) => (
              <LineMark
                key={index}
                index={index}
                segment={segments[index]}
                language={timeline.spoken}
                isWeak={isWeak(timeline.cues[index]!)}
                left={place(start)}
                width={place(end) - place(start)}
                isDragged={dragged !== null && 'segment' in dragged && dragged.segment === index}
              />
            ))}
          {gaps.map((gap) => {
            const isDragged = dragged !== null && 'gap' in dragged && dragged.gap === gap
            const left = place(isDragged ? dragged.time : gap.start)
            return (
              <div
                key={gap.start}
                className={styles.gap}
                data-dragged={isDragged || undefined}
                style={{ left, width: place(gap.end) - left }}
              >
                <span className={styles.border} data-gap-border={gap.start} />
              </div>
            )
          })}
          {dragged && (
            <div className={styles.at} style={{ left: place(dragged.time) }} data-testid="dragged-border">
              {formatHundredths(dragged.time)}
            </div>
          )}
          {loop && loop.start < end && loop.end > origin && (
            <div
              className={styles.loop}
              style={{ left: place(loop.start), width: place(loop.end) - place(loop.start) }}
            />
          )}
        </div>
        <div ref={voice} className={styles.voice} />
        {pointer && !dragged && <div className={styles.pointer} style={{ left: `${pointer.at * 100}%` }} />}
      </div>
      {pointer && !dragged && <SeekPreview time={pointer.time} at={pointer.at} chapters={chapters} />}
    </div>
  )
}
