import { useState } from 'react'
import { useEpisode } from '../store/selectors'
import styles from './mini-title.module.css'

/** What is open, where no line of it is being said; `note` is why there is none. */
export function MiniTitle({ note }: { readonly note?: string | undefined }) {
  const episode = useEpisode()
  // A cover that cannot be shown is left out, not shown broken.
  const [brokenCover, setBrokenCover] = useState<string>()
  const coverUrl = episode?.track?.coverUrl
  const second = note ?? episode?.track?.tags.artist
  return (
    <div className={styles.title}>
      {coverUrl && coverUrl !== brokenCover && (
        <img className={styles.cover} src={coverUrl} alt="" onError={() => setBrokenCover(coverUrl)} />
      )}
      <div className={styles.words}>
        <p className={styles.name} dir="auto">
          {episode?.title}
        </p>
        {second && (
          <p className={styles.second} dir="auto">
            {second}
          </p>
        )}
      </div>
    </div>
  )
}
