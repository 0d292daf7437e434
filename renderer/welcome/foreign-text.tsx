import { Button } from '@base-ui/react/button'
import { Unlink } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useApp } from '../app-context'
import { useEpisode, useRefining } from '../store/selectors'
import styles from './strip.module.css'

/** Stands above the transport when the text turned out not to be what is spoken, as long as it is not followed. */
export function ForeignText() {
  const { t } = useTranslation()
  const { run } = useApp()
  const episode = useEpisode()
  const isForeign = useRefining().state === 'foreign'
  if (!isForeign || !episode?.text || episode.timeline) return null
  return (
    <section className={styles.strip} role="status" data-testid="foreign-text">
      <Unlink size={20} aria-hidden="true" className={styles.icon} />
      <p className={styles.words}>
        <strong>{t('states.foreignTitle')}</strong> {t('states.foreignHint')}
      </p>
      <div className={styles.actions}>
        <Button className={styles.choose} onClick={() => run('open')}>
          {t('states.chooseOtherText')}
        </Button>
        <Button className={styles.other} onClick={() => run('follow-anyway')}>
          {t('states.followAnyway')}
        </Button>
      </div>
    </section>
  )
}
