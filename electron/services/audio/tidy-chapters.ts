import type { Chapter } from '../../../shared/model/media'
import type { Seconds } from '../../../shared/model/time'
import { cleanText } from './clean-text'

/** More than the longest audiobook has; a file that claims more is not believed. */
const chapterLimit = 2000

/**
 * Chapters as a file gives them, as chapters that can be shown: in order, inside the audio, one per place, with titles
 * of one line. A chapter without a title keeps its place and has an empty one.
 */
export function tidyChapters(
  raw: readonly { readonly title: unknown; readonly start: Seconds }[],
  duration: Seconds,
): readonly Chapter[] {
  const inside = raw
    .slice(0, chapterLimit)
    .filter(({ start }) => Number.isFinite(start) && start >= 0 && start < duration)
    .map(({ title, start }) => ({ title: cleanText(title) ?? '', start }))
    .sort((a, b) => a.start - b.start)
  return inside.filter(({ start }, index) => start !== inside[index - 1]?.start)
}

/**
 * The chapters of Ogg and FLAC comments: `CHAPTER001=00:01:02.500` with `CHAPTER001NAME=...`
 * (wiki.xiph.org/Chapter_Extension).
 */
export function chaptersOfComments(
  comments: readonly { readonly id: string; readonly value: unknown }[],
): { title: unknown; start: Seconds }[] {
  const values = new Map(comments.map(({ id, value }) => [id.toUpperCase(), value]))
  return [...values].flatMap(([id, value]) => {
    const time = /^CHAPTER\d{1,4}$/.test(id) && /^\s*(\d+):(\d{1,2}):(\d{1,2}(?:\.\d+)?)\s*$/.exec(String(value))
    if (!time) return []
    const [, hours, minutes, seconds] = time
    return [{ title: values.get(`${id}NAME`), start: Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds) }]
  })
}
