import { Button } from '@base-ui/react/button'
import { RotateCcw } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useApp } from '../app-context'
import { useStore } from '../store'
import { useEpisode, useFinding, useIsFollowing } from '../store/selectors'
import { keepFocus } from '../ui/icon-button'
import styles from './finished.module.css'

/** What next, when all is said. Not while the listener looks elsewhere in the text: there he has his own plans. */
export function Finished() {
  const { t } = useTranslation()
  const { run } = useApp()
  const title = useEpisode()?.title
  const hasText = Boolean(useEpisode()?.text)
  const isEnded = useStore((s) => s.isEnded)
  const isFollowing = useIsFollowing()
  const isFinding = useFinding() !== null
  if (!isEnded || !hasText || !isFollowing || isFinding) return null
  return (
    <section className={styles.finished} aria-label={t('states.finished')} data-testid="finished">
      <p className={styles.title} dir="auto">
        {t('states.finishedTitle', { title })}
      </p>
      <div className={styles.actions}>
        <Button className={styles.again} onMouseDown={keepFocus} onClick={() => run('play-again')}>
          <RotateCcw size={16} aria-hidden="true" />
          {t('states.playAgain')}
        </Button>
        <Button className={styles.other} onMouseDown={keepFocus} onClick={() => run('open')}>
          {t('states.openAnother')}
        </Button>
      </div>
    </section>
  )
}
