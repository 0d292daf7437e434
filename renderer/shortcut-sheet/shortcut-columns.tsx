import { useTranslation } from 'react-i18next'
import { useApp } from '../app-context'
import { keyLabel } from '../commands/key-label'
import { useKeys } from '../commands/use-keys'
import { useNamedCommands } from '../commands/use-named-commands'
import { commandsFor, sheetColumns } from './sheet-columns'
import styles from './shortcut-columns.module.css'
import { ShortcutRow } from './shortcut-row'
import type { KeyEditing } from './use-key-editing'

interface ShortcutColumnsProps {
  /** What was typed to find some of them. */
  readonly typed: string
  readonly editing: KeyEditing
}

/** Every command with its keys, group by group in two columns, each key to be changed. */
export function ShortcutColumns({ typed, editing }: ShortcutColumnsProps) {
  const { t } = useTranslation()
  const { platform } = useApp().info
  const keys = useKeys()
  const commands = useNamedCommands()
  const shown = commandsFor(typed, commands, ({ id }) => keys.keysOf(id).map((key) => keyLabel(key, platform)))
  return (
    <>
      {shown.length === 0 && <p className={styles.nothing}>{t('shortcuts.nothing')}</p>}
      <div className={styles.columns}>
        {sheetColumns(shown).map((groups) => (
          <div key={groups[0]?.id ?? 'none'} className={styles.column}>
            {groups.map(({ id, title, commands }) => (
              <section key={id} className={styles.group}>
                <h3 className={styles.groupTitle}>{title}</h3>
                <ul>
                  {commands.map((command) => (
                    <ShortcutRow key={command.id} id={command.id} title={command.title} editing={editing} />
                  ))}
                </ul>
              </section>
            ))}
          </div>
        ))}
      </div>
    </>
  )
}
