import { Toggle } from '@base-ui/react/toggle'
import { memo, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { countByFilter, type LibraryFilter, libraryFilters } from '../../shared/library/arrange-entries'
import type { LibraryEntry } from '../../shared/model/library'
import { keepFocus } from '../ui/icon-button'
import styles from './filter-chips.module.css'

interface FilterChipsProps {
  readonly entries: readonly LibraryEntry[]
  readonly filters: ReadonlySet<LibraryFilter>
  /** How many are seen, when it is not all of them. */
  readonly shown: number
  onFilters(filters: ReadonlySet<LibraryFilter>): void
}

/** What episodes can be picked by; what would pick none or all of them is not offered. */
export const FilterChips = memo(function FilterChips({ entries, filters, shown, onFilters }: FilterChipsProps) {
  const { t } = useTranslation()
  const counts = useMemo(() => countByFilter(entries), [entries])
  const offered = libraryFilters.filter(
    (filter) => filters.has(filter) || (counts[filter] > 0 && counts[filter] < entries.length),
  )
  const toggle = (filter: LibraryFilter, isOn: boolean) => {
    const next = new Set(filters)
    if (isOn) next.add(filter)
    else next.delete(filter)
    onFilters(next)
  }
  const count = entries.length
  return (
    <div className={styles.line}>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is for a form. */}
      <div role="group" aria-label={t('library.filters')} className={styles.chips}>
        {offered.map((filter) => (
          <Toggle
            key={filter}
            className={styles.chip}
            pressed={filters.has(filter)}
            onPressedChange={(isOn) => toggle(filter, isOn)}
            onMouseDown={keepFocus}
          >
            {t(`library.filter.${filter}`)}
            <span className={styles.count}>{counts[filter]}</span>
          </Toggle>
        ))}
      </div>
      <p className={styles.total} role="status" data-testid="library-count">
        {shown === count ? t('library.count', { count }) : t('library.shown', { shown, count })}
      </p>
    </div>
  )
})
