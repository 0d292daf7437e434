import { Slider } from '@base-ui/react/slider'
import clsx from 'clsx'
import styles from './level.module.css'

interface LevelProps {
  label: string
  value: number
  min: number
  max: number
  step: number
  largeStep: number
  /** The value in words, for screen readers. */
  say(value: number): string
  onChange(value: number): void
  className?: string | undefined
}

/** A slider for a setting. Moved by the pointer, it leaves the keyboard to the player. */
export function Level({ label, value, min, max, step, largeStep, say, onChange, className }: LevelProps) {
  return (
    <Slider.Root
      className={clsx(styles.level, className)}
      value={value}
      min={min}
      max={max}
      step={step}
      largeStep={largeStep}
      thumbAlignment="edge"
      onValueChange={(next) => onChange(next)}
      onValueCommitted={(_value, { reason }) => {
        if (reason === 'drag' || reason === 'track-press') requestAnimationFrame(dropFocus)
      }}
    >
      <Slider.Control className={styles.control}>
        <Slider.Track className={styles.track}>
          <Slider.Indicator className={styles.filled} />
          <Slider.Thumb className={styles.thumb} aria-label={label} getAriaValueText={(_text, now) => say(now)} />
        </Slider.Track>
      </Slider.Control>
    </Slider.Root>
  )
}

/** A frame after the pointer went up, for the slider takes the focus only a frame after it went down. */
function dropFocus(): void {
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
}
