import { useTranslation } from 'react-i18next'
import { useApp } from '../app-context'
import { useSettings } from '../store/selectors'
import { SubmenuChoice } from './submenu-choice'

const commands = {
  system: 'language-system',
  en: 'language-en',
  'zh-Hans': 'language-zh-hans',
  'zh-Hant': 'language-zh-hant',
} as const

/** Each in its own words: who landed in a language that they cannot read finds theirs. */
const languages = [
  { value: 'en', name: 'English', lang: 'en' },
  { value: 'zh-Hans', name: '简体中文', lang: 'zh-Hans' },
  { value: 'zh-Hant', name: '繁體中文', lang: 'zh-Hant' },
] as const

/** The language of the interface. */
export function LanguageChoice() {
  const { t } = useTranslation()
  const { run } = useApp()
  const { interfaceLanguage } = useSettings()
  return (
    <SubmenuChoice
      title={t('header.interfaceLanguage')}
      value={interfaceLanguage}
      choices={[{ value: 'system', name: t('header.likeSystem') }, ...languages]}
      onChoose={(next) => run(commands[next])}
    />
  )
}
