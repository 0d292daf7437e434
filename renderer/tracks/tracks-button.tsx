import { AudioLines } from 'lucide-react'
import { lazy, Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import { IconButton } from '../ui/icon-button'
import { Popover } from '../ui/popover'
import styles from './tracks-button.module.css'

const TracksPanel = lazy(async () => ({ default: (await import('./tracks-panel')).TracksPanel }))

/** Opens to the recordings of the episode. */
export function TracksButton() {
  const { t } = useTranslation()
  return (
    <Popover
      trigger={
        <IconButton label={t('tracks.title')} className={styles.button}>
          <AudioLines size={18} />
        </IconButton>
      }
      title={t('tracks.title')}
      titleClassName={styles.title}
      className={styles.popup}
    >
      <Suspense fallback={<div className={styles.coming} />}>
        <TracksPanel />
      </Suspense>
    </Popover>
  )
}
