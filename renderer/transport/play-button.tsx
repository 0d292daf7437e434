import clsx from 'clsx'
import { Pause, Play } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useApp } from '../app-context'
import { useKeyHint } from '../commands/use-key-hint'
import { useStore } from '../store'
import { useDrill, useEpisode, useIsRunning } from '../store/selectors'
import { IconButton } from '../ui/icon-button'
import styles from './play-button.module.css'
import { SilenceRing } from './silence-ring'

/** Plays and pauses, and shows what the element reports. Its size is the token `--hit-play`. */
export function PlayButton() {
  const { t } = useTranslation()
  const { run } = useApp()
  const hasTrack = Boolean(useEpisode()?.track)
  const isRunning = useIsRunning()
  const { wait, pass } = useDrill()
  const isStalled = useStore((s) => s.isStalled)
  const isEnded = useStore((s) => s.isEnded)
  const label = isRunning ? t('transport.pause') : isEnded ? t('transport.playAgain') : t('transport.play')
  return (
    <IconButton
      label={label}
      keys={useKeyHint('play-pause')}
      onPress={() => run('play-pause')}
      isDisabled={!hasTrack}
      className={clsx(styles.play, isStalled && styles.waiting)}
    >
      {wait !== null && <SilenceRing key={pass} wait={wait} />}
      {isRunning ? (
        <Pause className={styles.icon} fill="currentColor" strokeWidth={0} />
      ) : (
        <Play className={clsx(styles.icon, styles.triangle)} fill="currentColor" strokeWidth={0} />
      )}
      {isStalled && (
        <span role="status" className="visually-hidden">
          {t('transport.waiting')}
        </span>
      )}
    </IconButton>
  )
}
