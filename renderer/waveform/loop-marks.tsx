import { type KeyboardEvent, type PointerEvent, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { formatClock } from '../../shared/i18n/format'
import type { Seconds, TimeRange } from '../../shared/model/time'
import { useStore } from '../store'
import { useLoop, useLoopFrom } from '../store/selectors'
import { progressOf } from '../transport/seek-position'
import { moveLoopEnd } from './drag-loop'
import styles from './loop-marks.module.css'

/** How far one key moves an end of the loop. */
const keySteps: Readonly<Record<string, Seconds>> = { ArrowLeft: -0.1, ArrowDown: -0.1, ArrowRight: 0.1, ArrowUp: 0.1 }
const longSteps: Readonly<Record<string, Seconds>> = { PageDown: -1, PageUp: 1 }

interface LoopMarksProps {
  length: Seconds
  /** The time under a pointer at `x` (client coordinates), snapped where that helps. */
  timeAt: (x: number) => Seconds
}

/** The stretch that is played over and over, with an end to take hold of at each side; or its beginning, while it has no end yet. */
export function LoopMarks({ length, timeAt }: LoopMarksProps) {
  const loop = useLoop()
  const loopFrom = useLoopFrom()
  if (length <= 0) return null
  if (loopFrom !== null)
    return <div className={styles.from} style={{ left: `${progressOf(loopFrom, length) * 100}%` }} />
  if (!loop) return null
  const from = progressOf(loop.start, length)
  const to = progressOf(loop.end, length)
  return (
    <div className={styles.loop} style={{ left: `${from * 100}%`, width: `${(to - from) * 100}%` }}>
      <Handle loop={loop} end="start" length={length} timeAt={timeAt} />
      <Handle loop={loop} end="end" length={length} timeAt={timeAt} />
    </div>
  )
}

function Handle({ loop, end, length, timeAt }: LoopMarksProps & { loop: TimeRange; end: 'start' | 'end' }) {
  const { t } = useTranslation()
  const setLoop = useStore((s) => s.setLoop)
  const isDragging = useRef(false)
  const move = (to: Seconds) => setLoop(moveLoopEnd(loop, end, to, length))

  const press = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const step = keySteps[event.key] ?? longSteps[event.key]
    if (step === undefined) return
    event.preventDefault()
    move(loop[end] + step)
  }
  const drag = (event: PointerEvent) => {
    if (isDragging.current) move(timeAt(event.clientX))
  }
  const release = (event: PointerEvent<HTMLElement>) => {
    isDragging.current = false
    // The arrow keys go back to the captions.
    event.currentTarget.blur()
  }

  return (
    <div
      className={styles.handle}
      data-end={end}
      role="slider"
      tabIndex={0}
      aria-label={t(end === 'start' ? 'waveform.loopStart' : 'waveform.loopEnd')}
      aria-valuemin={0}
      aria-valuemax={length}
      aria-valuenow={loop[end]}
      aria-valuetext={formatClock(loop[end])}
      onPointerDown={(event) => {
        if (event.button !== 0) return
        isDragging.current = true
        event.currentTarget.setPointerCapture(event.pointerId)
      }}
      onPointerMove={drag}
      onPointerUp={release}
      onPointerCancel={release}
      onKeyDown={press}
    />
  )
}
