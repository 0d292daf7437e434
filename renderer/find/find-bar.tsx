import { ChevronDown, ChevronUp, Play, Search, X } from 'lucide-react'
import { type KeyboardEvent, type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useApp } from '../app-context'
import { useKeyHint } from '../commands/use-key-hint'
import type { Finding } from '../store/find-slice'
import { useEpisode, useFinding, useTimeline } from '../store/selectors'
import { IconButton } from '../ui/icon-button'
import styles from './find-bar.module.css'
import { FindNote } from './find-note'
import { FindStatus } from './find-status'
import { useFindEscape } from './use-find-escape'
import { useFindFocus } from './use-find-focus'

/** The field in which one looks for words, there while something is looked for. */
export function FindBar() {
  const finding = useFinding()
  return finding && <Bar finding={finding} />
}

function Bar({ finding }: { finding: Finding }) {
  const { t } = useTranslation()
  const { run } = useApp()
  const { count, place } = usePlace(finding)
  const isTimed = useTimeline() !== null
  const hasHits = finding.hits.length > 0
  useFindEscape(() => run('find-close'))

  return (
    <search className={styles.bar} aria-label={t('find.label')} data-testid="find">
      <div className={styles.row}>
        <Search size={16} aria-hidden="true" className={styles.icon} />
        <Field finding={finding} />
        <span className={styles.count} data-testid="find-count" aria-hidden="true">
          {place ?? count}
        </span>
        <Action id="find-previous" isDisabled={!hasHits}>
          <ChevronUp size={18} />
        </Action>
        <Action id="find-next" isDisabled={!hasHits}>
          <ChevronDown size={18} />
        </Action>
        {isTimed && (
          <Action id="find-play" isDisabled={finding.current < 0}>
            <Play size={16} />
          </Action>
        )}
        <IconButton
          label={t('commands.find-close')}
          keys={{ label: 'Esc', aria: 'Escape' }}
          className={styles.button}
          onPress={() => run('find-close')}
        >
          <X size={18} />
        </IconButton>
      </div>
      <FindNote finding={finding} />
      <FindStatus finding={finding} place={place ?? count} />
    </search>
  )
}

interface ActionProps {
  readonly id: 'find-previous' | 'find-next' | 'find-play'
  readonly isDisabled: boolean
  readonly children: ReactNode
}

function Action({ id, isDisabled, children }: ActionProps) {
  const { t } = useTranslation()
  const { run } = useApp()
  return (
    <IconButton
      label={t(`commands.${id}`)}
      keys={useKeyHint(id)}
      isDisabled={isDisabled}
      className={styles.button}
      onPress={() => run(id)}
    >
      {children}
    </IconButton>
  )
}

/** What is written here is looked for at once; what an input method still composes, when it is composed. */
function Field({ finding }: { finding: Finding }) {
  const { t } = useTranslation()
  const { find } = useApp()
  const languages = useEpisode()?.text?.transcript.languages ?? []
  const [composed, setComposed] = useState<string | null>(null)
  const field = useFindFocus()
  const onKeyDown = useFieldKeys()
  return (
    <input
      ref={field}
      className={styles.field}
      type="text"
      enterKeyHint="search"
      autoComplete="off"
      spellCheck={false}
      dir="auto"
      aria-label={t('find.label')}
      placeholder={languages.length > 1 ? t('find.placeholder') : t('find.placeholderOne')}
      value={composed ?? finding.query}
      onChange={({ target, nativeEvent }) => {
        if (nativeEvent instanceof InputEvent && nativeEvent.isComposing) setComposed(target.value)
        else find.search(target.value)
      }}
      onCompositionEnd={({ currentTarget }) => {
        setComposed(null)
        find.search(currentTarget.value)
      }}
      onKeyDown={onKeyDown}
    />
  )
}

/** Enter and the arrows go from hit to hit without leaving the field. */
function useFieldKeys() {
  const { run } = useApp()
  return (event: KeyboardEvent) => {
    // 229: a key that an input method swallows, as browsers report it before composition has begun.
    if (event.nativeEvent.isComposing || event.keyCode === 229) return
    if (event.key === 'Enter') {
      if (event.ctrlKey || event.metaKey) run('find-play')
      else run(event.shiftKey ? 'find-previous' : 'find-next')
    } else if (event.key === 'ArrowDown') run('find-next')
    else if (event.key === 'ArrowUp') run('find-previous')
    else return
    event.preventDefault()
  }
}

function usePlace({ query, hits, current }: Finding) {
  const { t } = useTranslation()
  const count = query.trim() === '' || hits.length === 0 ? null : t('find.lines', { count: hits.length })
  const place = current < 0 ? null : t('find.place', { current: current + 1, count: hits.length })
  return { count, place }
}
