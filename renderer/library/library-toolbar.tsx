import { Menu } from '@base-ui/react/menu'
import { ArrowDownUp, Check, LayoutGrid, List, Search, X } from 'lucide-react'
import { type RefObject, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { libraryOrders } from '../../shared/library/arrange-entries'
import { useApp } from '../app-context'
import { useKeyHint } from '../commands/use-key-hint'
import { useSettings } from '../store/selectors'
import { IconButton } from '../ui/icon-button'
import menu from '../ui/menu.module.css'
import { MenuPortal } from '../ui/menu-portal'
import popup from '../ui/popup.module.css'
import { Segmented } from '../ui/segmented'
import { useFocusReturn } from '../ui/use-focus-return'
import styles from './library-toolbar.module.css'

interface LibraryToolbarProps {
  readonly field: RefObject<HTMLInputElement | null>
  readonly query: string
  onQuery(query: string): void
}

/** What the library is searched for, in which order and how it is seen. */
export function LibraryToolbar({ field, query, onQuery }: LibraryToolbarProps) {
  const { t } = useTranslation()
  const { run } = useApp()
  const { libraryLayout } = useSettings()
  return (
    <div className={styles.toolbar}>
      <SearchField field={field} query={query} onQuery={onQuery} />
      <OrderMenu />
      <Segmented
        label={t('library.layout')}
        value={libraryLayout}
        onChoose={(layout) => run(`library-${layout}`)}
        choices={[
          {
            value: 'list',
            label: t('commands.library-list'),
            keys: useKeyHint('library-list'),
            face: <List size={18} aria-hidden="true" />,
          },
          {
            value: 'grid',
            label: t('commands.library-grid'),
            keys: useKeyHint('library-grid'),
            face: <LayoutGrid size={17} aria-hidden="true" />,
          },
        ]}
      />
    </div>
  )
}

/** What is written here is looked for at once; what an input method still composes, when it is composed. */
function SearchField({ field, query, onQuery }: LibraryToolbarProps) {
  const { t } = useTranslation()
  const [composed, setComposed] = useState<string | null>(null)
  return (
    <search className={styles.search}>
      <Search size={16} aria-hidden="true" className={styles.icon} />
      <input
        ref={field}
        className={styles.field}
        type="text"
        enterKeyHint="search"
        autoComplete="off"
        spellCheck={false}
        dir="auto"
        aria-label={t('library.search')}
        placeholder={t('library.search')}
        value={composed ?? query}
        onChange={({ target, nativeEvent }) => {
          if (nativeEvent instanceof InputEvent && nativeEvent.isComposing) setComposed(target.value)
          else onQuery(target.value)
        }}
        onCompositionEnd={({ currentTarget }) => {
          setComposed(null)
          onQuery(currentTarget.value)
        }}
      />
      {query !== '' && (
        <IconButton
          label={t('library.clearSearch')}
          keys={{ label: 'Esc', aria: 'Escape' }}
          className={styles.clear}
          onPress={() => onQuery('')}
        >
          <X size={16} />
        </IconButton>
      )}
    </search>
  )
}

/** By what the episodes are put in order, and from which end. */
function OrderMenu() {
  const { t } = useTranslation()
  const { settings } = useApp()
  const { libraryOrder, libraryIsReversed } = useSettings()
  const { onOpenChange, finalFocus } = useFocusReturn()
  return (
    <Menu.Root modal={false} onOpenChange={onOpenChange}>
      <Menu.Trigger
        render={
          <IconButton
            label={`${t('library.order')}: ${t(`library.orders.${libraryOrder}`)}`}
            className={styles.order}
            data-testid="library-order"
          >
            <ArrowDownUp size={16} aria-hidden="true" />
            <span className={styles.orderName}>{t(`library.orders.${libraryOrder}`)}</span>
          </IconButton>
        }
      />
      <MenuPortal>
        <Menu.Positioner className={popup.positioner} sideOffset={6} align="end" collisionPadding={8}>
          <Menu.Popup className={`${popup.popup} ${menu.menu}`} finalFocus={finalFocus}>
            <Menu.RadioGroup
              value={libraryOrder}
              onValueChange={(order) => settings.change({ libraryOrder: order, libraryIsReversed: false })}
            >
              {libraryOrders.map((order) => (
                <Menu.RadioItem key={order} className={menu.item} value={order} closeOnClick>
                  {t(`library.orders.${order}`)}
                  <Menu.RadioItemIndicator className={styles.mark}>
                    <Check size={16} strokeWidth={2.4} />
                  </Menu.RadioItemIndicator>
                </Menu.RadioItem>
              ))}
            </Menu.RadioGroup>
            <Menu.Separator className={menu.line} />
            <Menu.CheckboxItem
              className={menu.item}
              checked={libraryIsReversed}
              onCheckedChange={(isReversed) => settings.change({ libraryIsReversed: isReversed })}
              closeOnClick
            >
              {t('library.reversed')}
              <Menu.CheckboxItemIndicator className={styles.mark}>
                <Check size={16} strokeWidth={2.4} />
              </Menu.CheckboxItemIndicator>
            </Menu.CheckboxItem>
          </Menu.Popup>
        </Menu.Positioner>
      </MenuPortal>
    </Menu.Root>
  )
}
