import { Button } from '@base-ui/react/button'
import clsx from 'clsx'
import { Plus, X } from 'lucide-react'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { longestAlternatePause } from '../../shared/tracks/alternate-settings'
import { useApp } from '../app-context'
import { useStore } from '../store'
import { useSettings } from '../store/selectors'
import { CommandKey } from '../ui/command-key'
import { IconButton, keepFocus } from '../ui/icon-button'
import { Level } from '../ui/level'
import panel from '../ui/panel.module.css'
import { Segmented } from '../ui/segmented'
import { Switch } from '../ui/switch'
import { SpokenChoice } from './spoken-choice'
import styles from './tracks-panel.module.css'
import { type NamedTrack, useTracks } from './use-tracks'

/** All recordings of the episode, what each of them speaks, and how two of them are heard in turn. */
export function TracksPanel() {
  const { t } = useTranslation()
  const { run } = useApp()
  const tracks = useTracks()
  const hasSeveral = tracks.length > 1
  return (
    <div>
      <ul className={styles.list}>
        {tracks.map((track) => (
          <TrackRow key={track.track.key} named={track} canRemove={hasSeveral} />
        ))}
      </ul>
      {!hasSeveral && <p className={styles.note}>{t('tracks.explained')}</p>}
      <Button className={clsx(panel.choice, styles.add)} onMouseDown={keepFocus} onClick={() => run('add-track')}>
        <Plus size={16} aria-hidden="true" />
        {t('tracks.add')}
      </Button>
      {hasSeveral && <Turns />}
    </div>
  )
}

function TrackRow({ named, canRemove }: { readonly named: NamedTrack; readonly canRemove: boolean }) {
  const { t } = useTranslation()
  const { tracks: session } = useApp()
  const { track, name, role, spoken, isHeard } = named
  return (
    <li className={styles.track}>
      {canRemove ? (
        <Button
          className={styles.hear}
          aria-pressed={isHeard}
          onMouseDown={keepFocus}
          onClick={() => session.hear(track.key)}
        >
          <span className={styles.dot} aria-hidden="true" />
          <Names role={`${role} · ${name}`} file={track.fileName} />
        </Button>
      ) : (
        <Names role={name} file={track.fileName} />
      )}
      <SpokenChoice label={t('tracks.language', { name: track.fileName })} spoken={spoken} trackKey={track.key} />
      {canRemove && (
        <IconButton
          label={t('tracks.remove', { name: track.fileName })}
          className={styles.remove}
          onPress={() => void session.remove(track.key)}
        >
          <X size={16} />
        </IconButton>
      )}
    </li>
  )
}

function Names({ role, file }: { readonly role: string; readonly file: string }) {
  return (
    <span className={styles.names}>
      <span className={styles.role}>{role}</span>
      <span className={styles.file} dir="auto">
        {file}
      </span>
    </span>
  )
}

/** Each line in one recording, then in the other. */
function Turns() {
  const { t, i18n } = useTranslation()
  const { run, settings: session } = useApp()
  const { alternateOrder, alternatePause } = useSettings()
  const isOn = useStore((s) => s.alternating !== null)
  const id = useId()
  const say = (seconds: number) =>
    seconds === 0 ? t('tracks.pauseNone') : t('tracks.seconds', { seconds: seconds.toLocaleString(i18n.language) })
  return (
    <div className={clsx(panel.group, styles.turns)}>
      <div className={panel.row}>
        <span className={panel.label}>
          <label htmlFor={id}>{t('tracks.alternate')}</label>
          <CommandKey of="alternate" />
          <span className={styles.about}>{t('tracks.alternateAtLength')}</span>
        </span>
        <Switch id={id} isOn={isOn} onChange={() => run('alternate')} />
      </div>
      <div className={panel.row}>
        <span className={panel.label}>{t('tracks.first')}</span>
        <Segmented<typeof alternateOrder>
          label={t('tracks.first')}
          value={alternateOrder}
          choices={[
            { value: 'original-first', label: t('said.originalFirst'), face: t('tracks.original') },
            { value: 'dub-first', label: t('said.dubFirst'), face: t('tracks.dub') },
          ]}
          onChoose={(next) => session.change({ alternateOrder: next })}
        />
      </div>
      <div className={panel.row}>
        <span className={panel.label}>{t('tracks.pause')}</span>
        <Level
          className={panel.level}
          label={t('tracks.pause')}
          value={alternatePause}
          min={0}
          max={longestAlternatePause}
          step={0.25}
          largeStep={1}
          say={say}
          onChange={(next) => session.change({ alternatePause: next })}
        />
        <span className={panel.said} aria-hidden="true">
          {say(alternatePause)}
        </span>
      </div>
    </div>
  )
}
