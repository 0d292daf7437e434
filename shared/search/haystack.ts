import { foldText, isSpelledOtherwise } from './fold-text'
import { matchSound } from './match-sound'
import { letterBit, type Readings } from './readings'
import { isWordStart } from './word-start'

/** Where in a text something must stand to be found: anywhere, or where a word begins. */
export type Place = 'start' | 'inside'

/** The texts of all segments in one language, folded and joined by line breaks: searching it is one native search. */
export interface Haystack {
  readonly text: string
  /** Where each segment's text begins; one more entry closes the last. */
  readonly starts: Uint32Array
}

/** So many segments are folded before somebody else has a turn; well under a frame. */
const turn = 250

/** Folds and joins in turns. A second spelling is made only of texts that have one; null when none has. */
export function* stackTexts(texts: readonly string[], style: 'plain' | 'spelled'): Generator<void, Haystack | null> {
  const starts = new Uint32Array(texts.length + 1)
  const folded: string[] = []
  let length = 0
  let isEmpty = true
  for (const [segment, text] of texts.entries()) {
    const fold = style === 'plain' || isSpelledOtherwise(text) ? foldText(text, style) : ''
    if (fold !== '') isEmpty = false
    folded.push(fold)
    length += fold.length + 1
    starts[segment + 1] = length
    if (segment % turn === turn - 1) yield
  }
  return isEmpty ? null : { text: folded.join('\n'), starts }
}

/** Marks in `found` the segments that hold `form`; true when there is one. */
export function markForm({ text, starts }: Haystack, form: string, place: Place, found: Uint8Array): boolean {
  let isFound = false
  let segment = 0
  for (let at = text.indexOf(form); at >= 0; ) {
    if (place === 'inside' || isWordStart(text, at)) {
      while (starts[segment + 1]! <= at) segment++
      found[segment] = 1
      isFound = true
      // Once is enough for a segment.
      at = text.indexOf(form, starts[segment + 1])
    } else at = text.indexOf(form, at + 1)
  }
  return isFound
}

/** Marks in `found` the segments with characters that are read as `sound`; true when there is one. */
export function markSound({ text, starts }: Haystack, sound: string, readings: Readings, found: Uint8Array): boolean {
  const first = letterBit(sound, 0)
  const second = letterBit(sound, 1)
  let isFound = false
  for (let segment = 0; segment + 1 < starts.length; segment++) {
    const end = starts[segment + 1]! - 1
    for (let at = starts[segment]!; at < end; at++) {
      if (!readings.mayBegin(text.charCodeAt(at), text.charCodeAt(at + 1), first, second)) continue
      if (matchSound(text, at, sound, readings) < 0) continue
      found[segment] = 1
      isFound = true
      break
    }
  }
  return isFound
}
