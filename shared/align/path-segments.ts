import { type PhoneGraph, stateKind } from './phone-graph'

/** Frames of the scores, half open; `from` is -1 where there are none. */
export interface FrameSpan {
  readonly from: number
  readonly to: number
}

/** When a path says each segment: from its first phone to its last. */
export function pathSegments(graph: PhoneGraph, path: Int32Array, step: number): FrameSpan[] {
  const spans = Array.from({ length: graph.boundaries.length - 1 }, () => ({ from: -1, to: -1 }))
  for (const [frame, state] of path.entries()) {
    if (graph.kinds[state] === stateKind.phone) extend(spans[graph.segmentOf[state]!]!, frame * step, step)
  }
  return spans
}

/** The same for each word of each segment. Words the path passes over have none. */
export function pathWords(graph: PhoneGraph, path: Int32Array, step: number): FrameSpan[][] {
  const words: { from: number; to: number }[][] = Array.from({ length: graph.boundaries.length - 1 }, () => [])
  for (let state = 0; state < graph.states; state++) {
    const word = graph.wordOf[state]!
    if (word >= 0) words[graph.segmentOf[state]!]![word] ??= { from: -1, to: -1 }
  }
  for (const [frame, state] of path.entries()) {
    const word = graph.wordOf[state]!
    if (word >= 0) extend(words[graph.segmentOf[state]!]![word]!, frame * step, step)
  }
  return words
}

function extend(span: { from: number; to: number }, frame: number, step: number): void {
  if (span.from < 0) span.from = frame
  span.to = frame + step
}
