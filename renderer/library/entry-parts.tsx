import clsx from 'clsx'
import type { TFunction } from 'i18next'
import { AudioLines, Ellipsis, Play, TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import styles from './entry-parts.module.css'

// What a row and a card have in common. A list draws hundreds of them: they are given their words and ask for none.

interface ButtonProps {
  readonly t: TFunction
  readonly title: string
  readonly className: string | undefined
}

/** Lies on the cover and lets the episode be heard. */
export function PlayButton({ t, title, className, size }: ButtonProps & { readonly size: number }) {
  return (
    <button
      type="button"
      className={clsx(styles.button, className)}
      tabIndex={-1}
      data-act="play"
      aria-label={t('library.play', { title })}
    >
      <Play size={size} fill="currentColor" aria-hidden="true" />
    </button>
  )
}

/** What else can be done with the episode. */
export function MoreButton({ t, title, className }: ButtonProps) {
  return (
    <button
      type="button"
      className={clsx(styles.button, className)}
      tabIndex={-1}
      data-act="menu"
      aria-haspopup="menu"
      aria-label={t('library.more', { title })}
    >
      <Ellipsis size={18} aria-hidden="true" />
    </button>
  )
}

/** Marks the episode that is open. */
export function NowMark({ t, size }: { readonly t: TFunction; readonly size: number }) {
  return <AudioLines className={styles.now} size={size} strokeWidth={2.2} role="img" aria-label={t('library.now')} />
}

/** Which file is missing, and what can be done about it. */
export function MissingLine({ what, children }: { readonly what: string; readonly children?: ReactNode }) {
  return (
    <span className={styles.missing}>
      <TriangleAlert className={styles.sign} size={13} strokeWidth={2.2} aria-hidden="true" />
      <span className={styles.line}>{what}</span>
      {children}
    </span>
  )
}

/** One line that ends in dots where there is no room for more. */
export function Line({
  className,
  children,
}: {
  readonly className?: string | undefined
  readonly children: ReactNode
}) {
  return (
    <span className={clsx(styles.line, className)} dir="auto">
      {children}
    </span>
  )
}
