import { Button } from '@base-ui/react/button'
import { useTranslation } from 'react-i18next'
import styles from './nothing-found.module.css'

interface NothingFoundProps {
  readonly query: string
  onShowAll(): void
}

/** When no episode fits what is looked for, and the way back to all of them. */
export function NothingFound({ query, onShowAll }: NothingFoundProps) {
  const { t } = useTranslation()
  return (
    <div className={styles.nothing} data-testid="library-nothing">
      <p className={styles.title}>
        {query === '' ? t('library.nothingFiltered') : t('library.nothingFound', { query })}
      </p>
      {query !== '' && <p className={styles.hint}>{t('library.nothingFoundHint')}</p>}
      <Button className={styles.all} onClick={onShowAll}>
        {t('library.showAll')}
      </Button>
    </div>
  )
}
