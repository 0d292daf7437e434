import { Button } from '@base-ui/react/button'
import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { formatBytes } from '../../shared/i18n/format'
import { type ClearableKind, clearableKinds, type StorageKind, type StorageUse } from '../../shared/model/storage'
import { useApp } from '../app-context'
import { PillButton } from './pill-button'
import section from './settings-section.module.css'
import styles from './storage-list.module.css'

/** What Diglot keeps on this computer, how much it is, and clearing what comes back by itself. */
export function StorageList() {
  const { t, i18n } = useTranslation()
  const { bridge } = useApp()
  const [uses, setUses] = useState<readonly StorageUse[] | 'failed' | null>(null)
  const [asked, setAsked] = useState<ClearableKind | null>(null)
  const [clearing, setClearing] = useState<ClearableKind | null>(null)
  const list = useRef<HTMLUListElement>(null)
  const askedBefore = useRef(asked)
  const [freed, setFreed] = useState<number | null>(null)
  // Nobody counts bytes.
  const size = (bytes: number) => `${bytes < 1000 ? '< ' : ''}${formatBytes(Math.max(bytes, 1000), i18n.language)}`

  useEffect(() => {
    let isShown = true
    bridge.invoke('storage:sizes').then(
      (measured) => isShown && setUses(measured),
      () => isShown && setUses('failed'),
    )
    return () => {
      isShown = false
    }
  }, [bridge])

  // The focus goes with the question, and back to where it was asked.
  useLayoutEffect(() => {
    const kind = asked ?? askedBefore.current
    askedBefore.current = asked
    if (kind !== null) list.current?.querySelector<HTMLElement>(`[data-storage="${kind}"] button:last-of-type`)?.focus()
  }, [asked])

  const clear = async (kind: ClearableKind) => {
    setAsked(null)
    setClearing(kind)
    const bytesOf = (all: readonly StorageUse[]) => all.find((use) => use.kind === kind)?.bytes ?? 0
    try {
      const left = await bridge.invoke('storage:clear', kind)
      if (Array.isArray(uses)) setFreed(bytesOf(uses) - bytesOf(left))
      setUses(left)
    } catch {
      setUses('failed')
    }
    setClearing(null)
  }

  return (
    <section className={styles.storage} aria-label={t('settings.storage.title')}>
      <h4 className={styles.title}>{t('settings.storage.title')}</h4>
      <p className={styles.explanation}>{t('settings.storage.explanation')}</p>
      {uses === 'failed' && <p role="alert">{t('settings.storage.failed')}</p>}
      {uses === null && <p role="status">{t('settings.storage.measuring')}</p>}
      {Array.isArray(uses) && (
        <ul ref={list} className={section.rows}>
          {uses.map((use: StorageUse) => {
            const kind = clearableOf(use.kind)
            return (
              <li key={use.kind} className={styles.row} data-storage={use.kind}>
                <div className={styles.words}>
                  <p className={styles.name}>{t(`settings.storage.kinds.${use.kind}`)}</p>
                  <p className={styles.hint}>{t(`settings.storage.hints.${use.kind}`)}</p>
                </div>
                <span className={styles.size}>{use.bytes > 0 ? size(use.bytes) : t('settings.storage.nothing')}</span>
                <span className={styles.actions}>
                  {kind !== null &&
                    (asked === kind ? (
                      <>
                        <PillButton onClick={() => setAsked(null)}>{t('settings.storage.cancel')}</PillButton>
                        <Button className={styles.sure} onClick={() => void clear(kind)}>
                          {t('settings.storage.sure', { size: size(use.bytes) })}
                        </Button>
                      </>
                    ) : (
                      <PillButton
                        disabled={use.bytes === 0 || clearing !== null}
                        focusableWhenDisabled
                        aria-label={t('settings.storage.clearLabel', { kind: t(`settings.storage.kinds.${kind}`) })}
                        onClick={() => {
                          setFreed(null)
                          setAsked(kind)
                        }}
                      >
                        {clearing === kind ? t('settings.storage.clearing') : t('settings.storage.clear')}
                      </PillButton>
                    ))}
                </span>
              </li>
            )
          })}
        </ul>
      )}
      <p role="status" className={styles.freed}>
        {freed !== null && t('settings.storage.cleared', { size: size(freed) })}
      </p>
    </section>
  )
}

function clearableOf(kind: StorageKind): ClearableKind | null {
  return clearableKinds.find((each) => each === kind) ?? null
}
