import { Button } from '@base-ui/react/button'
import { mergeProps } from '@base-ui/react/merge-props'
import clsx from 'clsx'
import type { ComponentProps } from 'react'
import { Hint, type HintedKey } from './hint'
import styles from './icon-button.module.css'

interface IconButtonProps extends ComponentProps<typeof Button> {
  /** What it does, for everyone who does not see the icon. */
  label: string
  /** Its key, shown in the hint. */
  keys?: HintedKey | undefined
  /** Left out where a menu opens from it. */
  onPress?: (() => void) | undefined
  isDisabled?: boolean
  className?: string | undefined
}

/** A button with a picture on it. Disabled, it stays reachable, so that its hint can be read. */
export function IconButton({ label, keys, onPress, isDisabled = false, className, ...rest }: IconButtonProps) {
  const own = {
    className: clsx(styles.button, className),
    'aria-label': label,
    disabled: isDisabled,
    focusableWhenDisabled: true,
    onMouseDown: keepFocus,
    onClick: onPress,
  }
  return (
    <Hint text={label} keys={keys}>
      <Button {...mergeProps<typeof Button>(own, rest)} />
    </Hint>
  )
}

/** A click leaves the keyboard where it is, so that Space goes on meaning "play" after it. */
export function keepFocus(event: { preventDefault(): void }): void {
  event.preventDefault()
}
