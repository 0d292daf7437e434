import { Button } from '@base-ui/react/button'
import clsx from 'clsx'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Timeline } from '../../shared/model/timeline'
import { useApp } from '../app-context'
import { useStore } from '../store'
import type { Refining } from '../store/refining-slice'
import { useRefining, useTimeline } from '../store/selectors'
import { keepFocus } from '../ui/icon-button'
import { Popover } from '../ui/popover'
import popup from '../ui/popup.module.css'
import { Switch } from '../ui/switch'
import styles from './estimated-badge.module.css'
import { remainingWords } from './remaining-words'

/** Says plainly that the lines' times are estimates, for as long as some of them are, and how far better ones have come. */
export function EstimatedBadge() {
  const { t, i18n } = useTranslation()
  const refining = useRefining()
  const timeline = useTimeline()
  const remaining = useRemaining()
  if (!timeline || !hasEstimates(timeline)) return null
  const fraction = refining.state === 'running' ? refining.fraction : undefined
  const progress = fraction !== undefined && new Intl.NumberFormat(i18n.language, { style: 'percent' }).format(fraction)
  return (
    <Popover
      opensOnHover
      trigger={
        <Button
          className={styles.badge}
          aria-label={[t('timing.estimated'), progress, remaining].filter(Boolean).join(' ')}
          onMouseDown={keepFocus}
        >
          <span aria-hidden="true">≈</span>
          <span className={styles.word}>{t('timing.estimated')}</span>{' '}
          {progress && <span className={styles.progress}>{progress}</span>}{' '}
          {remaining && <span className={styles.remaining}>{remaining}</span>}
        </Button>
      }
      title={t('timing.estimatedTitle')}
      titleClassName={clsx(popup.title, styles.title)}
      className={styles.popup}
    >
      <p>{t('timing.estimatedExplained')}</p>
      <SearchState />
    </Popover>
  )
}

/** What is said of the search for better times, and what can be done about it. */
function SearchState() {
  const { t } = useTranslation()
  const { refine } = useApp()
  const refining = useRefining()
  const remaining = useRemaining()
  const isRunning = refining.state === 'running'
  const word = isRunning && refining.isResting ? 'resting' : stateWords[refining.state]
  if (!word) return null
  return (
    <div className={styles.search}>
      <p>{t(`timing.${word}`)}</p>
      {isRunning && <progress className={styles.bar} value={refining.fraction} aria-label={t(`timing.${word}`)} />}
      {(isRunning || canSearchAgain(refining)) && (
        <div className={styles.foot}>
          {remaining && <span className={styles.left}>{remaining}</span>}
          <Button
            className={styles.action}
            onMouseDown={keepFocus}
            onClick={isRunning ? refine.cancel : refine.searchAgain}
          >
            {t(isRunning ? 'timing.stop' : 'timing.searchAgain')}
          </Button>
        </div>
      )}
      {isRunning && <TellWhenFound isLong={(refining.remaining ?? 0) >= longSearch} />}
    </div>
  )
}

/** Seconds still to go from which on somebody might turn to something else meanwhile. */
const longSearch = 20

/** Offers to tell when the search is over; a short one is over before the offer is read. */
function TellWhenFound({ isLong }: { isLong: boolean }) {
  const { t } = useTranslation()
  const { settings } = useApp()
  const isOn = useStore((s) => s.settings.notifiesWhenAligned)
  const [isOffered, setOffered] = useState(isOn)
  const id = useId()
  // Once it is there it stays, so that nothing moves under the pointer.
  if (isLong && !isOffered) setOffered(true)
  if (!isOffered) return null
  return (
    <div className={styles.tell}>
      <label htmlFor={id}>{t('desktop.tellWhenFound')}</label>
      <Switch id={id} isOn={isOn} onChange={(notifiesWhenAligned) => settings.change({ notifiesWhenAligned })} />
    </div>
  )
}

/** How long the search will still take, in words, once that can be told. */
function useRemaining(): string | undefined {
  const { t } = useTranslation()
  const refining = useRefining()
  if (refining.state !== 'running' || refining.remaining === undefined) return undefined
  const words = remainingWords(refining.remaining)
  return t(`timing.${words.key}`, { ...words })
}

const stateWords = {
  idle: null,
  running: 'refining',
  done: null,
  foreign: 'foreign',
  failed: 'unrefined',
  cancelled: 'cancelled',
} as const satisfies Record<Refining['state'], string | null>

function canSearchAgain({ state }: Refining): boolean {
  return state === 'failed' || state === 'cancelled'
}

function hasEstimates({ cues }: Timeline): boolean {
  return cues.some(({ source }) => source === 'estimated')
}
