import { useTranslation } from 'react-i18next'
import { factOf, type SettingName, type SettingSection, settingNames } from '../../shared/settings/setting-facts'
import { ShortcutColumns } from '../shortcut-sheet/shortcut-columns'
import type { KeyEditing } from '../shortcut-sheet/use-key-editing'
import { SettingRow } from './setting-row'
import styles from './settings-section.module.css'
import { StorageList } from './storage-list'

interface SettingsSectionProps {
  readonly section: SettingSection
  readonly editing: KeyEditing
  /** The settings that are shown of it, and what was typed to find them; all without. */
  readonly found?: { readonly names: readonly SettingName[]; readonly typed: string }
}

/** One part of the settings: a row for each, and what else belongs to its matter. */
export function SettingsSection({ section, editing, found }: SettingsSectionProps) {
  const { t } = useTranslation()
  const own = settingsOf(section)
  const names = own.filter((name) => name !== 'keys' && (!found || found.names.includes(name)))
  const hasKeys = section === 'keys' && (!found || found.names.includes('keys'))
  return (
    <section aria-label={t(`settings.sections.${section}`)}>
      <h3 className={styles.title}>{t(`settings.sections.${section}`)}</h3>
      {names.length > 0 && (
        <div className={styles.rows}>
          {names.map((name) => (
            <SettingRow key={name} name={name} />
          ))}
        </div>
      )}
      {hasKeys && <ShortcutColumns typed={found?.typed ?? ''} editing={editing} />}
      {section === 'library' && !found && <StorageList />}
    </section>
  )
}

/** The settings of a part, in their order. */
export function settingsOf(section: SettingSection): readonly SettingName[] {
  return settingNames.filter((name) => factOf(name).section === section)
}
