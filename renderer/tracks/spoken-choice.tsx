import { useTranslation } from 'react-i18next'
import type { SpokenSide } from '../../shared/model/episode'
import type { Spoken } from '../../shared/model/timeline'
import { useApp } from '../app-context'
import { useEpisode } from '../store/selectors'
import { languageNames } from '../transport/language-names'
import { Segmented } from '../ui/segmented'
import styles from './spoken-choice.module.css'

/** No language tag: the choice of two in turn. */
const inTurn = 'in turn'

interface SpokenChoiceProps {
  readonly label: string
  readonly spoken: SpokenSide | null
  /** Of the recording, where it is not the one that is heard. */
  readonly trackKey?: string
}

/** Which of the transcript's languages a recording speaks, or that it speaks both; there only when there is a choice. */
export function SpokenChoice({ label: groupLabel, spoken, trackKey }: SpokenChoiceProps) {
  const { t } = useTranslation()
  const { open } = useApp()
  const languages = useEpisode()?.text?.transcript.languages ?? []
  if (languages.length < 2 || !spoken) return null
  const names = languageNames(languages)
  const pair = pairOf(spoken, languages)
  const label = (value: string, words: string) => {
    const isHeard = spoken.because === 'audio' && value === (spoken.also === undefined ? spoken.language : inTurn)
    return isHeard ? t('timing.heard', { words }) : words
  }
  const choices = languages.map((language, i) => ({
    value: language,
    label: label(language, t('timing.spokenIn', { language: names[i] })),
    face: <span lang={language}>{names[i]}</span>,
  }))
  const both = { value: inTurn, label: label(inTurn, t('timing.spokenInTurn')), face: <span>{t('timing.both')}</span> }
  return (
    <div className={styles.switch}>
      <Segmented
        label={groupLabel}
        value={spoken.also === undefined ? spoken.language : inTurn}
        choices={pair ? [...choices, both] : choices}
        onChoose={(value) => void open.chooseSpoken(value === inTurn && pair ? pair : { language: value }, trackKey)}
      />
    </div>
  )
}

/** The two languages that may be spoken in turn: those that are, or those of a bilingual transcript. */
function pairOf({ language, also }: Spoken, languages: readonly string[]): Spoken | undefined {
  if (also !== undefined) return { language, also }
  const other = languages.find((tag) => tag !== language)
  return languages.length === 2 && other !== undefined ? { language, also: other } : undefined
}
