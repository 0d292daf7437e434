import { type RefObject, useLayoutEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { giveKey, resetAllKeys, resetKeys, takeKey } from '../../shared/commands/change-keys'
import type { CommandId } from '../../shared/commands/command-keys'
import type { ChosenKeys } from '../../shared/commands/key-table'
import { useApp } from '../app-context'
import { keyLabel } from '../commands/key-label'
import { useSettings } from '../store/selectors'

/** Which key of which command is being changed, and how that ends. */
export interface KeyEditing {
  /** `replaced` is undefined where a key is added. */
  readonly at: { readonly id: CommandId; readonly replaced: string | undefined } | null
  /** What was done last, for those who do not see it. */
  readonly said: string
  begin(id: CommandId, replaced?: string): void
  give(key: string): void
  remove(): void
  cancel(): void
  reset(id: CommandId): void
  resetAll(): void
}

/** Changes the listener's keys. When a change is done the focus goes to the key it was about, in `sheet`. */
export function useKeyEditing(sheet: RefObject<HTMLElement | null>): KeyEditing {
  const { t } = useTranslation()
  const { settings, info } = useApp()
  const { keys } = useSettings()
  const [at, setAt] = useState<KeyEditing['at']>(null)
  const [said, setSaid] = useState('')
  const focusNext = useRef<{ id: CommandId; key: string | undefined } | null>(null)

  useLayoutEffect(() => {
    if (!focusNext.current) return
    const { id, key } = focusNext.current
    focusNext.current = null
    const row = sheet.current?.querySelector(`[data-command="${id}"]`)
    const buttons = [...(row?.querySelectorAll('button') ?? [])]
    const button = buttons.find((one) => one.dataset.key === key) ?? buttons.find((one) => 'add' in one.dataset)
    button?.focus()
  })

  const finish = (id: CommandId, key: string | undefined, next: ChosenKeys, words: string) => {
    focusNext.current = { id, key }
    setAt(null)
    setSaid(words)
    if (next !== keys) settings.change({ keys: next })
  }
  const namesOf = (id: CommandId, key = '') => ({ command: t(`commands.${id}`), key: keyLabel(key, info.platform) })

  return {
    at,
    said,
    begin: (id, replaced) => setAt({ id, replaced }),
    give(key) {
      if (!at) return
      finish(at.id, key, giveKey(keys, at.id, key, at.replaced), t('shortcuts.given', namesOf(at.id, key)))
    },
    remove() {
      if (at?.replaced === undefined) return
      const { id, replaced } = at
      finish(id, undefined, takeKey(keys, id, replaced), t('shortcuts.removed', namesOf(id, replaced)))
    },
    cancel() {
      if (at) finish(at.id, at.replaced, keys, '')
    },
    reset: (id) => finish(id, undefined, resetKeys(keys, id), t('shortcuts.wasReset', namesOf(id))),
    resetAll() {
      setAt(null)
      setSaid(t('shortcuts.wereReset'))
      settings.change({ keys: resetAllKeys(keys) })
    },
  }
}
