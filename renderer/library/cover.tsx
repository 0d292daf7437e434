import clsx from 'clsx'
import { useState } from 'react'
import { madeUpCover } from '../../shared/library/made-up-cover'
import type { LibraryEntry } from '../../shared/model/library'
import styles from './cover.module.css'

interface CoverProps {
  readonly entry: Pick<LibraryEntry, 'title' | 'show' | 'coverUrl'>
  readonly className?: string | undefined
}

/** The picture of an episode; letters of its title where there is none, or none that can be shown. */
export function Cover({ entry: { title, show, coverUrl }, className }: CoverProps) {
  const [broken, setBroken] = useState<string>()
  if (coverUrl !== undefined && coverUrl !== broken)
    return (
      <img
        // An element that gets another picture shows the old one until that has come.
        key={coverUrl}
        className={clsx(styles.cover, className)}
        src={coverUrl}
        alt=""
        decoding="async"
        draggable={false}
        onError={() => setBroken(coverUrl)}
      />
    )
  const { letters, ground } = madeUpCover(title, show)
  return (
    <span className={clsx(styles.cover, styles.madeUp, className)} data-ground={ground} aria-hidden="true">
      <span className={styles.letters}>{letters}</span>
    </span>
  )
}
