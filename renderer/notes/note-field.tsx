import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { mostNoteLength } from '../../shared/edits/note-deed'
import { useApp } from '../app-context'
import { useStore } from '../store'
import styles from './note-field.module.css'
import { noteOf } from './note-of'

/** Milliseconds without a key after which what was written is kept: a pause to think. */
const pauseMs = 2000

interface NoteFieldProps {
  readonly segment: number
  /** The field is to go; `isByKey` when a key said so, so that the focus has somewhere to be. */
  readonly onDone: (isByKey: boolean) => void
}

/**
 * The field for a note. There is nothing to confirm: what is written is kept in every pause, and when the field goes,
 * however it goes. While an input method composes, its keys are its own.
 */
export function NoteField({ segment, onDone }: NoteFieldProps) {
  const { t } = useTranslation()
  const { notes } = useApp()
  const [text, setText] = useState(() => noteOf(useStore.getState().marks, segment) ?? '')
  const field = useRef<HTMLTextAreaElement>(null)
  const latest = useRef(text)
  const isComposing = useRef(false)

  useEffect(() => {
    const element = field.current
    element?.focus({ preventScroll: true })
    element?.scrollIntoView({ block: 'nearest' })
    element?.setSelectionRange(element.value.length, element.value.length)
    return notes.attend(segment, () => latest.current)
  }, [notes, segment])

  useEffect(() => {
    latest.current = text
    const timer = setTimeout(() => !isComposing.current && notes.write(segment, text, true), pauseMs)
    return () => clearTimeout(timer)
  }, [notes, segment, text])

  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation()
    if (event.nativeEvent.isComposing || event.keyCode === 229) return
    const isEnd = event.key === 'Escape' || (event.key === 'Enter' && (event.ctrlKey || event.metaKey))
    if (!isEnd) return
    event.preventDefault()
    onDone(true)
  }
  return (
    <textarea
      ref={field}
      className={styles.field}
      aria-label={t('notes.fieldLabel', { line: segment + 1 })}
      placeholder={t('notes.placeholder')}
      maxLength={mostNoteLength}
      rows={1}
      dir="auto"
      value={text}
      onChange={(event) => setText(event.target.value)}
      onCompositionStart={() => {
        isComposing.current = true
      }}
      onCompositionEnd={() => {
        isComposing.current = false
      }}
      onKeyDown={onKeyDown}
      onBlur={() => onDone(false)}
    />
  )
}
