import clsx from 'clsx'
import { AudioLines } from 'lucide-react'
import { lazy, Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import { useEpisode, useSpoken } from '../store/selectors'
import { languageNames } from '../transport/language-names'
import { IconButton } from '../ui/icon-button'
import panel from '../ui/panel.module.css'
import { Popover } from '../ui/popover'
import styles from './tracks-button.module.css'

const TracksPanel = lazy(async () => ({ default: (await import('./tracks-panel')).TracksPanel }))

/**
 * Opens to the recordings of the episode. Of a single one it says which language is heard: that is where to look when the
 * captions follow the wrong one.
 */
export function TracksButton({ isNamed }: { readonly isNamed: boolean }) {
  const { t } = useTranslation()
  const spoken = useSpoken()
  const languages = useEpisode()?.text?.transcript.languages ?? []
  const heard = spoken ? [spoken.language, ...(spoken.also === undefined ? [] : [spoken.also])] : []
  const name = isNamed && languages.length > 1 && heard.length > 0 ? languageNames(heard).join(' + ') : null
  return (
    <Popover
      trigger={
        <IconButton
          label={name === null ? t('tracks.title') : t('tracks.titleOf', { name })}
          className={clsx(name === null ? styles.button : styles.named)}
        >
          <AudioLines size={18} />
          {name !== null && <span className={styles.name}>{name}</span>}
        </IconButton>
      }
      title={t('tracks.title')}
      titleClassName={panel.title}
      className={clsx(panel.popup, styles.popup)}
    >
      <Suspense fallback={<div className={styles.coming} />}>
        <TracksPanel />
      </Suspense>
    </Popover>
  )
}
