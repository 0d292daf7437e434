import type { RefObject } from 'react'
import type { Chapter } from '../../shared/model/media'
import type { Seconds } from '../../shared/model/time'
import { chapterMarks } from './seek-position'
import styles from './slim-way.module.css'

interface SlimWayProps {
  length: Seconds
  chapters: readonly Chapter[]
  /** What the clock moves: its `--progress`, 0 to 1, is how much has been played. */
  moving: RefObject<HTMLDivElement | null>
}

/** A line in place of the sound, parted where chapters begin. */
export function SlimWay({ length, chapters, moving }: SlimWayProps) {
  return (
    <div className={styles.way} ref={moving}>
      <div className={styles.played} />
      {chapterMarks(chapters, length).map((mark) => (
        <div key={mark} className={styles.parting} style={{ left: `${mark * 100}%` }} />
      ))}
    </div>
  )
}
