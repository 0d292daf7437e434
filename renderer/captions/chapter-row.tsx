import { memo, type Ref } from 'react'
import { formatClock } from '../../shared/i18n/format'
import type { Chapter } from '../../shared/model/media'
import styles from './chapter-row.module.css'

export interface ChapterRowProps {
  readonly chapter: Chapter
  /** Of the row in the list. */
  readonly item: number
  readonly onPlay: (chapter: Chapter) => void
  readonly measure: Ref<HTMLLIElement>
}

/** The heading of what follows. Played from by a click. */
export const ChapterRow = memo(function ChapterRow({ chapter, item, onPlay, measure }: ChapterRowProps) {
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: by keyboard one plays the line under it.
    <li ref={measure} className={styles.chapter} data-item={item} onClick={() => onPlay(chapter)}>
      <h2 className={styles.title} dir="auto">
        {chapter.title}
      </h2>
      <time className={styles.time}>{formatClock(chapter.start)}</time>
    </li>
  )
})
