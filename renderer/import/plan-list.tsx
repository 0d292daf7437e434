import { useVirtualizer } from '@tanstack/react-virtual'
import { useCallback, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { FoundFile } from '../../shared/model/import'
import { EpisodeRow } from './episode-row'
import { LeftoverRow } from './leftover-row'
import styles from './plan-list.module.css'
import { estimatePlanRow, type PlanRow } from './plan-rows'

export interface MovingFile {
  /** The file that is looking for its episode; null while none is. */
  readonly moving: FoundFile | null
  onMove(fileId: string): void
  onMoved(): void
}

interface PlanListProps extends MovingFile {
  rows: readonly PlanRow[]
  files: ReadonlyMap<string, FoundFile>
  /** What all files lie in (`commonFolder`). */
  folder: string
  label: string
}

/** The proposed episodes and what is left over, of which only the rows in sight are there. */
export function PlanList({ rows, files, folder, label, ...moving }: PlanListProps) {
  const { t } = useTranslation()
  const scroller = useRef<HTMLElement>(null)
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => estimatePlanRow(rows[index]!),
    getItemKey: useCallback((index: number) => rows[index]?.key ?? index, [rows]),
    overscan: 6,
  })
  const shown = virtualizer.getVirtualItems()
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what is scrolled must be reached by keyboard.
    <section ref={scroller} className={styles.scroller} tabIndex={0} aria-label={label}>
      {rows.length === 0 && <p className={styles.nothing}>{t('adding.noneShown')}</p>}
      <ul className={styles.list} style={{ height: virtualizer.getTotalSize() }}>
        {shown.map(({ index, key, start }) => (
          <li
            key={key}
            ref={virtualizer.measureElement}
            data-index={index}
            className={styles.item}
            style={{ translate: `0 ${start}px` }}
            aria-setsize={rows.length}
            aria-posinset={index + 1}
          >
            <Row row={rows[index]!} files={files} folder={folder} {...moving} />
          </li>
        ))}
      </ul>
    </section>
  )
}

interface RowProps extends MovingFile {
  row: PlanRow
  files: ReadonlyMap<string, FoundFile>
  folder: string
}

function Row({ row, files, folder, ...moving }: RowProps) {
  const { t } = useTranslation()
  if (row.kind === 'episode') return <EpisodeRow episode={row.episode} files={files} folder={folder} {...moving} />
  if (row.kind === 'note') return <p className={styles.note}>{t('adding.guessExplained')}</p>
  if (row.kind === 'heading') return <h3 className={styles.heading}>{t('adding.leftoverTitle')}</h3>
  const file = files.get(row.leftover.file)
  return file ? <LeftoverRow file={file} folder={folder} reason={row.leftover.reason} {...moving} /> : null
}
