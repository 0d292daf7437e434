import { useEffect, useMemo, useRef } from 'react'
import type { Chapter } from '../../shared/model/media'
import type { Seconds } from '../../shared/model/time'
import { weakStretches } from '../../shared/timeline/weak-stretches'
import { useBookmarks, useFinding, useTimeline } from '../store/selectors'
import { chapterMarks } from '../transport/seek-position'
import { drawMarks } from './draw-marks'
import styles from './marks.module.css'
import { brushOf, useCanvasSize, useColours } from './use-canvas'
import { paintOf } from './watch-colours'

interface MarksProps {
  length: Seconds
  chapters: readonly Chapter[]
}

/** What is marked on the whole track: its chapters, the lines found and kept, and below it where the times are weak. */
export function Marks({ length, chapters }: MarksProps) {
  const canvas = useRef<HTMLCanvasElement>(null)
  const size = useCanvasSize(canvas)
  const colours = useColours()
  const timeline = useTimeline()
  const finding = useFinding()
  const bookmarks = useBookmarks()
  const weak = useMemo(() => timeline && weakStretches(timeline), [timeline])

  // biome-ignore lint/correctness/useExhaustiveDependencies: other colours have to be painted, too.
  useEffect(() => {
    const element = canvas.current
    const brush = element && size && brushOf(element, size)
    if (!brush) return
    const { hits = [], current = -1 } = finding ?? {}
    drawMarks(brush, size, {
      length,
      timeline,
      weak,
      chapters: chapterMarks(chapters, length),
      hits,
      hit: hits[current],
      bookmarks,
      paint: memoised((token) => paintOf(element, token)),
    })
  }, [size, colours, length, chapters, timeline, weak, finding, bookmarks])

  return <canvas ref={canvas} className={styles.marks} />
}

/** Thousands of marks ask for a handful of colours, and each answer costs a look at the styles. */
function memoised(paint: (token: string) => string): (token: string) => string {
  const known = new Map<string, string>()
  return (token) => {
    const colour = known.get(token) ?? paint(token)
    known.set(token, colour)
    return colour
  }
}
