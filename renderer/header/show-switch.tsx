import { useTranslation } from 'react-i18next'
import { type Preset, presetOf } from '../../shared/model/visibility'
import { useApp } from '../app-context'
import { useKeyHint } from '../commands/use-key-hint'
import { useEpisode, useOriginal, useSettings } from '../store/selectors'
import { Segmented } from '../ui/segmented'
import { languageSigns } from './language-signs'
import styles from './show-switch.module.css'

/** Both languages, the original, or the translation; there only when the transcript has two. */
export function ShowSwitch() {
  const { t } = useTranslation()
  const { run } = useApp()
  const preset = presetOf(useSettings())
  const languages = useEpisode()?.text?.transcript.languages ?? []
  const spoken = useOriginal() ?? languages[0] ?? 'und'
  const translation = languages.find((language) => language !== spoken)
  const keys = [useKeyHint('show-both'), useKeyHint('show-original'), useKeyHint('show-translation')]
  if (translation === undefined) return null
  const [a, b] = languageSigns([spoken, translation])
  return (
    <Segmented<Preset>
      className={styles.switch}
      label={t('header.show')}
      value={preset}
      choices={[
        { value: 'both', label: t('commands.show-both'), keys: keys[0], face: <Sign letters={`${a} ${b}`} /> },
        { value: 'original', label: t('commands.show-original'), keys: keys[1], face: <Sign letters={a} /> },
        { value: 'translation', label: t('commands.show-translation'), keys: keys[2], face: <Sign letters={b} /> },
      ]}
      onChoose={(value) => run(`show-${value}`)}
    />
  )
}

/** A picture made of letters and no text, which would have to be part of the button's name. */
function Sign({ letters }: { letters: string | undefined }) {
  return <span className={styles.sign} data-letters={letters} />
}
