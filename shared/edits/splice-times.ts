import type { EditChange } from '../model/edits'
import type { Seconds } from '../model/time'
import type { Cue, SpokenCue, Timeline } from '../model/timeline'
import type { Segment } from '../model/transcript'
import { clampWords } from '../timeline/clamp-words'
import type { SpokenText } from './letters-of'
import { timesOfTexts } from './times-of-texts'

export type SegmentsChange = Extract<EditChange, { readonly kind: 'segments' }>

/**
 * The times once a stretch of the text was replaced. Cues outside of it stay as they are. Inside, what is said in the same
 * words is where it was: merged lines take the time of both, a split line is parted at the word or, where no words were
 * found, in proportion to the text, and lines that were moved take their times along. What nobody knows is an estimate.
 * Promises those of a timeline; takes linear time.
 *
 * @param remembered the cues of the added lines, where they were once known; they are fitted between their neighbours
 */
export function spliceTimes(
  timeline: Timeline,
  { at, removed, added }: SegmentsChange,
  remembered?: readonly Cue[],
): Timeline {
  const { cues, spoken, also } = timeline
  const old = cues.slice(at, at + removed.length)
  const from = endBefore(cues, at)
  const to = startBehind(cues, at + removed.length, timeline.duration)
  const textsOf = (segments: readonly Segment[]): readonly SpokenText[] =>
    segments.map(({ texts }) => {
      const text = texts[spoken] ?? ''
      return { text: also === undefined ? text : `${text}\n${texts[also] ?? ''}`, spokenLength: text.length }
    })
  const isRemembered = remembered?.length === added.length
  const fresh = isRemembered
    ? remembered
    : timesOfTexts({ cues: old, before: textsOf(removed), after: textsOf(added), from, to })
  return { ...timeline, cues: cues.toSpliced(at, old.length, ...fittedCues(fresh, from, to)) }
}

/** In order and within `from..to`; those that are so already are themselves. */
function fittedCues(cues: readonly Cue[], from: Seconds, to: Seconds): readonly Cue[] {
  let free = from
  return cues.map((cue) => {
    if (cue.source === 'absent') return cue
    const start = Math.max(free, Math.min(cue.start, to))
    const end = Math.max(start, Math.min(cue.end, to))
    free = end
    return start === cue.start && end === cue.end ? cue : cutTo(cue, start, end)
  })
}

function cutTo({ parts: _, words, ...cue }: SpokenCue, start: Seconds, end: Seconds): SpokenCue {
  return { ...cue, start, end, ...(words && { words: clampWords(words, start, end) }) }
}

function endBefore(cues: readonly Cue[], index: number): Seconds {
  for (let i = index - 1; i >= 0; i--) {
    const cue = cues[i]!
    if (cue.source !== 'absent') return cue.end
  }
  return 0
}

function startBehind(cues: readonly Cue[], index: number, duration: Seconds): Seconds {
  for (let i = index; i < cues.length; i++) {
    const cue = cues[i]!
    if (cue.source !== 'absent') return cue.start
  }
  return duration
}
