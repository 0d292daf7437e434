import { Button } from '@base-ui/react/button'
import { ChevronLeft, ChevronRight, X } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { CommandId } from '../../shared/commands/command-keys'
import { useApp } from '../app-context'
import { useKeyHint } from '../commands/use-key-hint'
import { useStore } from '../store'
import { useTimeline } from '../store/selectors'
import { Hint } from '../ui/hint'
import { IconButton, keepFocus } from '../ui/icon-button'
import styles from './walk-panel.module.css'

/** The way through the doubtful places: where one is on it, what is wrong here, and what can be said of it with one key. */
export function WalkPanel() {
  const { t } = useTranslation()
  const { run } = useApp()
  const walk = useStore((s) => s.walk)
  const isHearing = useStore((s) => s.hearing.includes(s.episode?.track?.key ?? ''))
  const isFixed = useStore((s) => s.exact?.cues[walk?.line ?? -1]?.source === 'anchored')
  const what = useWhatIsWrong(walk?.line ?? -1)
  if (!walk) return null
  // Places that were passed over count as well: who goes on gets on.
  const at = walk.seen.length + 1
  // A line that is being nudged is right already, and looked at all the same.
  const all = walk.solved.length + walk.left + (isFixed ? 1 : 0)
  return (
    <section className={styles.panel} aria-label={t('corrections.label')} data-testid="walk">
      <div className={styles.head}>
        <p className={styles.where} role="status">
          <span className={styles.count}>{t('corrections.position', { at, all: Math.max(at, all) })}</span>
          <span className={styles.line}>{t('corrections.line', { line: walk.line + 1 })}</span>
          <span className={styles.what}>{what}</span>
        </p>
        {isHearing && <span className={styles.hearing}>{t('corrections.hearing')}</span>}
        <IconButton label={t('corrections.end')} onPress={() => run('walk-end')}>
          <X size={16} aria-hidden="true" />
        </IconButton>
      </div>
      <progress
        className={styles.bar}
        value={walk.solved.length}
        max={Math.max(at, all)}
        aria-label={t('corrections.label')}
      />
      <div className={styles.acts}>
        <Act id="walk-right" isMain>
          {t('corrections.right')}
        </Act>
        <Act id="starts-now">{t('corrections.startsNow')}</Act>
        <Act id="nudge-earlier">{t('corrections.earlier')}</Act>
        <Act id="nudge-later">{t('corrections.later')}</Act>
        <Act id="walk-not-here">{t('corrections.notHere')}</Act>
        <span className={styles.ways}>
          <Act id="walk-back" isDisabled={walk.seen.length === 0}>
            <ChevronLeft size={15} aria-hidden="true" />
            {t('corrections.back')}
          </Act>
          <Act id="walk">
            {t('corrections.next')}
            <ChevronRight size={15} aria-hidden="true" />
          </Act>
        </span>
      </div>
    </section>
  )
}

interface ActProps {
  readonly id: CommandId
  readonly isMain?: boolean
  readonly isDisabled?: boolean
  readonly children: ReactNode
}

function Act({ id, isMain = false, isDisabled = false, children }: ActProps) {
  const { t } = useTranslation()
  const { run } = useApp()
  const keys = useKeyHint(id)
  return (
    <Hint text={t(`commands.${id}`)} keys={keys}>
      <Button
        className={styles.act}
        data-main={isMain || undefined}
        disabled={isDisabled}
        focusableWhenDisabled
        onMouseDown={keepFocus}
        onClick={() => run(id)}
      >
        {children}
        {keys && (
          <span className={styles.key} aria-hidden="true">
            {keys.label}
          </span>
        )}
      </Button>
    </Hint>
  )
}

/** Why the line is doubtful, or that it is no longer. */
function useWhatIsWrong(line: number): string {
  const { t, i18n } = useTranslation()
  const cue = useTimeline()?.cues[line]
  if (!cue) return ''
  if (cue.source === 'anchored') return t('corrections.fixed')
  if (cue.source === 'absent') return t('corrections.absent')
  if (cue.source === 'estimated') return t('corrections.estimated')
  const share = new Intl.NumberFormat(i18n.language, { style: 'percent' }).format(cue.confidence)
  return t('corrections.unsure', { share })
}
