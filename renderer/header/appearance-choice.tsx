import { Menu } from '@base-ui/react/menu'
import { Moon, Sun, SunMoon } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Theme } from '../../shared/model/settings'
import { useApp } from '../app-context'
import { useSettings } from '../store/selectors'
import { Hint } from '../ui/hint'
import styles from './appearance-choice.module.css'

const icons = { system: SunMoon, light: Sun, dark: Moon } as const
const themes = Object.keys(icons) as Theme[]

/** Light, dark or as the system is, side by side. The menu stays open, so that the effect is seen before it is left. */
export function AppearanceChoice() {
  const { t } = useTranslation()
  const { run } = useApp()
  const { theme } = useSettings()
  const names = { system: t('header.likeSystem'), light: t('header.light'), dark: t('header.dark') }
  return (
    <Menu.Group className={styles.choice}>
      <Menu.GroupLabel className={styles.title}>{t('header.theme')}</Menu.GroupLabel>
      <Menu.RadioGroup className={styles.themes} value={theme} onValueChange={(next: Theme) => run(`theme-${next}`)}>
        {themes.map((value) => {
          const Icon = icons[value]
          return (
            <Hint key={value} text={names[value]}>
              <Menu.RadioItem className={styles.theme} value={value} aria-label={names[value]}>
                <Icon size={16} />
              </Menu.RadioItem>
            </Hint>
          )
        })}
      </Menu.RadioGroup>
    </Menu.Group>
  )
}
