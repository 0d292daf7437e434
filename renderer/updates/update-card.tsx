import { Button } from '@base-ui/react/button'
import clsx from 'clsx'
import type { TFunction } from 'i18next'
import { CircleAlert, CircleArrowUp, CircleCheck, X } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { formatBytes } from '../../shared/i18n/format'
import type { UpdateAct, UpdateNotice } from '../../shared/model/update'
import { useApp } from '../app-context'
import card from '../notices/card.module.css'
import { IconButton, keepFocus } from '../ui/icon-button'
import pill from '../ui/pill.module.css'
import styles from './update-card.module.css'

type Said<K extends UpdateNotice['kind']> = Extract<UpdateNotice, { kind: K }>

/** What there is to say of a newer Diglot, and what can be done about it. It comes unasked, so it never takes the focus. */
export function UpdateCard({ notice }: { readonly notice: UpdateNotice }) {
  const { t } = useTranslation()
  const { updates } = useApp()
  const Icon = iconOf(notice)
  return (
    <section className={card.card} aria-label={t('updates.label')} data-kind={notice.kind}>
      <Icon size={18} aria-hidden="true" className={card.icon} />
      <div className={clsx(card.words, styles.words)}>
        <Body notice={notice} />
      </div>
      {notice.kind === 'downloading' ? null : (
        <IconButton label={t('updates.close')} onPress={() => updates.act('dismiss')} className={card.close}>
          <X size={18} />
        </IconButton>
      )}
    </section>
  )
}

function Body({ notice }: { readonly notice: UpdateNotice }) {
  const { t } = useTranslation()
  const { info, player } = useApp()
  switch (notice.kind) {
    case 'no-feed':
      return <Words>{t('updates.noFeed')}</Words>
    case 'checking':
      return <Words>{t('updates.checking')}</Words>
    case 'current':
      return <Words>{t('updates.current', { version: info.version })}</Words>
    case 'waiting':
      return (
        <>
          <Words>{t('updates.waiting')}</Words>
          <div className={card.actions}>
            <Button className={clsx(pill.primary, card.action)} onMouseDown={keepFocus} onClick={() => player.pause()}>
              {t('updates.pauseNow')}
            </Button>
          </div>
        </>
      )
    case 'offered':
      return <Offer notice={notice} />
    case 'downloading':
      return <Progress notice={notice} />
    case 'ready':
      return (
        <>
          <Words>{t('updates.ready', { version: notice.version })}</Words>
          <Actions
            acts={[
              ['restart', t('updates.restart')],
              ['dismiss', t('updates.later')],
            ]}
          />
        </>
      )
    case 'failed':
      return <Failure notice={notice} />
  }
}

function Offer({ notice: { version, bytes, notes, way, hasPage } }: { readonly notice: Said<'offered'> }) {
  const { t, i18n } = useTranslation()
  const { info } = useApp()
  const download = bytes
    ? t('updates.downloadSize', { size: formatBytes(bytes, i18n.language) })
    : t('updates.download')
  const acts: Act[] = way === 'here' ? [['download', download]] : hasPage ? [['page', t('updates.openPage')]] : []
  return (
    <>
      <Words>{t('updates.offered', { version, current: info.version })}</Words>
      {way === 'elsewhere' && <p className={styles.more}>{t('updates.elsewhere')}</p>}
      {notes && (
        <details className={styles.notes}>
          <summary>{t('updates.whatIsNew')}</summary>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by the keyboard. */}
          <p dir="auto" tabIndex={0}>
            {notes}
          </p>
        </details>
      )}
      <Actions acts={[...acts, ['dismiss', t('updates.later')]]} />
    </>
  )
}

function Progress({ notice: { version, done } }: { readonly notice: Said<'downloading'> }) {
  const { t, i18n } = useTranslation()
  const percent = new Intl.NumberFormat(i18n.language, { style: 'percent' }).format(done)
  const label = t('updates.downloading', { version })
  return (
    <>
      <div className={styles.line}>
        <Words>{label}</Words>
        <span className={styles.percent}>{percent}</span>
        <Actions acts={[['cancel', t('updates.cancel')]]} />
      </div>
      <progress className={styles.progress} aria-label={label} value={done} max={1} />
    </>
  )
}

function Failure({ notice: { at, why, hasPage } }: { readonly notice: Said<'failed'> }) {
  const { t } = useTranslation()
  const again: Act = at === 'check' ? ['check', t('updates.again')] : ['download', t('updates.again')]
  return (
    <>
      <Words>{whatFailed(t, at)}</Words>
      <p className={styles.more}>{t(`updates.why.${why}`)}</p>
      <Actions acts={hasPage && why !== 'untrusted' ? [again, ['page', t('updates.openPage')]] : [again]} />
    </>
  )
}

/** Said when it comes, without a word being interrupted. */
function Words({ children }: { readonly children: ReactNode }) {
  return (
    <p role="status" className={styles.said}>
      {children}
    </p>
  )
}

type Act = readonly [UpdateAct, string]

/** The first is what the card is for. A click leaves the keyboard to the player. */
function Actions({ acts }: { readonly acts: readonly Act[] }) {
  const { updates } = useApp()
  return (
    <div className={card.actions}>
      {acts.map(([act, words], i) => (
        <Button
          key={act}
          className={clsx(
            i === 0 && act !== 'dismiss' && act !== 'cancel' ? pill.primary : pill.secondary,
            card.action,
          )}
          onMouseDown={keepFocus}
          onClick={() => updates.act(act)}
        >
          {words}
        </Button>
      ))}
    </div>
  )
}

function iconOf({ kind }: UpdateNotice) {
  if (kind === 'failed') return CircleAlert
  return kind === 'current' ? CircleCheck : CircleArrowUp
}

function whatFailed(t: TFunction, at: Said<'failed'>['at']): string {
  if (at === 'check') return t('updates.failedCheck')
  return at === 'download' ? t('updates.failedDownload') : t('updates.failedInstall')
}
