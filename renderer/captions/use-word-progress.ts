import { type RefObject, useEffect } from 'react'
import type { Spoken, SpokenCue } from '../../shared/model/timeline'
import type { Segment } from '../../shared/model/transcript'
import { spokenLengths } from '../../shared/timeline/spoken-lengths'
import type { PlaybackClock } from '../player/player'

/** The style sheet's `::highlight()` of this name draws what has not been said yet. */
const highlightName = 'unspoken'

/**
 * A colour that moves with every word is motion too; and in the listener's own palette any highlight looks like a
 * selection, whatever the style sheet says.
 */
const whereUnwanted = '(prefers-reduced-motion: reduce), (forced-colors: active)'

export interface WordProgress {
  /** The active row. */
  readonly row: RefObject<HTMLElement | null>
  readonly segment: Segment
  /** Null where there is nothing to show: another row is active, or its words have no times. */
  readonly cue: SpokenCue | null
  readonly spoken: Spoken | null
  readonly clock: PlaybackClock
  /** Changes when the row's paragraphs do. */
  readonly lines: unknown
}

/**
 * Draws how far the voice is in the active row, past React and without touching the row: what is still to come is a
 * highlight range of which only the beginning moves, once a word. Elements around words would break the text's shaping,
 * its spacing of Han and Latin and a selection in it, and cost a layout each.
 */
export function useWordProgress({ row, segment, cue, spoken, clock, lines }: WordProgress): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: new paragraphs need new ranges.
  useEffect(() => {
    // Not in every place where the view is tested.
    const highlights = typeof CSS === 'undefined' ? undefined : CSS.highlights
    if (!cue || !spoken || !row.current || !highlights) return
    const paragraphs = new Map(
      [...row.current.querySelectorAll<HTMLElement>('[data-language]')].map((each) => [each.dataset.language, each]),
    )
    const ranges = new Map<string, { readonly range: Range; length: number }>()
    const highlight = new Highlight()
    // What is looked for, or marked, is told from the rest whether it has been said or not.
    highlight.priority = -1
    highlights.set(highlightName, highlight)
    const unwanted = matchMedia(whereUnwanted)
    const end = clock.subscribe((time) => {
      if (unwanted.matches) {
        highlight.clear()
        ranges.clear()
        return
      }
      for (const { language, length } of spokenLengths(cue, segment.texts, spoken, time) ?? []) {
        const paragraph = paragraphs.get(language)
        const drawn = ranges.get(language)
        if (!paragraph || drawn?.length === length) continue
        const range = drawn?.range ?? document.createRange()
        ranges.set(language, { range, length })
        coverFrom(range, paragraph, length)
        highlight.add(range)
      }
    })
    return () => {
      end()
      if (highlights.get(highlightName) === highlight) highlights.delete(highlightName)
    }
  }, [row, segment, cue, spoken, clock, lines])
}

/** Puts a range over a paragraph's text from a character on, whatever elements the text is made of. */
export function coverFrom(range: Range, paragraph: Node, from: number): void {
  range.selectNodeContents(paragraph)
  const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT)
  let left = from
  for (let text = walker.nextNode(); text; text = walker.nextNode()) {
    const { length } = text.nodeValue ?? ''
    if (left < length) {
      range.setStart(text, left)
      return
    }
    left -= length
  }
  range.collapse(false)
}
