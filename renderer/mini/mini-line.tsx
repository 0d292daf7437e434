import clsx from 'clsx'
import { useMemo, useRef } from 'react'
import type { Segment } from '../../shared/model/transcript'
import { CaptionLine } from '../captions/caption-line'
import { hiddenLinesOf, type LineUp, linesOf } from '../captions/lines-of'
import { useFontLoads } from '../captions/use-font-loads'
import type { Size } from '../captions/use-size'
import { useWordProgress } from '../captions/use-word-progress'
import type { PlaybackClock } from '../player/player'
import { useIsPeeked, useSettings, useSpoken, useTimeline } from '../store/selectors'
import styles from './mini-line.module.css'
import { pairSizes } from './pair-sizes'
import { useFittedPair } from './use-fitted-pair'

interface MiniLineProps {
  /** Of the segment being said, or said last. */
  readonly index: number
  readonly segment: Segment
  readonly lineUp: LineUp
  readonly clock: PlaybackClock
  /** Null until it is measured. */
  readonly room: Size | null
}

/** The line being said in its languages, as large as the window allows. Mount it anew for another line. */
export function MiniLine({ index, segment, lineUp, clock, room }: MiniLineProps) {
  const pair = useRef<HTMLDivElement>(null)
  const spoken = useSpoken()
  const isPeeked = useIsPeeked(index)
  const fonts = useFontLoads()
  const { originalSize, translationSize } = useSettings()
  const told = useTimeline()?.cues[index]
  const cue = told && told.source !== 'absent' ? told : null
  const lines = useMemo(() => {
    return isPeeked ? [...linesOf(segment, lineUp), ...hiddenLinesOf(segment, lineUp)] : linesOf(segment, lineUp)
  }, [segment, lineUp, isPeeked])
  const sizes = useMemo(
    () => (room ? pairSizes(room, { originalSize, translationSize }) : []),
    [room, originalSize, translationSize],
  )
  const layout = useMemo(() => ({ lines, fonts }), [lines, fonts])
  const followed = { segment, spoken, clock }
  useFittedPair({ ...followed, pair, room, sizes, cue, layout })
  useWordProgress({ ...followed, row: pair, lines, cue: cue?.words || cue?.parts ? cue : null })

  return (
    <div
      ref={pair}
      className={clsx(styles.pair, cue?.source === 'estimated' && styles.soft)}
      aria-current="true"
      data-segment={index}
    >
      {lines.map((line) => (
        <div key={line.language} className={styles.window} data-window="">
          <CaptionLine line={line} isAlone={lines.length === 1} isCovered={line.isBlurred && !isPeeked} />
        </div>
      ))}
    </div>
  )
}
