import { Eye } from 'lucide-react'
import { type MouseEvent, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useApp } from '../app-context'
import { useKeyHint } from '../commands/use-key-hint'
import { Hint } from '../ui/hint'
import styles from './peek-button.module.css'

/** Held for longer than this, letting go covers the text again; a mere press leaves it open until the next. */
const holdMs = 300

/** Peeking for those without a keyboard: hold to look, or press once to open and once to cover again. */
export function PeekButton() {
  const { t } = useTranslation()
  const { peek, run } = useApp()
  const downAt = useRef(Number.NaN)
  const release = useRef<AbortController | null>(null)
  useEffect(() => () => release.current?.abort(), [])

  const hold = (event: MouseEvent) => {
    // The keyboard stays where it is, and the line under the button is not clicked.
    event.preventDefault()
    if (event.button !== 0) return
    downAt.current = event.timeStamp
    run('peek')
    release.current?.abort()
    release.current = new AbortController()
    const { signal } = release.current
    const letGo = (up: Event) => {
      release.current?.abort()
      if (up.timeStamp - downAt.current > holdMs) peek.end()
    }
    // Of the window: what is revealed may come to lie under the pointer.
    for (const name of ['pointerup', 'pointercancel', 'blur']) window.addEventListener(name, letGo, { signal })
  }
  return (
    <Hint text={t('captions.peekHint')} keys={useKeyHint('peek')}>
      <button
        type="button"
        className={styles.peek}
        aria-label={t('commands.peek')}
        onPointerDown={hold}
        onMouseDown={(event) => event.preventDefault()}
        onClick={(event) => {
          event.stopPropagation()
          // By keyboard or screen reader; the pointer has done it already.
          if (event.detail === 0) run('peek')
        }}
        onKeyDown={(event) => {
          // The row would play at Enter.
          if (event.key === 'Enter') event.stopPropagation()
        }}
      >
        <Eye size={17} />
      </button>
    </Hint>
  )
}
