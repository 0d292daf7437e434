import { AudioLines } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useApp } from '../app-context'
import { useEpisode, useSpoken } from '../store/selectors'
import { Segmented } from '../ui/segmented'
import { languageNames } from './language-names'
import styles from './spoken-switch.module.css'

/** Which of the transcript's languages the voice speaks; there only when there is a choice. */
export function SpokenSwitch() {
  const { t } = useTranslation()
  const { open } = useApp()
  const languages = useEpisode()?.text?.transcript.languages ?? []
  const spoken = useSpoken()
  if (languages.length < 2 || !spoken) return null
  const names = languageNames(languages)
  return (
    <div className={styles.switch}>
      <AudioLines size={16} aria-hidden="true" className={styles.icon} />
      <Segmented
        label={t('timing.spoken')}
        value={spoken.language}
        choices={languages.map((language, i) => ({
          value: language,
          label: t('timing.spokenIn', { language: names[i] }),
          face: <span lang={language}>{names[i]}</span>,
        }))}
        onChoose={(language) => void open.chooseSpoken(language)}
      />
    </div>
  )
}
