import { ArrowRightLeft } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useApp } from '../app-context'
import { useKeyHint } from '../commands/use-key-hint'
import { useStore } from '../store'
import { Segmented } from '../ui/segmented'
import styles from './track-switch.module.css'
import { useTracks } from './use-tracks'

/** No key of a track: two of them in turn. */
const alternate = 'two in turn'

/** Which recording is heard, or that two of them are, line by line. */
export function TrackSwitch() {
  const { t } = useTranslation()
  const { tracks: session, run } = useApp()
  const tracks = useTracks()
  const isAlternating = useStore((s) => s.alternating !== null)
  const switchKeys = useKeyHint('switch-track')
  const alternateKeys = useKeyHint('alternate')
  const heard = tracks.find(({ isHeard }) => isHeard)
  const choices = tracks.map(({ track, name, role, spoken }) => ({
    value: track.key,
    label: t('tracks.role', { name, role, file: track.fileName }),
    keys: switchKeys,
    face: (
      <span className={styles.name} lang={spoken?.language}>
        {name}
      </span>
    ),
  }))
  const turns = {
    value: alternate,
    label: t('commands.alternate'),
    keys: alternateKeys,
    face: <ArrowRightLeft size={16} aria-hidden="true" />,
  }
  return (
    <Segmented
      className={styles.switch}
      label={t('tracks.which')}
      value={isAlternating ? alternate : (heard?.track.key ?? null)}
      choices={[...choices, turns]}
      onChoose={(value) => (value === alternate ? run('alternate') : session.hear(value))}
    />
  )
}
