import type { Pronunciation } from '../phonetics/pronunciation'
import type { FrameSpan } from './path-segments'
import { alignTunables } from './tunables'

export function phoneCount(words: Pronunciation): number {
  return words.reduce((count, word) => count + word.phones.length, 0)
}

/**
 * Which segments the fine pass shall look for: those found, and those left out between two found ones that are far
 * enough apart for them, at the pace of the rest. What cannot be said is not looked for.
 */
export function fittingSegments(
  segments: readonly Pronunciation[],
  spans: readonly FrameSpan[],
  frames: number,
): boolean[] {
  const phones = segments.map(phoneCount)
  let saidPhones = 0
  let saidFrames = 0
  for (const [segment, span] of spans.entries()) {
    if (span.from < 0) continue
    saidPhones += phones[segment]!
    saidFrames += span.to - span.from
  }
  const framesPerPhone = saidPhones > 0 ? saidFrames / saidPhones : 0
  const fits = spans.map((span) => span.from >= 0)
  let end = 0
  for (let first = 0; first < spans.length; first++) {
    if (fits[first]) {
      end = spans[first]!.to
      continue
    }
    let next = first
    while (next < spans.length && spans[next]!.from < 0) next++
    const room = (next < spans.length ? spans[next]!.from : frames) - end
    for (let segment = first; segment < next; segment++) {
      const count = phones[segment]!
      fits[segment] = count > 0 && room >= alignTunables.fittingShare * count * framesPerPhone
    }
    first = next - 1
  }
  return fits
}
