import { Menu } from '@base-ui/react/menu'
import { useTranslation } from 'react-i18next'
import type { LibraryEntry } from '../../shared/model/library'
import menu from '../ui/menu.module.css'
import { MenuPortal } from '../ui/menu-portal'
import popup from '../ui/popup.module.css'
import type { EntryPlace } from './library-grid'

interface EntryMenuProps {
  readonly entry: LibraryEntry
  /** How many are removed together. */
  readonly count: number
  readonly place: EntryPlace
  readonly isOpen: boolean
  onClose(): void
  onAct(act: 'open' | 'play' | 'relink' | 'remove'): void
  /** What gets the focus when it closes. */
  readonly finalFocus: () => HTMLElement | null
}

/** What can be done with an episode, or with several. */
export function EntryMenu({ entry, count, place, isOpen, onClose, onAct, finalFocus }: EntryMenuProps) {
  const { t } = useTranslation()
  return (
    <Menu.Root open={isOpen} modal={false} onOpenChange={(open) => !open && onClose()}>
      <MenuPortal>
        <Menu.Positioner className={popup.positioner} anchor={place} align="start" sideOffset={2} collisionPadding={8}>
          <Menu.Popup
            className={`${popup.popup} ${menu.menu}`}
            finalFocus={() => finalFocus() ?? true}
            aria-label={t('library.menu')}
          >
            {count === 1 && (
              <>
                <Menu.Item className={menu.item} onClick={() => onAct('open')}>
                  {t('library.open')}
                  <kbd className={menu.keys}>↵</kbd>
                </Menu.Item>
                {entry.missing.length > 0 && (
                  <Menu.Item className={menu.item} onClick={() => onAct('relink')}>
                    {t('library.relink')}
                  </Menu.Item>
                )}
                <Menu.Separator className={menu.line} />
              </>
            )}
            <Menu.Item className={menu.item} onClick={() => onAct('remove')}>
              {count === 1 ? t('library.remove') : t('library.removeMany', { count })}
              <kbd className={menu.keys}>Del</kbd>
            </Menu.Item>
          </Menu.Popup>
        </Menu.Positioner>
      </MenuPortal>
    </Menu.Root>
  )
}
