import { useTranslation } from 'react-i18next'
import { commandIds } from '../../shared/commands/command-keys'
import { findSettings, type Named } from '../../shared/settings/find-settings'
import { factOf, type SettingName, settingNames, settingSections } from '../../shared/settings/setting-facts'
import { inEnglish } from '../i18n/in-english'
import type { KeyEditing } from '../shortcut-sheet/use-key-editing'
import { choiceNames } from './choice-names'
import { SettingsSection } from './settings-section'
import styles from './settings-section.module.css'

/** The settings that were searched for, under the parts they belong to. */
export function FoundSettings({ typed, editing }: { readonly typed: string; readonly editing: KeyEditing }) {
  const { t } = useTranslation()
  const names = findSettings(typed, useNamedSettings())
  const sections = settingSections.filter((section) => names.some((name) => factOf(name).section === section))
  return (
    <>
      <p role="status" className={names.length > 0 ? 'visually-hidden' : styles.nothing}>
        {names.length > 0 ? t('settings.found', { count: names.length }) : t('settings.nothing')}
      </p>
      {sections.map((section) => (
        <SettingsSection
          key={section}
          section={section}
          editing={editing}
          found={{ names, typed: keysTyped(typed, [t('settings.names.keys'), t('settings.sections.keys')]) }}
        />
      ))}
    </>
  )
}

/** Every setting under all it may be called: in the interface language, and in English. */
function useNamedSettings(): readonly Named<SettingName>[] {
  const { t, i18n } = useTranslation()
  // All these names at once are more than the type of a key can hold; `Words` has them all.
  const says = [t, inEnglish(i18n)] as unknown as readonly ((key: string) => string)[]
  return settingNames.map((name) => ({
    id: name,
    words: says
      .flatMap((say) => [
        say(`settings.names.${name}`),
        ...(i18n.exists(`settings.hints.${name}`) ? [say(`settings.hints.${name}`)] : []),
        say(`settings.sections.${factOf(name).section}`),
        ...(name === 'keys' ? commandIds.map((id) => say(`commands.${id}`)) : []),
      ])
      .concat(choiceNames(name, t)),
  }))
}

/** Who searched for the keys as such is shown all of them. */
function keysTyped(typed: string, names: readonly string[]): string {
  const wanted = typed.trim().toLowerCase()
  return names.some((name) => name.toLowerCase().includes(wanted)) ? '' : typed
}
