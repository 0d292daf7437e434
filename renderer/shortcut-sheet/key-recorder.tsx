import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CommandId } from '../../shared/commands/command-keys'
import { type RefusedKey, recordKey } from '../../shared/commands/record-key'
import { useApp } from '../app-context'
import { keyLabel } from '../commands/key-label'
import { useKeys } from '../commands/use-keys'
import styles from './key-recorder.module.css'

interface KeyRecorderProps {
  id: CommandId
  /** The key that is to be replaced; undefined where one is added. */
  replaced: string | undefined
  onGive(key: string): void
  onRemove(): void
  onCancel(): void
}

/** What the last key press came to, where it did not settle the matter. */
type Answer =
  | { readonly is: 'refused'; readonly key: string; readonly why: RefusedKey }
  | { readonly is: 'own'; readonly key: string }
  | { readonly is: 'taken'; readonly key: string; readonly by: CommandId }

/**
 * Waits for the key that a command is to have. A key that is free is taken at once, one that another command has is
 * asked about, and one that cannot be had is refused with the reason. Tab still moves on, so that nobody is shut in.
 */
export function KeyRecorder({ id, replaced, onGive, onRemove, onCancel }: KeyRecorderProps) {
  const { t } = useTranslation()
  const { platform } = useApp().info
  const keys = useKeys()
  const [answer, setAnswer] = useState<Answer | null>(null)
  const field = useRef<HTMLInputElement>(null)
  const replace = useRef<HTMLButtonElement>(null)
  const noteId = useId()
  const label = (key: string) => keyLabel(key, platform)
  const command = t(`commands.${id}`)

  useEffect(() => {
    field.current?.focus()
    field.current?.scrollIntoView({ block: 'nearest' })
  }, [])
  // Enter is all that is left to do.
  useEffect(() => {
    if (answer?.is === 'taken') replace.current?.focus()
  }, [answer])

  const listenAgain = () => {
    setAnswer(null)
    field.current?.focus()
  }

  const onKeyDown = (event: KeyboardEvent) => {
    const recorded = recordKey(event.nativeEvent, platform === 'darwin')
    if (recorded && 'refused' in recorded) {
      if (recorded.refused !== 'focus') event.preventDefault()
      setAnswer({ is: 'refused', key: recorded.key, why: recorded.refused })
      return
    }
    event.preventDefault()
    if (!recorded) return
    const { key } = recorded
    if (key === 'Escape') return onCancel()
    const owner = keys.commandAt(key)
    if (key === replaced) onCancel()
    else if (owner === id) setAnswer({ is: 'own', key })
    else if (owner !== undefined) setAnswer({ is: 'taken', key, by: owner })
    else onGive(key)
  }

  const note = () => {
    if (!answer) return t('shortcuts.howToLeave')
    const key = label(answer.key)
    if (answer.is === 'refused') return t(`shortcuts.refused.${answer.why}`, { key })
    if (answer.is === 'own') return t('shortcuts.own', { key, command })
    return t('shortcuts.taken', { key, other: t(`commands.${answer.by}`) })
  }

  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for a form.
    <div className={styles.recorder} role="group" aria-label={t('shortcuts.newKey', { command })}>
      <input
        ref={field}
        className={styles.field}
        readOnly
        value={answer ? label(answer.key) : ''}
        placeholder={t('shortcuts.press')}
        aria-label={t('shortcuts.newKey', { command })}
        aria-describedby={noteId}
        onKeyDown={onKeyDown}
      />
      <p id={noteId} className={styles.note} role={answer ? 'alert' : undefined} data-answer={answer?.is}>
        {note()}
      </p>
      <div className={styles.actions}>
        {answer?.is === 'taken' ? (
          <>
            <button ref={replace} type="button" className={styles.primary} onClick={() => onGive(answer.key)}>
              {t('shortcuts.replace')}
            </button>
            <button type="button" className={styles.action} onClick={listenAgain}>
              {t('shortcuts.another')}
            </button>
          </>
        ) : (
          replaced !== undefined && (
            <button type="button" className={styles.action} onClick={onRemove}>
              {t('shortcuts.remove', { key: label(replaced) })}
            </button>
          )
        )}
        <button type="button" className={styles.action} onClick={onCancel}>
          {t('shortcuts.cancel')}
        </button>
      </div>
    </div>
  )
}
