import { Button } from '@base-ui/react/button'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CommandId } from '../../shared/commands/command-keys'
import { useApp } from '../app-context'
import { useKeyHint } from '../commands/use-key-hint'
import { useKeyLabel } from '../commands/use-key-label'
import { useDeedName } from '../corrections/use-deed-name'
import { useStore } from '../store'
import { useQuiet } from '../store/selectors'
import { Hint } from '../ui/hint'
import { keepFocus } from '../ui/icon-button'
import styles from './quiet-notice.module.css'

/** Milliseconds that a quiet word stays: time to read one line and to reach for its button. */
const stayMs = 6000

/**
 * What was just done, said in passing. What it offers is a command with a key of its own, so nothing is lost when it goes;
 * while the pointer or the focus is on it, it stays. It lies over the foot of the stage, whose text fades beneath it; in
 * the flow it has a row of its own, where there is no text to spare.
 */
export function QuietNotice({ isInFlow = false }: { readonly isInFlow?: boolean }) {
  const { t } = useTranslation()
  const quiet = useQuiet()
  const hush = useStore((s) => s.hush)
  const [isHeld, setHeld] = useState(false)
  const named = useKeyLabel(quiet?.names ?? 'bookmark')

  const nameOf = useDeedName()

  useEffect(() => {
    if (!quiet || isHeld) return
    const timer = setTimeout(hush, stayMs)
    return () => clearTimeout(timer)
  }, [quiet, isHeld, hush])

  return (
    <>
      {quiet && !isInFlow && <span className={styles.veil} aria-hidden="true" />}
      <section
        className={styles.place}
        data-flows={isInFlow || undefined}
        aria-label={t('said.label')}
        onPointerEnter={() => setHeld(true)}
        onPointerLeave={() => setHeld(false)}
        onFocus={() => setHeld(true)}
        onBlur={() => setHeld(false)}
      >
        <p role="status" className={quiet ? styles.words : 'visually-hidden'}>
          {quiet && t(`said.${quiet.words}`, { key: named, deed: nameOf(quiet.deed), ...quiet.facts })}
        </p>
        {quiet?.offers && <Offer id={quiet.offers} />}
      </section>
    </>
  )
}

function Offer({ id }: { readonly id: CommandId }) {
  const { t } = useTranslation()
  const { run } = useApp()
  return (
    <Hint text={t(`commands.${id}`)} keys={useKeyHint(id)}>
      <Button className={styles.offer} onMouseDown={keepFocus} onClick={() => run(id)}>
        {t(`commands.${id}`)}
      </Button>
    </Hint>
  )
}
