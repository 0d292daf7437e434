import { memo } from 'react'
import type { Segment } from '../../../shared/model/transcript'
import { useIsActiveCue } from '../../store/selectors'
import styles from './close-up.module.css'

/** In pixels. In less room not even a word would be told, or a number. */
const leastForWords = 64
const leastForNumber = 34

interface LineMarkProps {
  index: number
  segment: Segment | undefined
  language: string
  isWeak: boolean
  left: number
  width: number
  /** Its start is being dragged. */
  isDragged: boolean
}

/** Where a line begins and ends, with its number and as many of its words as there is room for. */
export const LineMark = memo(function LineMark({
  index,
  segment,
  language,
  isWeak,
  left,
  width,
  isDragged,
}: LineMarkProps) {
  const isActive = useIsActiveCue(index)
  return (
    <div
      className={styles.line}
      data-line={index}
      data-active={isActive || undefined}
      data-weak={isWeak || undefined}
      data-dragged={isDragged || undefined}
      style={{ left, width }}
    >
      <span className={styles.label} data-label="">
        {width >= leastForNumber && <span className={styles.number}>{index + 1}</span>}
        {width >= leastForWords && (
          <span className={styles.words} lang={language}>
            {segment?.texts[language]}
          </span>
        )}
      </span>
      <span className={styles.border} data-border={index} />
    </div>
  )
})
