import { Menu } from '@base-ui/react/menu'
import { ChevronRight } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { CommandId } from '../../shared/commands/command-keys'
import { useApp } from '../app-context'
import { keyLabel } from '../commands/key-label'
import { useKeyLabel } from '../commands/use-key-label'
import { useStore } from '../store'
import type { LineRange } from '../store/hand-slice'
import { useBookmarks, useEpisode, useTimeline } from '../store/selectors'
import menu from '../ui/menu.module.css'
import { MenuPortal } from '../ui/menu-portal'
import popup from '../ui/popup.module.css'

/** Where a menu opens: at the pointer, or beside what it belongs to. */
export interface MenuPlace {
  getBoundingClientRect(): DOMRect
}

interface RowMenuProps {
  readonly lines: LineRange
  /** While it fades out it shows what it showed. */
  readonly isOpen: boolean
  readonly place: MenuPlace
  /** Text that was marked when the menu opened. */
  readonly marked: string
  /** What gets the focus when it closes; false: it goes. */
  readonly finalFocus: () => HTMLElement | false
}

/** What can be done with a line, or with some that were chosen. */
export function RowMenu({ isOpen, place, ...items }: RowMenuProps) {
  return (
    <Menu.Root
      open={isOpen}
      modal={false}
      onOpenChange={(next) => {
        if (!next) useStore.getState().setMenuLines(null)
      }}
    >
      <MenuPortal>
        <Menu.Positioner className={popup.positioner} anchor={place} align="start" sideOffset={2} collisionPadding={8}>
          <Items {...items} />
        </Menu.Positioner>
      </MenuPortal>
    </Menu.Root>
  )
}

function Items({ lines, marked, finalFocus }: Omit<RowMenuProps, 'isOpen' | 'place'>) {
  const { t } = useTranslation()
  const { info } = useApp()
  const timeline = useTimeline()
  const say = useStore((s) => s.say)
  const isBookmarked = useBookmarks().includes(lines.first)
  const count = lines.last - lines.first + 1
  const cues = timeline?.cues.slice(lines.first, lines.last + 1) ?? []
  const canPlay = cues.some(({ source }) => source !== 'absent')
  const isFixed = cues[0]?.source === 'anchored'

  const copyMarked = () => {
    // What is marked can be copied by a click without any permission.
    say({ words: document.execCommand('copy') ? 'copied' : 'notCopied' })
  }
  return (
    <Menu.Popup className={`${popup.popup} ${menu.menu}`} finalFocus={finalFocus} aria-label={t('rowMenu.menu')}>
      <Item id="play-line" isDisabled={!canPlay} keys={keyLabel('Enter', info.platform)} />
      <Item
        id="loop-lines"
        isDisabled={!canPlay}
        words={count === 1 ? t('rowMenu.loopLine') : t('rowMenu.loopLines', { count })}
      />
      <Menu.Separator className={menu.line} />
      {marked !== '' && (
        <Menu.Item className={menu.item} onClick={copyMarked}>
          {t('rowMenu.copySelection')}
        </Menu.Item>
      )}
      <Item id="copy-line" />
      <Item id="copy-original" />
      <Item id="copy-translation" />
      <Item id="copy-with-time" isDisabled={!canPlay} />
      <Menu.Separator className={menu.line} />
      <Item id="bookmark" words={isBookmarked ? t('rowMenu.bookmarkRemove') : t('rowMenu.bookmarkAdd')} />
      {count === 1 && <Item id="note" />}
      {count === 1 && <Item id="starts-now" isDisabled={!timeline} />}
      {count === 1 && isFixed && <Item id="free-start" />}
      <Menu.Separator className={menu.line} />
      {count === 1 && <Item id="edit-text" />}
      <Regroup count={count} />
    </Menu.Popup>
  )
}

/** Which texts are one line and which belong together, where the transcript has it wrong. */
function Regroup({ count }: { readonly count: number }) {
  const { t } = useTranslation()
  const languages = useEpisode()?.text?.transcript.languages ?? []
  return (
    <Menu.SubmenuRoot>
      <Menu.SubmenuTrigger className={menu.item}>
        {t('rowMenu.regroup')}
        <ChevronRight size={16} aria-hidden="true" />
      </Menu.SubmenuTrigger>
      <MenuPortal>
        <Menu.Positioner className={popup.positioner} sideOffset={2} alignOffset={-6} collisionPadding={8}>
          <Menu.Popup className={`${popup.popup} ${menu.menu}`}>
            <Item id="merge-next" words={count === 1 ? undefined : t('rowMenu.mergeLines', { count })} />
            {count === 1 && <Item id="merge-previous" />}
            {count === 1 && <Item id="split-line" />}
            {languages.length > 1 && (
              <>
                <Menu.Separator className={menu.line} />
                <Item id="translations-up" />
                <Item id="translations-down" />
                <Item id="join-translation" />
                <Item id="translation-out" />
                <Menu.Separator className={menu.line} />
                <Item id="swap-texts" />
                <Item id="swap-all-texts" />
              </>
            )}
          </Menu.Popup>
        </Menu.Positioner>
      </MenuPortal>
    </Menu.SubmenuRoot>
  )
}

interface ItemProps {
  readonly id: CommandId
  /** In place of the command's title. */
  readonly words?: string | undefined
  readonly keys?: string
  readonly isDisabled?: boolean
}

function Item({ id, words, keys, isDisabled = false }: ItemProps) {
  const { t } = useTranslation()
  const { run } = useApp()
  const own = useKeyLabel(id)
  return (
    <Menu.Item className={menu.item} disabled={isDisabled} onClick={() => run(id)}>
      {words ?? t(`commands.${id}`)}
      <kbd className={menu.keys}>{keys ?? own}</kbd>
    </Menu.Item>
  )
}
