import { useEffect, useState } from 'react'
import type { OverlayView } from '../../shared/ipc/overlay-contract'
import { keyLabel } from '../commands/key-label'
import styles from './toolbar.module.css'

/** Milliseconds that the way back is told: time to read it, and to find it again. */
const toldMs = 6000

/** Said when the overlay is locked, in the place of its toolbar: how it is unlocked. */
export function LockedHint({ view: { unlocking, platform, words } }: { readonly view: OverlayView }) {
  const [isTold, setTold] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setTold(true), toldMs)
    return () => clearTimeout(timer)
  }, [])
  if (isTold) return null
  const said = (unlocking.isFree ? words.locked : words.lockedNoKey)
    .replace('{{key}}', keyLabel(unlocking.keys, platform))
    .replace('{{ownKey}}', keyLabel(unlocking.ownKeys, platform))
  return (
    <p className={styles.hint} role="status">
      {said}
    </p>
  )
}
