import { Switch as BaseSwitch } from '@base-ui/react/switch'
import { keepFocus } from './icon-button'
import styles from './switch.module.css'

interface SwitchProps {
  /** The `htmlFor` of its label. */
  id: string
  isOn: boolean
  describedBy?: string | undefined
  onChange(isOn: boolean): void
}

/** On or off, at once. */
export function Switch({ id, isOn, describedBy, onChange }: SwitchProps) {
  return (
    <BaseSwitch.Root
      id={id}
      className={styles.switch}
      checked={isOn}
      aria-describedby={describedBy}
      onCheckedChange={(next) => onChange(next)}
      onMouseDown={keepFocus}
    >
      <BaseSwitch.Thumb className={styles.thumb} />
    </BaseSwitch.Root>
  )
}
