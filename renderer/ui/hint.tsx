import { Tooltip } from '@base-ui/react/tooltip'
import type { ReactElement } from 'react'
import styles from './hint.module.css'

/** A key that does the same as a control: as it is shown, and as assistive technology is told it. */
export interface HintedKey {
  readonly label: string
  readonly aria: string
}

interface HintProps {
  text: string
  keys?: HintedKey | undefined
  /** The control that is explained. */
  children: ReactElement
}

/** A word beside what the pointer or the keyboard is on. */
export function Hint({ text, keys, children }: HintProps) {
  return (
    <Tooltip.Root disableHoverablePopup>
      <Tooltip.Trigger render={children} aria-keyshortcuts={keys?.aria} />
      <Tooltip.Portal>
        <Tooltip.Positioner className={styles.positioner} sideOffset={8} collisionPadding={8}>
          <Tooltip.Popup className={styles.popup}>
            {text}
            {keys && <kbd className={styles.keys}>{keys.label}</kbd>}
          </Tooltip.Popup>
        </Tooltip.Positioner>
      </Tooltip.Portal>
    </Tooltip.Root>
  )
}
