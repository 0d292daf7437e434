import { Volume, Volume1, Volume2, VolumeX } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useApp } from '../app-context'
import { useKeyHint } from '../commands/use-key-hint'
import { useIsMuted, useVolume } from '../store/selectors'
import { IconButton } from '../ui/icon-button'
import { Level } from '../ui/level'
import { useMedia } from '../ui/use-media'
import styles from './volume-control.module.css'

/**
 * The keys still change it; the room is for the choices of the voice. A slider that is merely hidden does not find its
 * thumb when it is seen.
 */
const whereNoRoom = '(max-width: 460px)'

/** Mute, and how loud. Moving the level ends the mute: nothing would be heard of it otherwise. */
export function VolumeControl() {
  const { t, i18n } = useTranslation()
  const { player, run } = useApp()
  const volume = useVolume()
  const isMuted = useIsMuted()
  const hasRoom = !useMedia(whereNoRoom)
  const Icon = isMuted || volume === 0 ? VolumeX : volume < 0.34 ? Volume : volume < 0.67 ? Volume1 : Volume2
  const percent = new Intl.NumberFormat(i18n.language, { style: 'percent' })

  const change = (next: number) => {
    if (isMuted && next > 0) player.setMuted(false)
    player.setVolume(next)
  }
  return (
    <div className={styles.volume}>
      <IconButton
        label={isMuted ? t('transport.unmute') : t('commands.mute')}
        keys={useKeyHint('mute')}
        onPress={() => run('mute')}
      >
        <Icon size={19} />
      </IconButton>
      {hasRoom && (
        <Level
          className={styles.level}
          label={t('transport.volume')}
          value={isMuted ? 0 : volume}
          min={0}
          max={1}
          step={0.01}
          largeStep={0.1}
          say={(now) => percent.format(now)}
          onChange={change}
        />
      )}
    </div>
  )
}
