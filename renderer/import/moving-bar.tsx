import { Button } from '@base-ui/react/button'
import clsx from 'clsx'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { FoundFile } from '../../shared/model/import'
import pill from '../ui/pill.module.css'
import styles from './plan-view.module.css'

/** Asks where a file belongs, while each episode offers itself. Esc leaves it where it is. */
export function MovingBar({ file, onEnd }: { file: FoundFile; onEnd(): void }) {
  const { t } = useTranslation()
  const bar = useRef<HTMLElement>(null)

  useEffect(() => {
    bar.current?.focus()
    const leave = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return
      // Else the sheet would close as well.
      event.preventDefault()
      event.stopPropagation()
      onEnd()
    }
    window.addEventListener('keydown', leave, { capture: true })
    return () => window.removeEventListener('keydown', leave, { capture: true })
  }, [onEnd])

  return (
    <section ref={bar} className={styles.moving} tabIndex={-1} aria-labelledby="moving-question">
      <p id="moving-question" className={styles.question}>
        {t('adding.moving', { name: file.name })}
      </p>
      <Button className={clsx(pill.secondary, styles.button)} onClick={onEnd}>
        {t('adding.moveCancel')}
      </Button>
    </section>
  )
}
