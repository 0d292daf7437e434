import { type ReactNode, useState } from 'react'
import { useEpisode } from '../store/selectors'
import { episodeFace } from '../tracks/episode-face'
import styles from './mini-title.module.css'

interface MiniTitleProps {
  /** In place of the artist: why no line is being said. */
  readonly note?: string | undefined
  readonly children?: ReactNode
}

/** What is open, where no line of it is being said. */
export function MiniTitle({ note, children }: MiniTitleProps) {
  const episode = useEpisode()
  // A cover that cannot be shown is left out, not shown broken.
  const [brokenCover, setBrokenCover] = useState<string>()
  const face = episodeFace(episode)
  const coverUrl = face.coverUrl
  const second = note ?? face.artist
  return (
    <div className={styles.title}>
      {coverUrl && coverUrl !== brokenCover && (
        <img className={styles.cover} src={coverUrl} alt="" onError={() => setBrokenCover(coverUrl)} />
      )}
      <div className={styles.words}>
        <p className={styles.name} dir="auto">
          {episode?.title}
        </p>
        {children ??
          (second && (
            <p className={styles.second} dir="auto">
              {second}
            </p>
          ))}
      </div>
    </div>
  )
}
