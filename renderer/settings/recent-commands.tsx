import { useTranslation } from 'react-i18next'
import { useApp } from '../app-context'
import { useSettings } from '../store/selectors'
import { PillButton } from './pill-button'
import styles from './setting-row.module.css'

/** The commands that were chosen lately, and forgetting them. */
export function RecentCommands() {
  const { t } = useTranslation()
  const { allSettings } = useApp()
  const { recentCommands } = useSettings()
  if (recentCommands.length === 0) return <span className={styles.said}>{t('settings.recentCommands.none')}</span>
  return (
    <PillButton onClick={() => allSettings.reset(['recentCommands'])}>{t('settings.recentCommands.forget')}</PillButton>
  )
}
