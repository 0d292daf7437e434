import { useTranslation } from 'react-i18next'
import { Level } from '../ui/level'
import styles from './share-level.module.css'

interface ShareLevelProps {
  readonly label: string
  /** 0 to 1. */
  readonly value: number
  onChange(value: number): void
}

/** How much of something, from nothing to all of it. */
export function ShareLevel({ label, value, onChange }: ShareLevelProps) {
  const { i18n } = useTranslation()
  const say = (share: number) => share.toLocaleString(i18n.language, { style: 'percent' })
  return (
    <div className={styles.share}>
      <Level
        className={styles.level}
        label={label}
        value={value}
        min={0}
        max={1}
        step={0.05}
        largeStep={0.2}
        say={say}
        onChange={onChange}
      />
      <span className={styles.said} aria-hidden="true">
        {say(value)}
      </span>
    </div>
  )
}
