import { Button } from '@base-ui/react/button'
import { AudioLines } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useApp } from '../app-context'
import styles from './strip.module.css'

/** Stands where the transport will be while there is only text. */
export function MissingAudio() {
  const { t } = useTranslation()
  const { run } = useApp()
  return (
    <section className={styles.strip} aria-label={t('transport.label')}>
      <AudioLines size={20} aria-hidden="true" className={styles.icon} />
      <p className={styles.words}>
        <strong>{t('welcome.missingAudio')}</strong> {t('welcome.missingAudioHint')}
      </p>
      <Button className={styles.choose} onClick={() => run('open')}>
        {t('welcome.chooseAudio')}
      </Button>
    </section>
  )
}
