import { Button } from '@base-ui/react/button'
import { AudioLines, FileText } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useApp } from '../app-context'
import { useEpisode } from '../store/selectors'
import styles from './missing-transcript.module.css'
import stage from './welcome.module.css'

/** A plain player, with a place for the transcript where the captions will be. */
export function MissingTranscript() {
  const { t } = useTranslation()
  const { run } = useApp()
  const episode = useEpisode()
  const [brokenCover, setBrokenCover] = useState<string>()
  const coverUrl = episode?.track?.coverUrl
  return (
    <section className={stage.stage}>
      {coverUrl && coverUrl !== brokenCover ? (
        <img className={styles.cover} src={coverUrl} alt="" onError={() => setBrokenCover(coverUrl)} />
      ) : (
        <div className={styles.noCover} aria-hidden="true">
          <AudioLines size={64} strokeWidth={1.2} />
        </div>
      )}
      <h1 className={styles.title} dir="auto">
        {episode?.title}
      </h1>
      {episode?.track?.tags.artist && <p className={stage.artist}>{episode.track.tags.artist}</p>}
      <div className={styles.place}>
        <p className={styles.name}>
          <FileText size={20} strokeWidth={1.8} aria-hidden="true" className={styles.icon} />
          {t('welcome.missingTranscript')}
        </p>
        <p className={styles.hint}>{t('welcome.missingTranscriptHint')}</p>
        <Button className={stage.secondary} onClick={() => run('open')}>
          {t('welcome.chooseTranscript')}
        </Button>
      </div>
    </section>
  )
}
