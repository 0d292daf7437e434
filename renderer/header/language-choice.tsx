import { Menu } from '@base-ui/react/menu'
import { Check, ChevronRight } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { CommandId } from '../../shared/commands/command-keys'
import type { Settings } from '../../shared/model/settings'
import { useApp } from '../app-context'
import { useSettings } from '../store/selectors'
import popup from '../ui/popup.module.css'
import styles from './settings-menu.module.css'

type Choice = Settings['interfaceLanguage']

/** Each in its own words: who landed in a language that they cannot read finds theirs. */
const languages: Readonly<Record<Exclude<Choice, 'system'>, { readonly name: string; readonly command: CommandId }>> = {
  en: { name: 'English', command: 'language-en' },
  'zh-Hans': { name: '简体中文', command: 'language-zh-hans' },
  'zh-Hant': { name: '繁體中文', command: 'language-zh-hant' },
}
const tags = Object.keys(languages) as (keyof typeof languages)[]

/** The language of the interface, in a menu of its own. It stays open, so that the effect is seen before it is left. */
export function LanguageChoice() {
  const { t } = useTranslation()
  const { run } = useApp()
  const { interfaceLanguage } = useSettings()
  const choose = (next: Choice) => run(next === 'system' ? 'language-system' : languages[next].command)
  return (
    <Menu.SubmenuRoot>
      <Menu.SubmenuTrigger className={styles.item}>
        {t('header.interfaceLanguage')}
        <ChevronRight size={16} className={styles.further} />
      </Menu.SubmenuTrigger>
      <Menu.Portal>
        <Menu.Positioner className={popup.positioner} sideOffset={2} alignOffset={-6} collisionPadding={8}>
          <Menu.Popup className={`${popup.popup} ${styles.menu} ${styles.submenu}`}>
            <Menu.RadioGroup value={interfaceLanguage} onValueChange={choose}>
              <LanguageItem value="system" name={t('header.likeSystem')} />
              {tags.map((tag) => (
                <LanguageItem key={tag} value={tag} name={languages[tag].name} lang={tag} />
              ))}
            </Menu.RadioGroup>
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.SubmenuRoot>
  )
}

function LanguageItem({ value, name, lang }: { value: Choice; name: string; lang?: string }) {
  return (
    <Menu.RadioItem className={styles.item} value={value}>
      <span lang={lang}>{name}</span>
      <Menu.RadioItemIndicator className={styles.chosen}>
        <Check size={16} strokeWidth={2.4} />
      </Menu.RadioItemIndicator>
    </Menu.RadioItem>
  )
}
