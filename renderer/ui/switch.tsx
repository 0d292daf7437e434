import { Switch as BaseSwitch } from '@base-ui/react/switch'
import { keepFocus } from './icon-button'
import styles from './switch.module.css'

interface SwitchProps {
  /** The `htmlFor` of its label. */
  id: string
  isOn: boolean
  onChange(isOn: boolean): void
}

/** On or off, at once. */
export function Switch({ id, isOn, onChange }: SwitchProps) {
  return (
    <BaseSwitch.Root
      id={id}
      className={styles.switch}
      checked={isOn}
      onCheckedChange={(next) => onChange(next)}
      onMouseDown={keepFocus}
    >
      <BaseSwitch.Thumb className={styles.thumb} />
    </BaseSwitch.Root>
  )
}
