import { Tooltip } from '@base-ui/react/tooltip'
import type { ReactElement } from 'react'
import styles from './hint.module.css'

interface HintProps {
  text: string
  /** A key that does the same. */
  keys?: string | undefined
  /** The control that is explained. */
  children: ReactElement
}

/** A word beside what the pointer or the keyboard is on. */
export function Hint({ text, keys, children }: HintProps) {
  return (
    <Tooltip.Root disableHoverablePopup>
      <Tooltip.Trigger render={children} />
      <Tooltip.Portal>
        <Tooltip.Positioner className={styles.positioner} sideOffset={8} collisionPadding={8}>
          <Tooltip.Popup className={styles.popup}>
            {text}
            {keys && <kbd className={styles.keys}>{keys}</kbd>}
          </Tooltip.Popup>
        </Tooltip.Positioner>
      </Tooltip.Portal>
    </Tooltip.Root>
  )
}
