import type { Phone } from '../phonetics/phone-set'
import type { Pronunciation } from '../phonetics/pronunciation'

/** What a state of the graph stands for. */
export const stateKind = {
  phone: 0,
  /** Before the first segment, between two, after the last: anything may be heard there. */
  boundary: 1,
  /** A pause where the text has one. */
  pause: 2,
  /** Something between two words that the text does not show. */
  gap: 3,
} as const

/**
 * All that may be heard, in order: a row of states, one per phone and per place where something else may be heard.
 * A path through it gives each moment of the audio one state.
 */
export interface PhoneGraph {
  readonly states: number
  /** By state: one of `stateKind`. */
  readonly kinds: Uint8Array
  /** By state: the phone; meaningless in other kinds. */
  readonly phones: Uint8Array
  /** By state: the segment; a boundary belongs to the segment after it. */
  readonly segmentOf: Int32Array
  /** By state: the word of the segment; -1 where the state is no phone. */
  readonly wordOf: Int32Array
  /** By segment: the boundary before it; and one more, the end. */
  readonly boundaries: Int32Array
}

/** Segments that cannot be said have no states but their boundary. */
export function buildPhoneGraph(segments: readonly Pronunciation[]): PhoneGraph {
  let states = 1
  for (const words of segments) for (const word of words) states += word.phones.length + 1
  states += segments.length
  const kinds = new Uint8Array(states)
  const phones = new Uint8Array(states)
  const segmentOf = new Int32Array(states)
  const wordOf = new Int32Array(states).fill(-1)
  const boundaries = new Int32Array(segments.length + 1)
  let state = 0

  function add(kind: number, phone: Phone, segment: number, word: number): void {
    kinds[state] = kind
    phones[state] = phone
    segmentOf[state] = segment
    wordOf[state] = word
    state++
  }

  for (const [segment, words] of segments.entries()) {
    boundaries[segment] = state
    add(stateKind.boundary, 0, segment, -1)
    for (const [index, word] of words.entries()) {
      const before = words[index - 1]
      if (before) add(before.pauseAfter === 'none' ? stateKind.gap : stateKind.pause, 0, segment, -1)
      for (const phone of word.phones) add(stateKind.phone, phone, segment, index)
    }
  }
  boundaries[segments.length] = state
  add(stateKind.boundary, 0, segments.length, -1)
  return {
    states: state,
    kinds: kinds.subarray(0, state),
    phones: phones.subarray(0, state),
    segmentOf: segmentOf.subarray(0, state),
    wordOf: wordOf.subarray(0, state),
    boundaries,
  }
}
