import { useState } from 'react'
import { useEpisode } from '../store/selectors'
import { episodeFace } from '../tracks/episode-face'
import styles from './episode-title.module.css'

/** Title, artist and cover of what is open. */
export function EpisodeTitle() {
  const episode = useEpisode()
  // A cover that cannot be shown is left out, not shown broken.
  const [brokenCover, setBrokenCover] = useState<string>()
  const { coverUrl, artist } = episodeFace(episode)
  return (
    <div className={styles.title}>
      {coverUrl && coverUrl !== brokenCover && (
        <img className={styles.cover} src={coverUrl} alt="" onError={() => setBrokenCover(coverUrl)} />
      )}
      <h1 className={styles.words}>
        <span className={styles.name}>{episode?.title}</span>
        {artist && <span className={styles.artist}>{artist}</span>}
      </h1>
    </div>
  )
}
