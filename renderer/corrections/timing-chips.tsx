import { Button } from '@base-ui/react/button'
import { CaptionsOff, X } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { CommandId } from '../../shared/commands/command-keys'
import { formatClock } from '../../shared/i18n/format'
import { useApp } from '../app-context'
import { useKeyHint } from '../commands/use-key-hint'
import chip from '../drills/drill-chip.module.css'
import { useStore } from '../store'
import { Hint } from '../ui/hint'
import { keepFocus } from '../ui/icon-button'
import styles from './timing-chips.module.css'
import { useOpenGap } from './use-open-gap'

/** What the listener said of the times of the whole track, as long as it holds: an offset, a gap without an end. */
export function TimingChips() {
  const { t } = useTranslation()
  const offset = useStore((s) => (s.episode?.timeline ? s.fixed.offset : 0))
  const open = useOpenGap()
  const ms = Math.round(Math.abs(offset) * 1000)
  const shift = t(offset > 0 ? 'corrections.offsetLater' : 'corrections.offsetEarlier', { ms })
  const gap = open && t('corrections.gapOpen', { time: formatClock(Math.max(0, open.start + offset)) })
  return (
    <>
      {offset !== 0 && (
        <Chip id="offset-reset" says={t('corrections.offsetReset', { offset: shift })}>
          <span className={styles.short}>{t('corrections.offsetShort', { sign: offset > 0 ? '+' : '−', ms })}</span>
          <span className={styles.long}>{shift}</span>
          <X className={chip.end} size={13} strokeWidth={2.4} aria-hidden="true" />
        </Chip>
      )}
      {gap && (
        <Chip id="gap" says={t('corrections.gapClose', { gap })}>
          <CaptionsOff className={styles.icon} size={15} aria-hidden="true" />
          <span className={styles.words}>{gap}</span>
          <X className={chip.end} size={13} strokeWidth={2.4} aria-hidden="true" />
        </Chip>
      )}
    </>
  )
}

function Chip({ id, says, children }: { id: CommandId; says: string; children: React.ReactNode }) {
  const { run } = useApp()
  return (
    <Hint text={says} keys={useKeyHint(id)}>
      <Button
        className={chip.chip}
        aria-label={says}
        onMouseDown={keepFocus}
        onClick={() => run(id)}
        data-testid={`chip-${id}`}
      >
        {children}
      </Button>
    </Hint>
  )
}
