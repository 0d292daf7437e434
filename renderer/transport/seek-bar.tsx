import clsx from 'clsx'
import { type KeyboardEvent, type PointerEvent, useEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { formatClock } from '../../shared/i18n/format'
import type { Chapter } from '../../shared/model/media'
import type { Seconds } from '../../shared/model/time'
import { useApp } from '../app-context'
import { useEpisode, useTimeline } from '../store/selectors'
import { useClockEffect } from '../ui/use-clock-effect'
import { snapToBorder } from '../waveform/drag-loop'
import { LoopMarks } from '../waveform/loop-marks'
import { Marks } from '../waveform/marks'
import { Overview } from '../waveform/overview'
import { createScrub } from '../waveform/scrub'
import { useLoopDrag } from '../waveform/use-loop-drag'
import styles from './seek-bar.module.css'
import { fractionAt, progressOf, seekTargetOf } from './seek-position'
import { SeekPreview } from './seek-preview'
import { SlimWay } from './slim-way'
import { useTrackLength } from './use-track-length'

const noChapters: readonly Chapter[] = []

/** So near, in pixels, the end of a loop is drawn to the border of a line. */
const snapReach = 6

interface SeekBarProps {
  /** A line in place of the sound, for a low window. */
  isSlim?: boolean
}

/**
 * The sound of the track and the place in it. A native range lies over it unseen: dragging, focus and what screen readers
 * need are the browser's. What moves is written by the clock, past React.
 */
export function SeekBar({ isSlim = false }: SeekBarProps) {
  const { t } = useTranslation()
  const { player } = useApp()
  const chapters = useEpisode()?.track?.tags.chapters ?? noChapters
  const timeline = useTimeline()
  const length = useTrackLength()
  const bar = useRef<HTMLDivElement>(null)
  const moving = useRef<HTMLDivElement>(null)
  const playhead = useRef<HTMLDivElement>(null)
  const input = useRef<HTMLInputElement>(null)
  const [preview, setPreview] = useState<number | null>(null)
  const scrub = useMemo(() => createScrub((to) => player.seek(to)), [player])
  useEffect(() => scrub.drop, [scrub])

  const draw = (time: Seconds) => {
    // A tenth of a pixel is not seen: an hour on a bar is then written three times a second and not sixty.
    const progress = progressOf(time, length).toFixed(4)
    for (const { current } of [moving, playhead])
      if (current && current.style.getPropertyValue('--progress') !== progress)
        current.style.setProperty('--progress', progress)
  }
  const drawAll = (time: Seconds) => {
    if (scrub.isActive || !input.current) return
    draw(time)
    input.current.value = String(time)
    const said = t('transport.positionOf', { time: formatClock(time), duration: formatClock(length) })
    if (input.current.getAttribute('aria-valuetext') !== said) input.current.setAttribute('aria-valuetext', said)
  }
  useClockEffect(drawAll, [length, t])

  useEffect(() => {
    const range = input.current
    // React's `onChange` is the `input` event; the choice is final only at `change`.
    const seek = () => (scrub.isActive ? scrub.end(Number(range?.value)) : undefined)
    range?.addEventListener('change', seek)
    return () => range?.removeEventListener('change', seek)
  }, [scrub])

  const fractionUnder = (x: number) => {
    const box = bar.current?.getBoundingClientRect()
    return box ? fractionAt(x, box) : 0
  }
  const borderNear = (x: number) => {
    const reach = (snapReach / (bar.current?.clientWidth || 1)) * length
    const time = fractionUnder(x) * length
    return timeline ? snapToBorder(timeline, time, reach) : time
  }
  const loopDrag = useLoopDrag(borderNear, length)

  const point = (event: PointerEvent) => {
    if (length > 0) setPreview(fractionUnder(event.clientX))
  }
  const release = (event: PointerEvent<HTMLInputElement>) => {
    // A drag that ended where it began is no change, and no `change` comes of it.
    if (scrub.isActive) scrub.end(Number(event.currentTarget.value))
    loopDrag.release()
    // The arrow keys go back to the captions.
    event.currentTarget.blur()
    if (!event.currentTarget.matches(':hover')) setPreview(null)
  }
  const giveUp = () => {
    scrub.cancel()
    loopDrag.cancel()
    setPreview(null)
    drawAll(player.clock.now())
  }
  const press = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && (scrub.isActive || loopDrag.isActive())) {
      event.preventDefault()
      giveUp()
      return
    }
    if (event.shiftKey || event.ctrlKey || event.metaKey || event.altKey) return
    const target = seekTargetOf(event.key, player.clock.now(), length)
    if (target === null) return
    event.preventDefault()
    player.seek(target)
  }

  return (
    <div className={clsx(styles.bar, isSlim && styles.slim)} ref={bar} data-testid="seek-bar">
      {isSlim ? (
        <SlimWay length={length} chapters={chapters} moving={moving} />
      ) : (
        <>
          <div className={styles.wave}>
            <Overview length={length} moving={moving} />
          </div>
          <Marks length={length} chapters={chapters} />
        </>
      )}
      {preview !== null && <div className={styles.pointer} style={{ left: `${preview * 100}%` }} />}
      <div className={styles.playhead} ref={playhead} />
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
          point(event)
          if (event.button !== 0) return
          if (event.shiftKey) loopDrag.begin(event)
          else scrub.begin(player.clock.now())
        }}
        onPointerMove={(event) => {
          point(event)
          loopDrag.move(event)
        }}
        onPointerUp={release}
        onPointerCancel={giveUp}
        onPointerLeave={() => !scrub.isActive && !loopDrag.isActive() && setPreview(null)}
        onInput={(event) => {
          const to = Number(event.currentTarget.value)
          if (!scrub.isActive) return
          draw(to)
          scrub.move(to)
        }}
        onKeyDown={press}
      />
      <LoopMarks length={length} timeAt={borderNear} />
      {preview !== null && <SeekPreview time={preview * length} at={preview} chapters={chapters} />}
    </div>
  )
}
