import { Minus, Plus } from 'lucide-react'
import { type KeyboardEvent, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { readNumber } from '../../shared/settings/read-number'
import styles from './number-entry.module.css'

interface NumberEntryProps {
  readonly id: string
  readonly label: string
  readonly describedBy: string | undefined
  readonly value: number
  readonly min: number
  readonly max: number
  readonly step: number
  /** Stands behind the number. */
  readonly unit: string
  onChange(value: number): void
}

/**
 * A number to be written, with less and more beside it. What cannot be had is not taken, and the field says why until it
 * is left; then it shows what holds.
 */
export function NumberEntry({ id, label, describedBy, value, min, max, step, unit, onChange }: NumberEntryProps) {
  const { t, i18n } = useTranslation()
  const [typed, setTyped] = useState<string | null>(null)
  const wrongId = useId()
  const say = (number: number) => number.toLocaleString(i18n.language, { maximumFractionDigits: 2, useGrouping: false })
  const read = typed === null ? { value } : readNumber(typed, { min, max })
  const wrong = 'wrong' in read ? t(`settings.wrong.${read.wrong}`, { min: say(min), max: say(max) }) : null

  const stepBy = (direction: 1 | -1) => {
    const now = 'value' in read ? read.value : value
    setTyped(null)
    // Hundredths: sums of steps are not to show what a computer makes of them.
    onChange(Math.max(min, Math.min(Math.round((now + direction * step) * 100) / 100, max)))
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'ArrowUp' || event.key === 'ArrowDown') {
      event.preventDefault()
      stepBy(event.key === 'ArrowUp' ? 1 : -1)
    } else if (event.key === 'Enter') setTyped(null)
    else if (event.key === 'Escape' && typed !== null) {
      // Ends what is being written, and not the settings.
      event.preventDefault()
      setTyped(null)
    }
  }
  return (
    <div className={styles.entry}>
      {wrong !== null && (
        <p id={wrongId} role="alert" className={styles.wrong}>
          {wrong}
        </p>
      )}
      <div className={styles.group} data-wrong={wrong !== null || undefined}>
        <button
          type="button"
          className={styles.step}
          tabIndex={-1}
          aria-label={`${label}: ${t('settings.decrease')}`}
          disabled={value <= min}
          onClick={() => stepBy(-1)}
        >
          <Minus size={14} strokeWidth={2.2} aria-hidden="true" />
        </button>
        <label className={styles.field}>
          <input
            id={id}
            inputMode="decimal"
            autoComplete="off"
            className={styles.number}
            aria-label={`${label} (${unit})`}
            aria-invalid={wrong !== null}
            aria-describedby={
              [wrong === null ? undefined : wrongId, describedBy].filter(Boolean).join(' ') || undefined
            }
            value={typed ?? say(value)}
            onChange={({ target }) => {
              setTyped(target.value)
              const next = readNumber(target.value, { min, max })
              if ('value' in next) onChange(step >= 1 ? Math.round(next.value) : Math.round(next.value * 100) / 100)
            }}
            onKeyDown={onKeyDown}
            onFocus={({ target }) => target.select()}
            onBlur={() => setTyped(null)}
          />
          <span className={styles.unit} aria-hidden="true">
            {unit}
          </span>
        </label>
        <button
          type="button"
          className={styles.step}
          tabIndex={-1}
          aria-label={`${label}: ${t('settings.increase')}`}
          disabled={value >= max}
          onClick={() => stepBy(1)}
        >
          <Plus size={14} strokeWidth={2.2} aria-hidden="true" />
        </button>
      </div>
    </div>
  )
}
