import { useEffect, useState } from 'react'
import { useStore } from '../store'
import { type LineUp, linesOf } from './lines-of'

/** While lines are skipped faster than this, none of them is said. */
const settleMs = 400

/**
 * Says the translation of the active line to screen readers, and never the original, which is heard already. What is
 * hidden or covered is not said, and nothing is when the text comes in one language.
 */
export function TranslationVoice({ lineUp }: { readonly lineUp: LineUp }) {
  const [index, setIndex] = useState(-1)

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const unsubscribe = useStore.subscribe(({ activeCue, isInGap }, before) => {
      if (activeCue === before.activeCue && isInGap === before.isInGap) return
      clearTimeout(timer)
      timer = setTimeout(() => setIndex(isInGap ? -1 : activeCue), settleMs)
    })
    return () => {
      unsubscribe()
      clearTimeout(timer)
    }
  }, [])

  const segment = useStore((s) => s.episode?.text?.transcript.segments[index])
  const lines = segment ? linesOf(segment, lineUp) : []
  return (
    <div className="visually-hidden" aria-live="polite" data-testid="translation-voice">
      {lines.map(
        ({ language, text, role, isBlurred, isStandIn }) =>
          role === 'translation' &&
          !isBlurred &&
          !isStandIn && (
            <p key={language} lang={language === 'und' ? undefined : language}>
              {text}
            </p>
          ),
      )}
    </div>
  )
}
