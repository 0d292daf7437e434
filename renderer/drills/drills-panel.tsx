import { Button } from '@base-ui/react/button'
import clsx from 'clsx'
import { type ReactNode, useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { CommandId } from '../../shared/commands/command-keys'
import { longestPause, mostRepeats, type TextlessWay, textlessWays } from '../../shared/drills/drill-settings'
import { formatClock } from '../../shared/i18n/format'
import { useApp } from '../app-context'
import { useLoop, useLoopFrom, useSettings, useTimeline } from '../store/selectors'
import { CommandKey } from '../ui/command-key'
import { keepFocus } from '../ui/icon-button'
import { Level } from '../ui/level'
import panel from '../ui/panel.module.css'
import { Segmented } from '../ui/segmented'
import { Stepper } from '../ui/stepper'
import { Switch } from '../ui/switch'
import styles from './drills-panel.module.css'
import { PassSpeeds } from './pass-speeds'
import { useIsLineLooped } from './use-is-line-looped'

/** All listening drills, each with its key. */
export function DrillsPanel({ className }: { readonly className?: string | undefined }) {
  const { t } = useTranslation()
  const { settings: session, run } = useApp()
  const settings = useSettings()
  const hasCues = Boolean(useTimeline())
  return (
    <div className={clsx(styles.panel, className)}>
      <LoopChoice hasCues={hasCues} />
      <div className={panel.group}>
        <SwitchRow
          label={t('drills.repeat')}
          command="repeat-lines"
          isOn={settings.repeatsLines}
          onChange={() => run('repeat-lines')}
        >
          <Stepper
            label={t('drills.times')}
            value={settings.repeatTimes}
            min={2}
            max={mostRepeats}
            step={1}
            unit={t('drills.timesAfter')}
            onChange={(repeatTimes) => session.change({ repeatTimes, repeatsLines: true })}
          />
        </SwitchRow>
        <SwitchRow
          label={t('drills.varySpeed')}
          command="vary-speed"
          isOn={settings.variesSpeed}
          onChange={() => run('vary-speed')}
        />
        {settings.variesSpeed && <PassSpeeds />}
        <PauseLevel />
      </div>
      <div className={panel.group}>
        <SwitchRow
          label={t('drills.stop')}
          command="pause-after-line"
          isOn={settings.pausesAfterLine}
          onChange={() => run('pause-after-line')}
        />
        <SwitchRow
          label={t('drills.rewind')}
          isOn={settings.rewindsOnResume}
          onChange={(rewindsOnResume) => session.change({ rewindsOnResume })}
        />
      </div>
      <div className={clsx(panel.group, panel.row)}>
        <span className={panel.label}>
          {t('drills.textless')}
          <CommandKey of="textless" />
        </span>
        <Segmented<TextlessWay>
          label={t('drills.textless')}
          value={settings.textless}
          choices={textlessWays.map((way) => ({
            value: way,
            label: t(`drills.textlessWays.${way}`),
            face: t(`drills.textlessWays.${way}`),
          }))}
          onChoose={(textless) => session.change({ textless })}
        />
      </div>
    </div>
  )
}

/** A line or any stretch, over and over. */
function LoopChoice({ hasCues }: { readonly hasCues: boolean }) {
  const { t } = useTranslation()
  const { run } = useApp()
  const loop = useLoop()
  const from = useLoopFrom()
  const isLine = useIsLineLooped()
  const range = loop && t('drills.range', { from: formatClock(loop.start), to: formatClock(loop.end) })
  return (
    <div>
      <div className={panel.row}>
        <span className={panel.label}>{t('drills.loop')}</span>
        <div className={styles.choices}>
          <Button
            className={panel.choice}
            aria-pressed={isLine}
            disabled={!hasCues}
            onMouseDown={keepFocus}
            onClick={() => run('loop-line')}
          >
            {t('drills.thisLine')}
            <CommandKey of="loop-line" />
          </Button>
          <Button
            className={panel.choice}
            aria-pressed={from !== null || (loop !== null && !isLine)}
            onMouseDown={keepFocus}
            onClick={() => run('loop-ab')}
          >
            {t('drills.aToB')}
            <CommandKey of="loop-ab" />
          </Button>
        </div>
      </div>
      <p className={styles.note} role="status">
        {from !== null ? t('drills.setB', { from: formatClock(from) }) : range}
      </p>
    </div>
  )
}

interface SwitchRowProps {
  readonly label: string
  readonly command?: CommandId
  readonly isOn: boolean
  onChange(isOn: boolean): void
  /** What there is to set about it. */
  readonly children?: ReactNode
}

function SwitchRow({ label, command, isOn, onChange, children }: SwitchRowProps) {
  const id = useId()
  return (
    <div className={panel.row}>
      <span className={panel.label}>
        <label htmlFor={id}>{label}</label>
        {command && <CommandKey of={command} />}
      </span>
      {children}
      <Switch id={id} isOn={isOn} onChange={onChange} />
    </div>
  )
}

/** How long it is silent after each pass, for those who say it after the voice. */
function PauseLevel() {
  const { t, i18n } = useTranslation()
  const { settings: session } = useApp()
  const { repeatPause } = useSettings()
  const say = (factor: number) =>
    factor === 0 ? t('drills.pauseNone') : t('drills.pauseOf', { factor: factor.toLocaleString(i18n.language) })
  return (
    <div className={panel.row}>
      <span className={panel.label}>{t('drills.pause')}</span>
      <Level
        className={panel.level}
        label={t('drills.pause')}
        value={repeatPause}
        min={0}
        max={longestPause}
        step={0.25}
        largeStep={1}
        say={say}
        onChange={(repeatPause) => session.change({ repeatPause })}
      />
      <span className={panel.said} aria-hidden="true">
        {say(repeatPause)}
      </span>
    </div>
  )
}
