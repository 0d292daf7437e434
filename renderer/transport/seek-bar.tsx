import { type KeyboardEvent, type PointerEvent, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { formatClock } from '../../shared/i18n/format'
import type { Chapter } from '../../shared/model/media'
import type { Seconds } from '../../shared/model/time'
import { useApp } from '../app-context'
import { useEpisode } from '../store/selectors'
import { useClockEffect } from '../ui/use-clock-effect'
import styles from './seek-bar.module.css'
import { chapterMarks, fractionAt, progressOf, seekTargetOf } from './seek-position'
import { SeekPreview } from './seek-preview'
import { useTrackLength } from './use-track-length'

const noChapters: readonly Chapter[] = []

/**
 * The track and the place on it. A native range lies over it unseen: dragging, focus and what screen readers need are
 * the browser's. What moves is written by the clock, past React.
 */
export function SeekBar() {
  const { t } = useTranslation()
  const { player } = useApp()
  const chapters = useEpisode()?.track?.tags.chapters ?? noChapters
  const length = useTrackLength()
  const bar = useRef<HTMLDivElement>(null)
  const input = useRef<HTMLInputElement>(null)
  const isScrubbing = useRef(false)
  const [preview, setPreview] = useState<Seconds | null>(null)

  const draw = (time: Seconds) => {
    bar.current?.style.setProperty('--progress', String(progressOf(time, length)))
  }
  const drawAll = (time: Seconds) => {
    if (isScrubbing.current || !input.current) return
    draw(time)
    input.current.value = String(time)
    const said = t('transport.positionOf', { time: formatClock(time), duration: formatClock(length) })
    if (input.current.getAttribute('aria-valuetext') !== said) input.current.setAttribute('aria-valuetext', said)
  }
  useClockEffect(drawAll, [length, t])

  useEffect(() => {
    const range = input.current
    // React's `onChange` is the `input` event; the choice is final only at `change`.
    const seek = () => player.seek(Number(range?.value))
    range?.addEventListener('change', seek)
    return () => range?.removeEventListener('change', seek)
  }, [player])

  const point = (event: PointerEvent) => {
    const box = bar.current?.getBoundingClientRect()
    if (box && length > 0) setPreview(fractionAt(event.clientX, box) * length)
  }
  const release = (event: PointerEvent<HTMLInputElement>) => {
    isScrubbing.current = false
    // The arrow keys go back to the captions.
    event.currentTarget.blur()
    if (!event.currentTarget.matches(':hover')) setPreview(null)
  }
  const press = (event: KeyboardEvent) => {
    if (event.shiftKey || event.ctrlKey || event.metaKey || event.altKey) return
    const target = seekTargetOf(event.key, player.clock.now(), length)
    if (target === null) return
    event.preventDefault()
    player.seek(target)
  }

  return (
    <div className={styles.bar} ref={bar}>
      <div className={styles.track}>
        <div className={styles.played} />
      </div>
      {chapterMarks(chapters, length).map((mark) => (
        <span key={mark} className={styles.chapter} style={{ left: `${mark * 100}%` }} />
      ))}
      <div className={styles.playhead} />
      <input
        ref={input}
        className={styles.range}
        type="range"
        min={0}
        max={length}
        step="any"
        defaultValue={0}
        disabled={length <= 0}
        aria-label={t('transport.position')}
        onPointerDown={(event) => {
          isScrubbing.current = true
          point(event)
        }}
        onPointerMove={point}
        onPointerUp={release}
        onPointerCancel={release}
        onPointerLeave={() => !isScrubbing.current && setPreview(null)}
        onInput={(event) => isScrubbing.current && draw(Number(event.currentTarget.value))}
        onKeyDown={press}
      />
      {preview !== null && <SeekPreview time={preview} length={length} chapters={chapters} />}
    </div>
  )
}
