import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { formatClock } from '../../shared/i18n/format'
import type { Chapter } from '../../shared/model/media'
import type { Seconds } from '../../shared/model/time'
import { createCueIndex } from '../../shared/timeline/find-cue'
import { isWeak } from '../../shared/timeline/weak-stretches'
import { useEpisode, useSegments, useTimeline } from '../store/selectors'
import { lineUnder } from './line-under'
import { chapterAt } from './seek-position'
import styles from './seek-preview.module.css'

interface SeekPreviewProps {
  time: Seconds
  /** Where the pointer is along the bar, 0 to 1. */
  at: number
  chapters: readonly Chapter[]
}

/**
 * What lies under the pointer: the time, the chapter, and what is said there in each language, the spoken one first. That
 * the time of the line is not sure is said, too, for it may be elsewhere.
 */
export function SeekPreview({ time, at, chapters }: SeekPreviewProps) {
  const { t } = useTranslation()
  const segments = useSegments()
  const timeline = useTimeline()
  const languages = useEpisode()?.text?.transcript.languages ?? []
  const cues = useMemo(() => timeline && createCueIndex(timeline), [timeline])
  const index = cues && timeline ? lineUnder(cues, timeline, time) : -1
  const texts = segments[index]?.texts
  const cue = timeline?.cues[index]
  const spoken = timeline?.spoken
  const ordered = [...languages].sort((a, b) => Number(b === spoken) - Number(a === spoken))
  const doubt = cue && isWeak(cue) && (cue.source === 'estimated' ? 'estimatedLine' : 'uncertainLine')

  return (
    <div className={styles.rail} aria-hidden="true">
      <div className={styles.preview} data-testid="seek-preview" style={{ '--at': at } as React.CSSProperties}>
        <span className={styles.time}>{formatClock(time)}</span>
        <span className={styles.chapter}>{chapterAt(chapters, time)?.title}</span>
        {doubt && <span className={styles.doubt}>{t(`waveform.${doubt}`)}</span>}
        {ordered.map((language) => {
          const words = texts?.[language]
          return (
            words && (
              <span key={language} className={styles.words} lang={language} data-spoken={language === spoken}>
                {words}
              </span>
            )
          )
        })}
      </div>
    </div>
  )
}
