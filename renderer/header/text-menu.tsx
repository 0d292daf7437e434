import { Button } from '@base-ui/react/button'
import { Eye, EyeClosed, EyeOff } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { CommandId } from '../../shared/commands/command-keys'
import { defaultSettings, largestText, type Settings, smallestText } from '../../shared/model/settings'
import { type Role, type Visibility, visibilities } from '../../shared/model/visibility'
import { useApp } from '../app-context'
import { useKeyHint } from '../commands/use-key-hint'
import { useKeyLabel } from '../commands/use-key-label'
import { useEpisode, useOriginal, useSettings } from '../store/selectors'
import { languageNames } from '../transport/language-names'
import type { HintedKey } from '../ui/hint'
import { IconButton, keepFocus } from '../ui/icon-button'
import { Level } from '../ui/level'
import { Popover } from '../ui/popover'
import { Segmented } from '../ui/segmented'
import styles from './text-menu.module.css'

const icons = { shown: Eye, blurred: EyeClosed, hidden: EyeOff } as const satisfies Record<Visibility, unknown>

/** How the captions are set: what is seen of each language, how large, and which stands above. */
export function TextMenu() {
  const { t } = useTranslation()
  const languages = useEpisode()?.text?.transcript.languages
  const spoken = useOriginal() ?? languages?.[0] ?? 'und'
  if (!languages) return null
  const translations = languages.filter((language) => language !== spoken)
  return (
    <Popover
      trigger={
        <IconButton label={t('header.text')}>
          <span className={styles.sign} data-letters="Aa" />
        </IconButton>
      }
      title={t('header.text')}
      className={styles.popup}
    >
      <RoleSettings of="original" languages={[spoken]} canHide={translations.length > 0} />
      {translations.length > 0 && (
        <>
          <RoleSettings of="translation" languages={translations} canHide />
          <Order />
        </>
      )}
      <Motion />
      <Sizes />
    </Popover>
  )
}

interface RoleSettingsProps {
  of: Role
  languages: readonly string[]
  /** False for a language that is alone. */
  canHide: boolean
}

function RoleSettings({ of: role, languages, canHide }: RoleSettingsProps) {
  const { t, i18n } = useTranslation()
  const { run, settings } = useApp()
  const all = useSettings()
  const visibility = !canHide && all[role] === 'hidden' ? 'shown' : all[role]
  const size = sizeOf(all, role)
  const cycleKeys = useKeyHint(`cycle-${role}`)
  const title = t(`header.${role}`)
  const names = languages.includes('und') ? '' : languageNames(languages).join(' · ')
  const pixels = new Intl.NumberFormat(i18n.language, { maximumFractionDigits: 0 })
  return (
    <section className={styles.role} aria-label={title}>
      <div className={styles.line}>
        <p className={styles.name}>
          {title} <span className={styles.language}>{names}</span>
        </p>
        <Segmented<Visibility>
          label={title}
          value={visibility}
          choices={visibilities
            .filter((each) => canHide || each !== 'hidden')
            .map((each) => {
              const Icon = icons[each]
              return {
                value: each,
                label: t(`commands.${role}-${each}`),
                keys: cycleKeys,
                face: <Icon size={16} aria-hidden="true" />,
              }
            })}
          onChoose={(next) => run(`${role}-${next}`)}
        />
      </div>
      <div className={styles.line}>
        <Level
          className={styles.level}
          label={t(`header.${role}Size`)}
          value={size}
          min={smallestText}
          max={largestText}
          step={1}
          largeStep={4}
          say={(now) => t('header.pixels', { size: pixels.format(now) })}
          onChange={(next) => settings.change(role === 'original' ? { originalSize: next } : { translationSize: next })}
        />
        <span className={styles.size}>{pixels.format(size)}</span>
      </div>
    </section>
  )
}

function Order() {
  const { t } = useTranslation()
  const { order } = useSettings()
  return (
    <Choice<Settings['order']>
      label={t('header.order')}
      value={order}
      faces={{ 'original-first': t('header.original'), 'translation-first': t('header.translation') }}
      commands={{ 'original-first': 'original-first', 'translation-first': 'translation-first' }}
      keys={useKeyHint('swap-order')}
    />
  )
}

function Motion() {
  const { t } = useTranslation()
  const { motion } = useSettings()
  return (
    <Choice<Settings['motion']>
      label={t('header.motion')}
      value={motion}
      faces={{ eased: t('header.eased'), instant: t('header.instant') }}
      commands={{ eased: 'motion-eased', instant: 'motion-instant' }}
    />
  )
}

interface ChoiceProps<Value extends string> {
  label: string
  value: Value
  faces: Readonly<Record<Value, string>>
  commands: Readonly<Record<Value, CommandId>>
  keys?: HintedKey | undefined
}

/** One of two, each set by its command. */
function Choice<Value extends string>({ label, value, faces, commands, keys }: ChoiceProps<Value>) {
  const { t } = useTranslation()
  const { run } = useApp()
  const values = Object.keys(faces) as Value[]
  return (
    <div className={styles.line}>
      <p className={styles.name}>{label}</p>
      <Segmented<Value>
        label={label}
        value={value}
        choices={values.map((each) => ({
          value: each,
          label: t(`commands.${commands[each]}`),
          keys,
          face: faces[each],
        }))}
        onChoose={(next) => run(commands[next])}
      />
    </div>
  )
}

function Sizes() {
  const { t } = useTranslation()
  const { run } = useApp()
  const { originalSize, translationSize } = useSettings()
  const keys = [useKeyLabel('text-smaller'), useKeyLabel('text-larger')]
  const isDefault = originalSize === defaultSettings.originalSize && translationSize === defaultSettings.translationSize
  return (
    <div className={styles.foot}>
      <p className={styles.keys}>
        {keys.map((key) => key !== undefined && <kbd key={key}>{key}</kbd>)} {t('header.bothSizes')}
      </p>
      <Button
        className={styles.reset}
        disabled={isDefault}
        focusableWhenDisabled
        onMouseDown={keepFocus}
        onClick={() => run('text-reset')}
      >
        {t('commands.text-reset')}
      </Button>
    </div>
  )
}

function sizeOf({ originalSize, translationSize }: Settings, role: Role): number {
  return role === 'original' ? originalSize : translationSize
}
