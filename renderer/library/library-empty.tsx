import { Button } from '@base-ui/react/button'
import clsx from 'clsx'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { useApp } from '../app-context'
import { useStore } from '../store'
import stage from '../welcome/welcome.module.css'
import styles from './library-empty.module.css'
import { isInPopup } from './use-library-keys'

/** What will be here, and how to begin. */
export function LibraryEmpty() {
  const { t } = useTranslation()
  const { run } = useApp()
  useEffect(() => {
    const life = new AbortController()
    // On the way down, as the keys of a library that holds something are heard: Escape has other work for the captions.
    const leave = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || isInPopup(event)) return
      event.preventDefault()
      event.stopPropagation()
      useStore.getState().setLibraryOpen(false)
    }
    window.addEventListener('keydown', leave, { capture: true, signal: life.signal })
    return () => life.abort()
  }, [])
  return (
    <section className={stage.stage} aria-label={t('library.title')} data-testid="library-empty">
      <div className={styles.shelf} aria-hidden="true">
        {[5, 3, 1, 2, 6].map((ground) => (
          <span key={ground} className={clsx(styles.sleeve, styles[`ground${ground}`])}>
            <span className={styles.line} />
            <span className={styles.line} />
          </span>
        ))}
      </div>
      <h1 className={stage.title}>{t('library.emptyTitle')}</h1>
      <p className={stage.invitation}>{t('library.emptyHint')}</p>
      <div className={stage.actions}>
        <Button className={stage.primary} onClick={() => run('add-files')}>
          {t('library.emptyChoose')}
        </Button>
        <Button className={stage.secondary} onClick={() => run('add-folder')}>
          {t('library.emptyFolder')}
        </Button>
        <Button className={stage.secondary} onClick={() => run('open-sample')}>
          {t('commands.open-sample')}
        </Button>
      </div>
    </section>
  )
}
