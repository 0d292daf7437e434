import { Bookmark, Ellipsis, Pin, StickyNote } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { noteOf } from '../notes/note-of'
import { useStore } from '../store'
import { useIsBookmarked, useIsFixed, usePlaceInChosen, usePlaceInLoop } from '../store/selectors'
import styles from './row-marks.module.css'

/**
 * What the listener did with a line, drawn beside its text: looped, being chosen, bookmarked, its start fixed; and the
 * button of its menu, for those who do not right-click. Like a click on the line, it is handled by the list.
 */
export function RowMarks({ index }: { readonly index: number }) {
  const { t } = useTranslation()
  const placeInLoop = usePlaceInLoop(index)
  const placeInChosen = usePlaceInChosen(index)
  const isBookmarked = useIsBookmarked(index)
  const hasNote = useStore((s) => noteOf(s.marks, index) !== undefined)
  const isFixed = useIsFixed(index)
  return (
    <>
      {placeInLoop && <span className={styles.loop} data-place={placeInLoop} data-testid="in-loop" />}
      {placeInChosen && <span className={styles.chosen} data-place={placeInChosen} data-testid="chosen" />}
      {(isBookmarked || isFixed) && (
        <span className={styles.marks}>
          {hasNote && <StickyNote size={13} role="img" aria-label={t('notes.noted')} />}
          {isBookmarked && !hasNote && (
            <Bookmark size={13} role="img" aria-label={t('rowMenu.bookmarked')} className={styles.full} />
          )}
          {isFixed && <Pin size={12} role="img" aria-label={t('rowMenu.fixed')} />}
        </span>
      )}
      <button
        type="button"
        tabIndex={-1}
        className={styles.more}
        aria-label={t('rowMenu.more')}
        aria-haspopup="menu"
        data-row-menu=""
      >
        <Ellipsis size={18} aria-hidden="true" />
      </button>
    </>
  )
}
