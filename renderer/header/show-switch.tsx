import { useTranslation } from 'react-i18next'
import { useApp } from '../app-context'
import { useKeyLabel } from '../commands/use-key-label'
import { useEpisode, useShow } from '../store/selectors'
import { Segmented } from '../ui/segmented'

/** Both languages, the original, or the translation; there only when the transcript has two. */
export function ShowSwitch() {
  const { t } = useTranslation()
  const { run } = useApp()
  const show = useShow()
  const languages = useEpisode()?.text?.transcript.languages ?? []
  const keys = [useKeyLabel('show-both'), useKeyLabel('show-original'), useKeyLabel('show-translation')]
  if (languages.length < 2) return null
  return (
    <Segmented
      label={t('header.show')}
      value={show}
      choices={[
        { value: 'both', label: t('commands.show-both'), keys: keys[0], face: 'A 文' },
        { value: 'original', label: t('commands.show-original'), keys: keys[1], face: 'A' },
        { value: 'translation', label: t('commands.show-translation'), keys: keys[2], face: '文' },
      ]}
      onChoose={(value) => run(`show-${value}`)}
    />
  )
}
