import { Menu } from '@base-ui/react/menu'
import { Check } from 'lucide-react'
import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import type { CommandId } from '../../shared/commands/command-keys'
import { useApp } from '../app-context'
import { useKeyHint } from '../commands/use-key-hint'
import { useEpisode, useShowsCloseUp } from '../store/selectors'
import menu from '../ui/menu.module.css'
import { MenuPortal } from '../ui/menu-portal'
import popup from '../ui/popup.module.css'
import { useFocusReturn } from '../ui/use-focus-return'
import { AppearanceChoice } from './appearance-choice'
import { LanguageChoice } from './language-choice'
import { RecentMenu } from './recent-menu'
import styles from './settings-menu.module.css'

interface SettingsMenuProps {
  /** The button that opens it. */
  readonly trigger: ReactElement
  readonly opensAtOnce?: boolean
}

/** What is set once and then forgotten, and the two ways to everything else. */
export function SettingsMenu({ trigger, opensAtOnce = false }: SettingsMenuProps) {
  const { t } = useTranslation()
  const { info } = useApp()
  const hasTrack = Boolean(useEpisode()?.track)
  const hasText = Boolean(useEpisode()?.text)
  const showsCloseUp = useShowsCloseUp()
  const { onOpenChange, finalFocus } = useFocusReturn()
  return (
    <Menu.Root modal={false} defaultOpen={opensAtOnce} onOpenChange={onOpenChange}>
      <Menu.Trigger render={trigger} />
      <MenuPortal>
        <Menu.Positioner className={popup.positioner} sideOffset={6} align="end" collisionPadding={8}>
          <Menu.Popup className={`${popup.popup} ${menu.menu}`} finalFocus={finalFocus}>
            <CommandItem id="open" />
            <RecentMenu />
            <CommandItem id="open-sample" />
            <Menu.Separator className={menu.line} />
            {hasText && <CommandItem id="notes" />}
            <CommandItem id="toggle-overlay" />
            <CommandItem id="mini-player" />
            {hasTrack && <CommandItem id="close-up" isOn={showsCloseUp} />}
            <Menu.Separator className={menu.line} />
            <AppearanceChoice />
            <LanguageChoice />
            <Menu.Separator className={menu.line} />
            <CommandItem id="open-settings" />
            <CommandItem id="command-palette" />
            <CommandItem id="keyboard-shortcuts" />
            <p className={styles.version}>{t('header.version', { version: info.version })}</p>
          </Menu.Popup>
        </Menu.Positioner>
      </MenuPortal>
    </Menu.Root>
  )
}

/** A command with its key; `isOn` for one that turns something on and off. */
function CommandItem({ id, isOn }: { id: CommandId; isOn?: boolean }) {
  const { t } = useTranslation()
  const { run } = useApp()
  const keys = useKeyHint(id)
  const shared = { className: menu.item, 'aria-keyshortcuts': keys?.aria, onClick: () => run(id) }
  const title = t(`commands.${id}`)
  const key = keys && <kbd className={menu.keys}>{keys.label}</kbd>
  if (isOn === undefined)
    return (
      <Menu.Item {...shared}>
        {title}
        {key}
      </Menu.Item>
    )
  return (
    <Menu.CheckboxItem {...shared} checked={isOn} closeOnClick>
      <span className={styles.title}>
        {title}
        <Menu.CheckboxItemIndicator className={styles.chosen}>
          <Check size={16} strokeWidth={2.4} />
        </Menu.CheckboxItemIndicator>
      </span>
      {key}
    </Menu.CheckboxItem>
  )
}
