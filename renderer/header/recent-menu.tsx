import { Menu } from '@base-ui/react/menu'
import clsx from 'clsx'
import { ChevronRight } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useApp } from '../app-context'
import { useRecent } from '../store/selectors'
import menu from '../ui/menu.module.css'
import { MenuPortal } from '../ui/menu-portal'
import popup from '../ui/popup.module.css'
import styles from './recent-menu.module.css'
import settings from './settings-menu.module.css'

/** The recent files, in a menu of their own; on systems that hide the menu bar it is the one to be seen. */
export function RecentMenu() {
  const { t } = useTranslation()
  const { open, run } = useApp()
  const recent = useRecent()
  return (
    <Menu.SubmenuRoot disabled={recent.length === 0}>
      <Menu.SubmenuTrigger className={menu.item}>
        {t('menu.openRecent')}
        <ChevronRight size={16} className={settings.further} />
      </Menu.SubmenuTrigger>
      <MenuPortal>
        <Menu.Positioner className={popup.positioner} sideOffset={2} alignOffset={-6} collisionPadding={8}>
          <Menu.Popup className={clsx(popup.popup, menu.menu, styles.recent)}>
            {recent.map(({ id, title }) => (
              <Menu.Item key={id} className={menu.item} onClick={() => void open.openRecent(id)}>
                <span className={styles.title} dir="auto">
                  {title}
                </span>
              </Menu.Item>
            ))}
            <Menu.Separator className={menu.line} />
            <Menu.Item className={menu.item} onClick={() => run('clear-recent')}>
              {t('commands.clear-recent')}
            </Menu.Item>
          </Menu.Popup>
        </Menu.Positioner>
      </MenuPortal>
    </Menu.SubmenuRoot>
  )
}
