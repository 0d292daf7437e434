import { Button } from '@base-ui/react/button'
import clsx from 'clsx'
import { Undo2 } from 'lucide-react'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { leaveOut } from '../../shared/library/change-plan'
import type { FoundFile } from '../../shared/model/import'
import { useApp } from '../app-context'
import type { Adding } from '../store/adding-slice'
import { IconButton } from '../ui/icon-button'
import pill from '../ui/pill.module.css'
import { SearchField } from '../ui/search-field'
import { Segmented } from '../ui/segmented'
import { MovingBar } from './moving-bar'
import { PlanList } from './plan-list'
import { commonFolder, countParts, type PlanPart, planRows } from './plan-rows'
import styles from './plan-view.module.css'
import { ScanNotes } from './scan-notes'

interface PlanViewProps {
  planned: Extract<Adding, { step: 'planned' }>
  onCancel(): void
}

/** What is proposed, what can be changed in it, and what adds it. */
export function PlanView({ planned: { scan, plan, past }, onCancel }: PlanViewProps) {
  const { t, i18n } = useTranslation()
  const { adding } = useApp()
  const [chosenPart, setPart] = useState<PlanPart>('all')
  const [movingId, setMoving] = useState<string | null>(null)
  const [typed, setTyped] = useState('')
  const files = useMemo(() => new Map(scan.files.map((file): [string, FoundFile] => [file.id, file])), [scan])
  const counts = countParts(plan)
  const parts = (['all', 'guesses', 'leftovers'] as const).filter((part) => part === 'all' || counts[part] > 0)
  const part = movingId === null && parts.includes(chosenPart) ? chosenPart : 'all'
  const rows = useMemo(() => planRows(plan, part, files, typed), [plan, part, files, typed])
  const wanted = plan.episodes.filter(({ isLeftOut }) => !isLeftOut).length
  const moving = movingId === null ? null : (files.get(movingId) ?? null)
  const folder = useMemo(() => commonFolder(scan.files), [scan])
  // A few are seen at a glance.
  const isLong = plan.episodes.length + plan.leftovers.length > 8
  const isSeveral = scan.files.length > 1
  const number = new Intl.NumberFormat(i18n.language)

  const wantAll = (isWanted: boolean) =>
    adding.change((now) => now.episodes.reduce((next, { id }) => leaveOut(next, id, !isWanted), now))
  return (
    <>
      {moving ? (
        <MovingBar file={moving} onEnd={() => setMoving(null)} />
      ) : (
        isSeveral && (
          <div className={styles.tools}>
            <label className={styles.all}>
              <input
                type="checkbox"
                checked={wanted === plan.episodes.length && wanted > 0}
                disabled={plan.episodes.length === 0}
                ref={(box) => {
                  if (box) box.indeterminate = wanted > 0 && wanted < plan.episodes.length
                }}
                onChange={() => wantAll(wanted < plan.episodes.length)}
              />
              <span>{t('adding.wantAll')}</span>
            </label>
            {parts.length > 1 && (
              <Segmented<PlanPart>
                label={t('adding.filter')}
                value={part}
                choices={parts.map((part) => ({
                  value: part,
                  label: `${t(`adding.${part}`)} ${number.format(counts[part])}`,
                  face: `${t(`adding.${part}`)} ${number.format(counts[part])}`,
                }))}
                onChoose={setPart}
              />
            )}
            <IconButton label={t('adding.undo')} onPress={adding.undo} isDisabled={past.length === 0}>
              <Undo2 size={18} />
            </IconButton>
          </div>
        )
      )}
      {isLong && <SearchField label={t('adding.search')} value={typed} onChange={setTyped} className={styles.search} />}
      <PlanList
        rows={rows}
        files={files}
        folder={folder}
        moving={moving}
        onMove={setMoving}
        onMoved={() => setMoving(null)}
        label={t('adding.list')}
      />
      <ScanNotes scan={scan} />
      <div className={styles.foot}>
        <Button className={clsx(pill.secondary, styles.button)} onClick={onCancel}>
          {t('adding.cancel')}
        </Button>
        <Button
          className={clsx(pill.primary, styles.button)}
          disabled={wanted === 0}
          focusableWhenDisabled
          onClick={() => void adding.apply()}
        >
          {wanted === 0 ? t('adding.addNone') : t('adding.add', { count: wanted })}
        </Button>
      </div>
    </>
  )
}
