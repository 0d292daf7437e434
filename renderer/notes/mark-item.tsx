import { Button } from '@base-ui/react/button'
import clsx from 'clsx'
import { Bookmark, Pencil, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { formatClock } from '../../shared/i18n/format'
import type { Mark } from '../../shared/model/mark'
import type { Segment } from '../../shared/model/transcript'
import { useApp } from '../app-context'
import { useStore } from '../store'
import { IconButton } from '../ui/icon-button'
import styles from './mark-item.module.css'
import { NoteField } from './note-field'

interface MarkItemProps {
  readonly mark: Mark
  readonly segment: Segment | undefined
}

/** A marked line: when it is said, in its languages, and what is noted on it. */
export function MarkItem({ mark: { segment: index, note }, segment }: MarkItemProps) {
  const { t } = useTranslation()
  const { notes, player } = useApp()
  const [isWritten, setWritten] = useState(false)
  const isActive = useStore((s) => s.activeCue === index)
  const start = useStore((s) => {
    const cue = s.episode?.timeline?.cues[index]
    return cue && cue.source !== 'absent' ? cue.start : null
  })
  const spoken = useStore((s) => s.episode?.spoken?.language)
  const lines = linesOf(segment, spoken)

  const go = () => {
    const { showLine, setFollowing } = useStore.getState()
    if (start === null) return showLine(index)
    player.seek(start)
    player.play()
    setFollowing(true)
  }
  return (
    <li className={clsx(styles.item, isActive && styles.active)}>
      <Button className={styles.go} onClick={go} aria-current={isActive ? 'true' : undefined}>
        <span className={styles.time}>
          {note === undefined && <Bookmark size={12} aria-hidden="true" className={styles.sign} />}
          {start === null ? t('notes.line', { line: index + 1 }) : formatClock(start)}
        </span>
        {lines.map(([language, line], place) => (
          <span
            key={language}
            className={place === 0 ? styles.original : styles.translation}
            lang={language === 'und' ? undefined : language}
            dir="auto"
          >
            {line}
          </span>
        ))}
      </Button>
      {isWritten ? (
        <div className={styles.field}>
          <NoteField segment={index} onDone={() => setWritten(false)} />
        </div>
      ) : (
        note !== undefined && (
          <p className={styles.note} dir="auto">
            {note}
          </p>
        )
      )}
      <div className={styles.tools}>
        <IconButton
          className={styles.tool}
          label={t(note === undefined ? 'notes.add' : 'notes.edit', { line: index + 1 })}
          onPress={() => setWritten(true)}
        >
          <Pencil size={15} />
        </IconButton>
        <IconButton
          className={styles.tool}
          label={t('notes.remove', { line: index + 1 })}
          onPress={() => notes.remove(index)}
        >
          <Trash2 size={15} />
        </IconButton>
      </div>
    </li>
  )
}

/** The spoken language first. */
function linesOf(segment: Segment | undefined, spoken: string | undefined) {
  return Object.entries(segment?.texts ?? {}).sort(([a], [b]) => Number(b === spoken) - Number(a === spoken))
}
