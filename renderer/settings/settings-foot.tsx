import { Button } from '@base-ui/react/button'
import { Check, CircleAlert, RotateCcw } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { changedSettings } from '../../shared/settings/changed-settings'
import { type SettingSection, settingNames } from '../../shared/settings/setting-facts'
import { useApp } from '../app-context'
import { useSettings, useSettingsDeed } from '../store/selectors'
import { PillButton } from './pill-button'
import styles from './settings-foot.module.css'
import { settingsOf } from './settings-section'
import { useDeedWords } from './use-deed-words'

/** What is done to many settings at once, and what came of it. `section`: the part that is shown, null for all. */
export function SettingsFoot({ section }: { readonly section: SettingSection | null }) {
  const { t } = useTranslation()
  const { allSettings } = useApp()
  const settings = useSettings()
  const names = section === null ? settingNames : settingsOf(section)
  const isChanged = changedSettings(settings, names).length > 0
  return (
    <div className={styles.foot}>
      <DeedLine />
      <div className={styles.actions}>
        <PillButton onClick={() => void allSettings.importAll()}>{t('settings.readFile')}</PillButton>
        <PillButton onClick={() => void allSettings.exportAll()}>{t('settings.writeFile')}</PillButton>
        <span className={styles.space} />
        {section !== null && names.length > 0 && (
          <Button
            className={styles.quiet}
            disabled={!isChanged}
            focusableWhenDisabled
            onClick={() => allSettings.reset(names)}
          >
            {t('settings.resetSection', { section: t(`settings.sections.${section}`) })}
          </Button>
        )}
        <Button
          className={styles.quiet}
          disabled={changedSettings(settings).length === 0}
          focusableWhenDisabled
          onClick={() => allSettings.reset(settingNames)}
        >
          <RotateCcw size={15} aria-hidden="true" />
          {t('settings.resetAll')}
        </Button>
      </div>
    </div>
  )
}

/** What was done last, with the way back. */
function DeedLine() {
  const { t } = useTranslation()
  const { allSettings } = useApp()
  const deed = useSettingsDeed()
  const words = useDeedWords(deed)
  const hasFailed = deed?.what === 'failed'
  const Icon = hasFailed ? CircleAlert : Check
  return (
    <div className={styles.deed} data-failed={hasFailed || undefined} data-empty={deed === null || undefined}>
      {deed && <Icon size={16} aria-hidden="true" />}
      <p role={hasFailed ? 'alert' : 'status'}>{words}</p>
      {(deed?.what === 'reset' || deed?.what === 'imported') && (
        <Button className={styles.undo} onClick={allSettings.undo}>
          {t('settings.undo')}
        </Button>
      )}
    </div>
  )
}
