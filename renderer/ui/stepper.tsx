import { NumberField } from '@base-ui/react/number-field'
import { Minus, Plus } from 'lucide-react'
import type { CSSProperties } from 'react'
import { useTranslation } from 'react-i18next'
import { keepFocus } from './icon-button'
import styles from './stepper.module.css'

interface StepperProps {
  label: string
  value: number
  min: number
  max: number
  step: number
  /** Stands behind the number. */
  unit?: string
  onChange(value: number): void
}

/** A number with less and more beside it; it can be written too. What is no number of the range is not taken. */
export function Stepper({ label, value, min, max, step, unit, onChange }: StepperProps) {
  const { t, i18n } = useTranslation()
  return (
    <NumberField.Root
      style={{ '--digits': Number.isInteger(step) ? 2 : 4 } as CSSProperties}
      value={value}
      min={min}
      max={max}
      step={step}
      locale={i18n.language}
      format={{ maximumFractionDigits: 2 }}
      onValueChange={(next) => next !== null && next >= min && next <= max && onChange(rounded(next, step))}
    >
      <NumberField.Group className={styles.group}>
        <NumberField.Decrement
          className={styles.button}
          aria-label={`${label}: ${t('drills.less')}`}
          onMouseDown={keepFocus}
        >
          <Minus size={13} strokeWidth={2.4} />
        </NumberField.Decrement>
        <NumberField.Input className={styles.number} aria-label={label} />
        {unit && <span className={styles.unit}>{unit}</span>}
        <NumberField.Increment
          className={styles.button}
          aria-label={`${label}: ${t('drills.more')}`}
          onMouseDown={keepFocus}
        >
          <Plus size={13} strokeWidth={2.4} />
        </NumberField.Increment>
      </NumberField.Group>
    </NumberField.Root>
  )
}

/** Whole where steps are whole, else in hundredths: what was typed need not lie on a step. */
function rounded(value: number, step: number): number {
  return Number.isInteger(step) ? Math.round(value) : Math.round(value * 100) / 100
}
