import { type RefObject, useEffect, useLayoutEffect, useState } from 'react'
import type { Spoken, SpokenCue } from '../../shared/model/timeline'
import type { Segment } from '../../shared/model/transcript'
import { spokenLengths } from '../../shared/timeline/spoken-lengths'
import type { Size } from '../captions/use-size'
import type { PlaybackClock } from '../player/player'
import { firstShown, type PairSizes, type SetText, shareRoom } from './pair-sizes'

export interface FittedPairOptions {
  /** Holds a window for each language (`[data-window]`), and in it its paragraph. */
  readonly pair: RefObject<HTMLElement | null>
  readonly room: Size | null
  /** Most wanted first. */
  readonly sizes: readonly PairSizes[]
  readonly segment: Segment
  readonly cue: SpokenCue | null
  readonly spoken: Spoken | null
  readonly clock: PlaybackClock
  /** Changes when the paragraphs do, or what they are set in. */
  readonly layout: unknown
}

/** A paragraph of which only some lines are seen at a time. */
interface Scrolled extends SetText {
  readonly paragraph: HTMLElement
  readonly lineStarts: readonly number[]
  readonly shown: number
}

/**
 * Sets the pair in the largest size in which all of it has room. What has none in the smallest is seen a few lines at a
 * time, and moves on with the voice, written by the clock: nothing of a long line is cut off.
 */
export function useFittedPair(options: FittedPairOptions): void {
  const { pair, room, sizes, segment, cue, spoken, clock, layout } = options
  const [scrolled, setScrolled] = useState<readonly Scrolled[]>([])

  // biome-ignore lint/correctness/useExhaustiveDependencies: other paragraphs have to be set anew.
  useLayoutEffect(() => {
    const element = pair.current
    if (element && room) setScrolled(setPair(element, room.height, sizes))
  }, [pair, room, sizes, layout])

  useEffect(() => {
    if (scrolled.length === 0 || !cue) return
    return clock.subscribe((time) => {
      const lengths = spoken ? spokenLengths(cue, segment.texts, spoken, time) : null
      const heard = lengths?.find(({ language }) => language === spoken?.language)
      const whole = heard && segment.texts[heard.language]?.length
      const share = heard && whole ? heard.length / whole : (time - cue.start) / (cue.end - cue.start)
      for (const { paragraph, lineStarts, shown, lineHeight } of scrolled) {
        const own = lengths?.find(({ language }) => language === paragraph.dataset.language)
        const said = own?.length ?? share * (paragraph.textContent?.length ?? 0)
        const shift = `0 ${(-firstShown(lineStarts, said, shown) * lineHeight).toFixed(1)}px`
        if (paragraph.style.translate !== shift) paragraph.style.translate = shift
      }
    })
  }, [scrolled, segment, cue, spoken, clock])
}

/** Writes the sizes, and answers what has no room even so. */
function setPair(pair: HTMLElement, height: number, sizes: readonly PairSizes[]): readonly Scrolled[] {
  const windows = [...pair.querySelectorAll<HTMLElement>('[data-window]')]
  for (const window of windows) {
    window.style.height = ''
    delete window.dataset.scrolled
    if (window.firstElementChild instanceof HTMLElement) window.firstElementChild.style.translate = ''
  }
  for (const { original, translation } of sizes) {
    pair.style.setProperty('--original-size', `${original}px`)
    pair.style.setProperty('--translation-size', `${translation}px`)
    if (pair.offsetHeight <= height) return []
  }
  const set = windows.flatMap((window) => {
    const paragraph = window.firstElementChild
    if (!(paragraph instanceof HTMLElement)) return []
    const lineHeight = Number.parseFloat(getComputedStyle(paragraph).lineHeight)
    return [{ window, paragraph, lineHeight, lines: Math.round(paragraph.offsetHeight / lineHeight) }]
  })
  const gap = Number.parseFloat(getComputedStyle(pair).rowGap) || 0
  const shown = shareRoom(set, height, gap)
  return set.flatMap(({ window, paragraph, lineHeight, lines }, i) => {
    const seen = shown[i] ?? lines
    if (seen >= lines) return []
    window.style.height = `${seen * lineHeight}px`
    window.dataset.scrolled = ''
    return [{ paragraph, lineHeight, lines, lineStarts: lineStartsOf(paragraph, lineHeight), shown: seen }]
  })
}

/** The character with which each line begins, UTF-16 units from the paragraph's beginning. */
function lineStartsOf(paragraph: HTMLElement, lineHeight: number): number[] {
  const starts: number[] = []
  const range = document.createRange()
  const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT)
  let before = 0
  let top = Number.NEGATIVE_INFINITY
  for (let text = walker.nextNode(); text; text = walker.nextNode()) {
    const { length } = text.nodeValue ?? ''
    for (let i = 0; i < length; i++) {
      range.setStart(text, i)
      range.setEnd(text, i + 1)
      const box = range.getClientRects()[0]
      if (!box || box.top < top + lineHeight / 2) continue
      starts.push(before + i)
      top = box.top
    }
    before += length
  }
  return starts
}
