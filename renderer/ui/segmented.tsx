import { Toggle } from '@base-ui/react/toggle'
import { ToggleGroup } from '@base-ui/react/toggle-group'
import clsx from 'clsx'
import type { ReactNode } from 'react'
import { Hint, type HintedKey } from './hint'
import { keepFocus } from './icon-button'
import styles from './segmented.module.css'

export interface SegmentedChoice<Value extends string> {
  value: Value
  /** Said and shown in the hint; the face may be as short as one letter. */
  label: string
  keys?: HintedKey | undefined
  face: ReactNode
}

interface SegmentedProps<Value extends string> {
  label: string
  /** Null when none of them holds. */
  value: Value | null
  choices: readonly SegmentedChoice<Value>[]
  onChoose(value: Value): void
  describedBy?: string | undefined
  className?: string | undefined
}

/** A few choices side by side of which one holds. Arrow keys move within, Tab leaves. */
export function Segmented<Value extends string>(props: SegmentedProps<Value>) {
  const { label, value, choices, onChoose, describedBy, className } = props
  return (
    <ToggleGroup<Value>
      className={clsx(styles.group, className)}
      aria-label={label}
      aria-describedby={describedBy}
      value={value === null ? [] : [value]}
      // Pressing what is pressed already empties the group; one choice always holds here.
      onValueChange={([chosen]) => chosen !== undefined && onChoose(chosen)}
    >
      {choices.map(({ value, label, keys, face }) => (
        <Hint key={value} text={label} keys={keys}>
          <Toggle<Value> className={styles.choice} value={value} aria-label={label} onMouseDown={keepFocus}>
            {face}
          </Toggle>
        </Hint>
      ))}
    </ToggleGroup>
  )
}
