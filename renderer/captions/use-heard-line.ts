import { type RefObject, useEffect } from 'react'
import type { Spoken, SpokenCue } from '../../shared/model/timeline'
import type { LanguageTag } from '../../shared/model/transcript'
import { languageHeardAt } from '../../shared/tracks/language-heard-at'
import type { PlaybackClock } from '../player/player'

export interface HeardLine {
  /** The active row. */
  readonly row: RefObject<HTMLElement | null>
  /** Null where there is nothing to show: another row is active, or only one language is heard. */
  readonly cue: SpokenCue | null
  readonly spoken: Spoken | null
  readonly clock: PlaybackClock
  /** Changes when the row's paragraphs do. */
  readonly lines: unknown
}

/**
 * Marks which language of the active row is being heard, where it is now the one and now the other: two recordings in
 * turn, or a recording that speaks two. Past React, for it changes with the voice.
 */
export function useHeardLine({ row, cue, spoken, clock, lines }: HeardLine): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: new paragraphs are marked anew.
  useEffect(() => {
    const element = row.current
    if (!cue || !spoken || !element) return
    let marked: LanguageTag | null = null
    const mark = (language: LanguageTag | null) => {
      if (language === marked) return
      marked = language
      for (const paragraph of element.querySelectorAll<HTMLElement>('[data-language]')) {
        paragraph.toggleAttribute('data-heard', paragraph.dataset.language === language)
      }
    }
    element.toggleAttribute('data-voices', true)
    const end = clock.subscribe((time) => mark(languageHeardAt(cue, spoken, time)))
    return () => {
      end()
      element.toggleAttribute('data-voices', false)
      for (const paragraph of element.querySelectorAll('[data-heard]')) paragraph.removeAttribute('data-heard')
    }
  }, [row, cue, spoken, clock, lines])
}
