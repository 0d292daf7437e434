import { Plus, RotateCcw } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { hasOwnKeys } from '../../shared/commands/change-keys'
import type { CommandId } from '../../shared/commands/command-keys'
import { useApp } from '../app-context'
import { keyLabel } from '../commands/key-label'
import { useKeys } from '../commands/use-keys'
import { useSettings } from '../store/selectors'
import { Hint } from '../ui/hint'
import { KeyRecorder } from './key-recorder'
import styles from './shortcut-row.module.css'
import type { KeyEditing } from './use-key-editing'

interface ShortcutRowProps {
  id: CommandId
  title: string
  editing: KeyEditing
}

/** A command and its keys, each of which can be changed; where one is being changed, what waits for the new one. */
export function ShortcutRow({ id, title, editing }: ShortcutRowProps) {
  const { t } = useTranslation()
  const { platform } = useApp().info
  const { keys: chosen } = useSettings()
  const keys = useKeys().keysOf(id)
  const isEdited = editing.at?.id === id
  return (
    <li className={styles.row} data-command={id} data-edited={isEdited || undefined}>
      <span className={styles.title}>{title}</span>
      <span className={styles.keys}>
        {hasOwnKeys(chosen, id) && (
          <Hint text={t('shortcuts.reset', { command: title })}>
            <button
              type="button"
              className={styles.tool}
              aria-label={t('shortcuts.reset', { command: title })}
              onClick={() => editing.reset(id)}
            >
              <RotateCcw size={14} />
            </button>
          </Hint>
        )}
        <Hint text={t('shortcuts.add', { command: title })}>
          <button
            type="button"
            className={styles.tool}
            data-quiet
            data-add
            aria-label={t('shortcuts.add', { command: title })}
            onClick={() => editing.begin(id)}
          >
            <Plus size={14} />
          </button>
        </Hint>
        {keys.map((key) => (
          <button
            key={key}
            type="button"
            className={styles.key}
            data-key={key}
            data-edited={(isEdited && editing.at?.replaced === key) || undefined}
            aria-label={t('shortcuts.change', { key: keyLabel(key, platform), command: title })}
            onClick={() => editing.begin(id, key)}
          >
            <kbd>{keyLabel(key, platform)}</kbd>
          </button>
        ))}
      </span>
      {isEdited && (
        <KeyRecorder
          key={editing.at?.replaced ?? ''}
          id={id}
          replaced={editing.at?.replaced}
          onGive={editing.give}
          onRemove={editing.remove}
          onCancel={editing.cancel}
        />
      )}
    </li>
  )
}
