import clsx from 'clsx'
import { Search } from 'lucide-react'
import { type KeyboardEvent, useId, useLayoutEffect, useRef, useState } from 'react'
import { createPortal } from 'react-dom'
import { useTranslation } from 'react-i18next'
import { chordsOf } from '../../shared/commands/key-press'
import { useApp } from '../app-context'
import { useKeys } from '../commands/use-keys'
import sheet from '../sheets/sheet.module.css'
import { useStore } from '../store'
import styles from './palette.module.css'
import { PaletteList } from './palette-list'
import { usePaletteOptions } from './use-palette-options'

const pageLength = 8

/**
 * Finds a command by what is typed, and runs it. The keyboard never leaves the field; what is behind goes on as it is,
 * and gets the focus back before the command runs, since a command may want it for itself.
 */
export function Palette() {
  const { t } = useTranslation()
  const { info } = useApp()
  const keys = useKeys()
  const [typed, setTyped] = useState('')
  const [chosen, setChosen] = useState(0)
  const { sections, options } = usePaletteOptions(typed)
  const active = Math.min(chosen, options.length - 1)
  const listId = useId()
  const list = useRef<HTMLDivElement>(null)
  const { field, giveFocusBack } = useBorrowedFocus()

  const close = () => {
    giveFocusBack()
    useStore.getState().setSheet(null)
  }
  const choose = (index: number) => {
    const option = options[index]
    if (!option || option.lack !== undefined) return
    close()
    option.run()
  }
  const move = (by: number, isRound: boolean) => {
    const last = options.length - 1
    const next = active + by
    setChosen(isRound ? (next + options.length) % Math.max(1, options.length) : Math.max(0, Math.min(next, last)))
  }

  const onKeyDown = (event: KeyboardEvent) => {
    // The input method's own: it chooses among its words with the same keys.
    if (event.nativeEvent.isComposing || event.keyCode === 229) return
    const actions: Readonly<Record<string, () => void>> = {
      ArrowDown: () => move(1, true),
      ArrowUp: () => move(-1, true),
      PageDown: () => move(pageLength, false),
      PageUp: () => move(-pageLength, false),
      Enter: () => choose(active),
      Escape: close,
      // There is nowhere else to go.
      Tab: () => {},
    }
    const isOwnKey = chordsOf(event.nativeEvent, info.platform === 'darwin').some(
      (chord) => chord.includes('$mod') && keys.commandAt(chord) === 'command-palette',
    )
    const action = isOwnKey ? close : actions[event.key]
    if (!action) return
    event.preventDefault()
    action()
  }

  // The one that is chosen is always seen.
  useLayoutEffect(() => {
    list.current?.querySelector(`[data-option="${active}"]`)?.scrollIntoView({ block: 'nearest' })
  }, [active])

  const optionId = (index: number) => `${listId}-${index}`
  return createPortal(
    // biome-ignore lint/a11y/noStaticElementInteractions: a click beside the palette closes it; the key for that is Esc.
    <div
      className={clsx(sheet.veil, styles.veil)}
      onMouseDown={(event) => event.target === event.currentTarget && close()}
    >
      <div
        className={clsx(sheet.surface, styles.palette)}
        role="dialog"
        aria-modal="true"
        aria-label={t('palette.label')}
      >
        <div className={styles.head}>
          <Search size={18} aria-hidden="true" className={styles.icon} />
          <input
            ref={field}
            className={styles.field}
            type="text"
            role="combobox"
            aria-expanded={options.length > 0}
            aria-controls={listId}
            aria-autocomplete="list"
            aria-activedescendant={active >= 0 ? optionId(active) : undefined}
            aria-label={t('palette.prompt')}
            placeholder={t('palette.prompt')}
            autoComplete="off"
            autoCorrect="off"
            spellCheck={false}
            value={typed}
            onChange={(event) => {
              setTyped(event.target.value)
              setChosen(0)
            }}
            onKeyDown={onKeyDown}
            // Elsewhere in the palette nothing takes the focus; a press on its edge leaves it here.
            onBlur={({ target, relatedTarget }) => relatedTarget === null && document.hasFocus() && target.focus()}
          />
        </div>
        <PaletteList
          ref={list}
          id={listId}
          sections={sections}
          active={active}
          optionId={optionId}
          onPoint={setChosen}
          onChoose={choose}
        />
        {options.length === 0 && <p className={styles.nothing}>{t('palette.nothing')}</p>}
        <p role="status" className="visually-hidden">
          {typed !== '' && (options.length > 0 ? t('palette.found', { count: options.length }) : t('palette.nothing'))}
        </p>
      </div>
    </div>,
    document.body,
  )
}

/** Takes the focus while the palette is there, and can give it back to what had it. */
function useBorrowedFocus() {
  const field = useRef<HTMLInputElement>(null)
  const owner = useRef<Element | null>(null)
  useLayoutEffect(() => {
    owner.current = document.activeElement
    field.current?.focus()
  }, [])
  const giveFocusBack = () => {
    if (owner.current instanceof HTMLElement && owner.current.isConnected && owner.current !== document.body)
      owner.current.focus({ preventScroll: true })
    else field.current?.blur()
  }
  return { field, giveFocusBack }
}
