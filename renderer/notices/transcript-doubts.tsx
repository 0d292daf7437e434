import { Button } from '@base-ui/react/button'
import { FileQuestionMark } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { TranscriptProblem } from '../../shared/model/transcript'
import { doubtsIn } from '../../shared/transcript/doubts-in'
import { useEpisode } from '../store/selectors'
import { keepFocus } from '../ui/icon-button'
import { Popover } from '../ui/popover'
import styles from './transcript-doubts.module.css'

const noProblems: readonly TranscriptProblem[] = []

/** Where the transcript left something open and what was assumed; there only when there is such a place. */
export function TranscriptDoubts() {
  const { t } = useTranslation()
  const problems = useEpisode()?.text?.problems ?? noProblems
  const count = countOf(problems)
  if (count === 0) return null
  const title = t('notices.doubts', { count })
  return (
    <Popover
      trigger={
        <Button className={styles.trigger} aria-label={title} onMouseDown={keepFocus}>
          <FileQuestionMark size={18} />
          {count}
        </Button>
      }
      title={title}
      className={styles.popup}
    >
      <p className={styles.explanation}>{t('notices.doubtsExplained')}</p>
      <ol className={styles.list}>
        {problems.map((problem) => (
          <li key={`${problem.code} ${problem.file} ${problem.line} ${problem.text}`} className={styles.doubt}>
            <p>
              {t(`problems.${problem.code}`, { line: problem.line })}
              {problem.count !== undefined && problem.count > 1 && (
                <span className={styles.times}> {t('notices.times', { count: problem.count })}</span>
              )}
            </p>
            {problem.file !== undefined && <p className={styles.text}>{problem.file}</p>}
            {problem.text && <p className={styles.text}>{problem.text}</p>}
          </li>
        ))}
      </ol>
    </Popover>
  )
}

/** How many doubtful places there are; equal ones come folded into one problem with a count. */
export function countOf(problems: readonly TranscriptProblem[]): number {
  return doubtsIn(problems).reduce((sum, { count = 1 }) => sum + count, 0)
}
