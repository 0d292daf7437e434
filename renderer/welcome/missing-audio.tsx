import { Button } from '@base-ui/react/button'
import { useTranslation } from 'react-i18next'
import { useApp } from '../app-context'
import styles from './missing-audio.module.css'

/** Stands where the transport will be while there is only text. */
export function MissingAudio() {
  const { t } = useTranslation()
  const { run } = useApp()
  return (
    <section className={styles.missing} aria-label={t('transport.label')}>
      <p className={styles.words}>
        <strong>{t('welcome.missingAudio')}</strong> {t('welcome.missingAudioHint')}
      </p>
      <Button className={styles.choose} onClick={() => run('open')}>
        {t('welcome.chooseAudio')}
      </Button>
    </section>
  )
}
