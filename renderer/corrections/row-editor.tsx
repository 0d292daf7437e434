import { Button } from '@base-ui/react/button'
import clsx from 'clsx'
import { type KeyboardEvent, useEffect, useLayoutEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { mostTextLength } from '../../shared/model/edits'
import type { LanguageTag } from '../../shared/model/transcript'
import { useApp } from '../app-context'
import lineStyles from '../captions/caption-line.module.css'
import type { LineUp } from '../captions/lines-of'
import { keyLabel } from '../commands/key-label'
import { useStore } from '../store'
import { languageNames } from '../transport/language-names'
import pill from '../ui/pill.module.css'
import { leaveEditor, saveEditor } from './correct-line'
import styles from './row-editor.module.css'
import { splitAtCursor, splitPreview } from './split-at-cursor'

interface RowEditorProps {
  readonly index: number
  readonly lineUp: LineUp
}

/**
 * The texts of a line as fields, in the place and the type of the line itself. What is written goes to the store with every
 * letter, so that nothing is lost when the row is scrolled away; the fields themselves are the browser's, and so is their
 * undo and whatever an input method does in them.
 */
export function RowEditor({ index, lineUp }: RowEditorProps) {
  const { t } = useTranslation()
  const { edits, info } = useApp()
  const box = useRef<HTMLFieldSetElement>(null)
  const parts = { store: useStore, edits }
  const draft = useStore((s) => s.correcting)
  const splitKey = keyLabel('$mod+Enter', info.platform)
  const languages = orderOf(lineUp, draft?.texts ?? {})
  const names = languageNames(languages)
  const asksFocus = draft?.asksFocus ?? false

  useLayoutEffect(() => {
    const { correcting, setCorrecting } = useStore.getState()
    if (!asksFocus || !correcting) return
    const { language, at } = correcting.cursor
    setCorrecting({ ...correcting, asksFocus: false })
    const field = box.current?.querySelector<HTMLTextAreaElement>(`[data-language="${language}"]`)
    field?.focus({ preventScroll: true })
    field?.setSelectionRange(at, at)
  }, [asksFocus])
  // A line that is taller with its fields may reach below the stage.
  useEffect(() => {
    box.current?.scrollIntoView({ block: 'nearest' })
  }, [])

  if (!draft) return null

  const close = (end: () => void) => {
    const row = box.current?.closest<HTMLElement>('[data-segment]')
    const had = box.current?.contains(document.activeElement)
    end()
    // The focus must not go with the fields.
    if (had) queueMicrotask(() => takeFocus(row, index))
  }
  const save = () => close(() => saveEditor(parts))
  const leave = () => close(() => leaveEditor(parts))
  const split = () => close(() => splitAtCursor(parts, index))

  const onKeyDown = (event: KeyboardEvent) => {
    // 229: what an input method swallows before composition has begun.
    if (event.nativeEvent.isComposing || event.nativeEvent.keyCode === 229) return
    if (event.key === 'Escape') leave()
    else if (event.key !== 'Enter' || !(event.target instanceof HTMLTextAreaElement)) return
    else if (event.ctrlKey || event.metaKey) split()
    else save()
    event.preventDefault()
    event.stopPropagation()
  }

  const write = (language: LanguageTag, field: HTMLTextAreaElement) => {
    const { correcting, setCorrecting } = useStore.getState()
    if (!correcting) return
    const texts = { ...correcting.texts, [language]: field.value }
    setCorrecting({ ...correcting, texts, cursor: { language, at: field.selectionStart } })
  }
  const preview = splitPreview(draft.texts, draft.cursor)

  return (
    <fieldset
      ref={box}
      className={styles.editor}
      data-editor=""
      aria-label={t('rowEditor.label', { line: index + 1 })}
      onKeyDown={onKeyDown}
    >
      {languages.map((language, i) => (
        <textarea
          key={language}
          className={clsx(lineStyles[language === lineUp.original ? 'original' : 'translation'], styles.field)}
          data-language={language}
          lang={language === 'und' ? undefined : language}
          dir="auto"
          rows={1}
          maxLength={mostTextLength}
          spellCheck={false}
          aria-label={names[i]}
          placeholder={t('rowEditor.missing')}
          defaultValue={draft.texts[language]}
          onInput={(event) => write(language, event.currentTarget)}
          onSelect={(event) => write(language, event.currentTarget)}
        />
      ))}
      <div className={styles.actions}>
        <Button className={clsx(pill.primary, styles.save)} onClick={save}>
          {t('rowEditor.save')}
          <kbd className={styles.key}>↵</kbd>
        </Button>
        <Button className={styles.quiet} onClick={leave}>
          {t('rowEditor.cancel')}
          <kbd className={styles.key}>Esc</kbd>
        </Button>
        <Button className={styles.quiet} disabled={preview === null} onClick={split} focusableWhenDisabled>
          {t('rowEditor.split')}
          <kbd className={styles.key}>{splitKey}</kbd>
        </Button>
        {preview && (
          <span className={styles.preview} dir="auto">
            {preview.first}
            <span className={styles.cut} aria-hidden="true" />
            {preview.second}
          </span>
        )}
      </div>
    </fieldset>
  )
}

/** The line has the focus and is at hand, as one that was come to by keyboard. */
function takeFocus(row: HTMLElement | null | undefined, index: number): void {
  if (!row?.isConnected) return
  row.focus({ preventScroll: true })
  useStore.getState().setFocusedLine(index)
}

/** As the row shows them, and behind them whatever else the line has. */
function orderOf({ languages, original, order }: LineUp, texts: Readonly<Record<LanguageTag, string>>) {
  const others = languages.filter((language) => language !== original)
  const known = order === 'original-first' ? [original, ...others] : [...others, original]
  return [...known, ...Object.keys(texts).filter((language) => !known.includes(language))]
}
