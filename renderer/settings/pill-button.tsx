import { Button } from '@base-ui/react/button'
import clsx from 'clsx'
import type { ComponentProps } from 'react'
import pill from '../ui/pill.module.css'
import styles from './pill-button.module.css'

/** A button of the settings with words on it. */
export function PillButton({ className, ...rest }: ComponentProps<typeof Button> & { className?: string }) {
  return <Button className={clsx(pill.secondary, styles.button, className)} {...rest} />
}
