import { useTranslation } from 'react-i18next'
import type { Settings } from '../../shared/model/settings'
import { showsTrayOn } from '../../shared/model/shows-tray'
import { withVisibility } from '../../shared/model/visibility'
import { factOf, type SettingName } from '../../shared/settings/setting-facts'
import { useApp } from '../app-context'
import { PassSpeeds } from '../drills/pass-speeds'
import { useSettings } from '../store/selectors'
import { Segmented } from '../ui/segmented'
import { Switch } from '../ui/switch'
import { choiceName } from './choice-names'
import { NumberEntry } from './number-entry'
import { OverlayColourChoice, OwnOverlayColours } from './overlay-colours'
import { PillButton } from './pill-button'
import { RecentCommands } from './recent-commands'
import { ShareLevel } from './share-level'

export interface SettingControlProps {
  readonly name: SettingName
  /** The `htmlFor` of its label; the label itself is `<id>-name`. */
  readonly id: string
  readonly describedBy: string | undefined
}

/** What a setting is set with. */
export function SettingControl({ name, id, describedBy }: SettingControlProps) {
  const { t } = useTranslation()
  const { allSettings, info, run } = useApp()
  const settings = useSettings()
  const fact = factOf(name)
  const label = t(`settings.names.${name}`)
  const set = (value: unknown) => allSettings.change(changeOf(name, value, settings))
  switch (fact.is) {
    case 'switch': {
      const isOn = name === 'showsTray' ? showsTrayOn(info.platform, settings) : settings[name] === true
      return (
        <>
          {name === 'hardwareAcceleration' && isOn !== info.settings.hardwareAcceleration && (
            <PillButton onClick={() => run('restart')}>{t('settings.graphics')}</PillButton>
          )}
          <Switch id={id} isOn={isOn} describedBy={describedBy} onChange={set} />
        </>
      )
    }
    case 'choice':
      return (
        <Segmented<string>
          label={label}
          describedBy={describedBy}
          value={String(settings[name])}
          choices={fact.values.map((value) => {
            const words = choiceName(name, value, t)
            return { value, label: words, face: words }
          })}
          onChoose={set}
        />
      )
    case 'number':
      return (
        <NumberEntry
          id={id}
          label={label}
          describedBy={describedBy}
          value={Number(settings[name])}
          min={fact.min}
          max={fact.max}
          step={fact.step}
          unit={t(`settings.units.${fact.unit}`)}
          onChange={set}
        />
      )
    case 'level':
      return <ShareLevel label={label} value={Number(settings[name])} onChange={set} />
    case 'own':
      return <OwnControl name={name} />
  }
}

function OwnControl({ name }: { readonly name: SettingName }) {
  switch (name) {
    case 'overlayColours':
      return <OverlayColourChoice />
    case 'overlayOwnColours':
      return <OwnOverlayColours />
    case 'passSpeeds':
      return <PassSpeeds />
    case 'recentCommands':
      return <RecentCommands />
    default:
      return null
  }
}

/** Of the two languages one stays to be seen, whatever is asked of the other. */
function changeOf(name: SettingName, value: unknown, settings: Settings): Partial<Settings> {
  if (name !== 'original' && name !== 'translation') return { [name]: value }
  const { original, translation } = settings
  return withVisibility({ original, translation }, name, value as Settings['original'])
}
