import { useMemo } from 'react'
import { formatClock } from '../../shared/i18n/format'
import type { Chapter } from '../../shared/model/media'
import type { Seconds } from '../../shared/model/time'
import { createCueIndex } from '../../shared/timeline/find-cue'
import { useSegments, useTimeline } from '../store/selectors'
import { chapterAt, progressOf } from './seek-position'
import styles from './seek-preview.module.css'

interface SeekPreviewProps {
  time: Seconds
  length: Seconds
  chapters: readonly Chapter[]
}

/** What lies under the pointer on the seek bar: the time, the chapter, and what is said there. */
export function SeekPreview({ time, length, chapters }: SeekPreviewProps) {
  const segments = useSegments()
  const timeline = useTimeline()
  const cues = useMemo(() => timeline && createCueIndex(timeline), [timeline])
  const segment = segments[cues?.activeAt(time).index ?? -1]
  const words = segment && timeline && segment.texts[timeline.spoken]

  return (
    <div className={styles.rail} aria-hidden="true">
      <div
        className={styles.preview}
        data-testid="seek-preview"
        style={{ '--at': progressOf(time, length) } as React.CSSProperties}
      >
        <span className={styles.time}>{formatClock(time)}</span>
        <span className={styles.chapter}>{chapterAt(chapters, time)?.title}</span>
        {words && (
          <span className={styles.words} lang={timeline.spoken}>
            {words}
          </span>
        )}
      </div>
    </div>
  )
}
