import { RotateCcw } from 'lucide-react'
import { useId, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { isChanged } from '../../shared/settings/changed-settings'
import { factOf, type SettingName } from '../../shared/settings/setting-facts'
import { useApp } from '../app-context'
import { useKeyLabel } from '../commands/use-key-label'
import { useSettings } from '../store/selectors'
import { IconButton } from '../ui/icon-button'
import { SettingControl } from './setting-control'
import styles from './setting-row.module.css'

/** A setting with its name, what there is to know of it, and the way back to how it came where it is other than that. */
export function SettingRow({ name }: { readonly name: SettingName }) {
  const { t } = useTranslation()
  const { allSettings } = useApp()
  const settings = useSettings()
  const id = useId()
  const row = useRef<HTMLDivElement>(null)
  const isOther = isChanged(settings, name)
  const title = t(`settings.names.${name}`)
  const hint = t(`settings.hints.${name}`)
  const key = useKeyLabel(factOf(name).command ?? 'open-settings')
  const hintId = hint ? `${id}-hint` : undefined
  return (
    <div ref={row} className={styles.row} data-setting={name} data-changed={isOther || undefined}>
      <div className={styles.words}>
        <p className={styles.name}>
          <label id={`${id}-name`} htmlFor={id}>
            {title}
          </label>
          {factOf(name).command && key !== undefined && <kbd className={styles.key}>{key}</kbd>}
          {isOther && <span className="visually-hidden"> ({t('settings.changed')})</span>}
        </p>
        {hint && (
          <p id={hintId} className={styles.hint}>
            {hint}
          </p>
        )}
      </div>
      <div className={styles.control}>
        <SettingControl name={name} id={id} describedBy={hintId} />
      </div>
      <div className={styles.back}>
        {isOther && (
          <IconButton
            className={styles.reset}
            label={t('settings.reset', { name: title })}
            onPress={() => {
              // The button goes with what it put back.
              row.current?.querySelector<HTMLElement>('[role="switch"], input, button')?.focus()
              allSettings.reset([name])
            }}
          >
            <RotateCcw size={15} />
          </IconButton>
        )}
      </div>
    </div>
  )
}
