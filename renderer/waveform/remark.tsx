import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from '../store'
import { useRemark } from '../store/selectors'
import styles from './remark.module.css'

/** Milliseconds: time to read a short sentence twice. */
const readingTime = 3200

/** A quiet word about what was just asked for. It takes no focus, and goes by itself. */
export function Remark() {
  const { t } = useTranslation()
  const remark = useRemark()
  const setRemark = useStore((s) => s.setRemark)
  const [isRested, setRested] = useState(false)

  useEffect(() => {
    if (!remark || isRested) return
    const timer = setTimeout(() => setRemark(null), readingTime)
    return () => clearTimeout(timer)
  }, [remark, isRested, setRemark])

  return (
    // Always there: a live region that comes with its words is not read out.
    <div
      className={styles.place}
      aria-live="polite"
      onPointerEnter={() => setRested(true)}
      onPointerLeave={() => setRested(false)}
    >
      {remark && <p className={styles.remark}>{t(remark.word)}</p>}
    </div>
  )
}
