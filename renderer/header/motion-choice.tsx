import { Menu } from '@base-ui/react/menu'
import { Check } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useApp } from '../app-context'
import { useSettings } from '../store/selectors'
import styles from './settings-menu.module.css'

/** Whether the lines glide to their place or are there at once. The menu stays open, so that it can be tried. */
export function MotionChoice() {
  const { t } = useTranslation()
  const { run } = useApp()
  const { motion } = useSettings()
  return (
    <Menu.CheckboxItem
      className={styles.item}
      checked={motion === 'eased'}
      onCheckedChange={(isEased) => run(isEased ? 'motion-eased' : 'motion-instant')}
    >
      {t('header.motion')}
      <Menu.CheckboxItemIndicator className={styles.chosen}>
        <Check size={16} strokeWidth={2.4} />
      </Menu.CheckboxItemIndicator>
    </Menu.CheckboxItem>
  )
}
