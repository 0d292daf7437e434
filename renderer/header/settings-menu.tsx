import { Menu } from '@base-ui/react/menu'
import { Check, Ellipsis } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { CommandId } from '../../shared/commands/command-keys'
import { useApp } from '../app-context'
import { useKeyLabel } from '../commands/use-key-label'
import { useSettings } from '../store/selectors'
import { IconButton } from '../ui/icon-button'
import popup from '../ui/popup.module.css'
import { useFocusReturn } from '../ui/use-focus-return'
import styles from './settings-menu.module.css'

const themes = { system: 'theme-system', light: 'theme-light', dark: 'theme-dark' } as const
const motions = { eased: 'motion-eased', instant: 'motion-instant' } as const
const languages = {
  system: 'language-system',
  en: 'language-en',
  'zh-Hans': 'language-zh-hans',
  'zh-Hant': 'language-zh-hant',
} as const

/** What is set once and then forgotten. */
export function SettingsMenu() {
  const { t } = useTranslation()
  const { run, info } = useApp()
  const { theme, motion, interfaceLanguage } = useSettings()
  const { onOpenChange, finalFocus } = useFocusReturn()
  const openKeys = useKeyLabel('open')
  return (
    <Menu.Root modal={false} onOpenChange={onOpenChange}>
      <Menu.Trigger
        render={
          <IconButton label={t('header.settings')}>
            <Ellipsis size={20} />
          </IconButton>
        }
      />
      <Menu.Portal>
        <Menu.Positioner className={popup.positioner} sideOffset={6} align="end" collisionPadding={8}>
          <Menu.Popup className={`${popup.popup} ${styles.menu}`} finalFocus={finalFocus}>
            <Menu.Item className={styles.item} onClick={() => run('open')}>
              {t('commands.open')}
              <kbd className={styles.keys}>{openKeys}</kbd>
            </Menu.Item>
            <Menu.Item className={styles.item} onClick={() => run('open-sample')}>
              {t('commands.open-sample')}
            </Menu.Item>
            <Choice title={t('header.theme')} value={theme} commands={themes} />
            <Choice title={t('header.motion')} value={motion} commands={motions} />
            <Choice title={t('header.interfaceLanguage')} value={interfaceLanguage} commands={languages} />
            <p className={styles.version}>{t('header.version', { version: info.version })}</p>
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  )
}

interface ChoiceProps {
  title: string
  value: string
  commands: Readonly<Record<string, CommandId>>
}

/** One of several values, each set by its command. The menu stays open, so that its effect is seen before it is left. */
function Choice({ title, value, commands }: ChoiceProps) {
  const { t } = useTranslation()
  const { run } = useApp()
  return (
    <Menu.Group className={styles.group}>
      <Menu.GroupLabel className={styles.title}>{title}</Menu.GroupLabel>
      <Menu.RadioGroup value={value} onValueChange={(next: string) => commands[next] && run(commands[next])}>
        {Object.entries(commands).map(([choice, id]) => (
          <Menu.RadioItem key={choice} className={styles.item} value={choice}>
            {t(`commands.${id}`)}
            <Menu.RadioItemIndicator className={styles.chosen}>
              <Check size={16} strokeWidth={2.4} />
            </Menu.RadioItemIndicator>
          </Menu.RadioItem>
        ))}
      </Menu.RadioGroup>
    </Menu.Group>
  )
}
