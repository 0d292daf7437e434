import clsx from 'clsx'
import { ChevronLeft, ChevronRight, Pause, Play, RotateCcw, SkipBack, SkipForward } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { CommandId } from '../../shared/commands/command-keys'
import { useApp } from '../app-context'
import { useKeyHint } from '../commands/use-key-hint'
import { DrillsButton } from '../drills/drills-button'
import { useStore } from '../store'
import { useDrill, useEpisode, useIsRunning, useTimeline } from '../store/selectors'
import { IconButton } from '../ui/icon-button'
import { SilenceRing } from './silence-ring'
import { SpeedControl } from './speed-control'
import styles from './transport-buttons.module.css'

/** What moves the voice. The play button stands in the middle of the window whatever is beside it. */
export function TransportButtons() {
  const hasTrack = Boolean(useEpisode()?.track)
  const hasCues = Boolean(useTimeline())
  return (
    <div className={styles.buttons}>
      <div className={clsx(styles.side, styles.before)}>
        <CommandButton id="replay-segment" isDisabled={!hasCues}>
          <RotateCcw size={18} />
        </CommandButton>
        <CommandButton id="skip-back" isDisabled={!hasTrack}>
          <span className={styles.skip}>
            <ChevronLeft size={14} strokeWidth={2.4} />5
          </span>
        </CommandButton>
        <CommandButton id="previous-segment" isDisabled={!hasCues}>
          <SkipBack size={20} />
        </CommandButton>
      </div>
      <PlayButton isDisabled={!hasTrack} />
      <div className={styles.side}>
        <CommandButton id="next-segment" isDisabled={!hasCues}>
          <SkipForward size={20} />
        </CommandButton>
        <CommandButton id="skip-forward" isDisabled={!hasTrack}>
          <span className={styles.skip}>
            5<ChevronRight size={14} strokeWidth={2.4} />
          </span>
        </CommandButton>
        <SpeedControl />
        <DrillsButton isDisabled={!hasTrack} />
      </div>
    </div>
  )
}

function CommandButton({ id, isDisabled, children }: { id: CommandId; isDisabled: boolean; children: ReactNode }) {
  const { t } = useTranslation()
  const { run } = useApp()
  return (
    <IconButton label={t(`commands.${id}`)} keys={useKeyHint(id)} onPress={() => run(id)} isDisabled={isDisabled}>
      {children}
    </IconButton>
  )
}

function PlayButton({ isDisabled }: { isDisabled: boolean }) {
  const { t } = useTranslation()
  const { run } = useApp()
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
      isDisabled={isDisabled}
      className={clsx(styles.play, isStalled && styles.waiting)}
    >
      {wait !== null && <SilenceRing key={pass} wait={wait} />}
      {isRunning ? (
        <Pause size={22} fill="currentColor" strokeWidth={0} />
      ) : (
        <Play size={22} fill="currentColor" strokeWidth={0} className={styles.triangle} />
      )}
      {isStalled && (
        <span role="status" className="visually-hidden">
          {t('transport.waiting')}
        </span>
      )}
    </IconButton>
  )
}
