import type { CuePart, SpokenCue, Timeline } from '../model/timeline'

/**
 * Says in words how a timeline breaks its promises; empty when it keeps them: one cue per segment, spoken cues in
 * order, never overlapping, within `0..duration`, every confidence within 0..1; words in order of text and time,
 * within their cue; parts as the timeline's languages allow. Whatever comes from the window or from the disk passes here.
 *
 * @param texts by segment, the spoken text; without them words are not held against the length of their text
 */
export function checkTimeline(timeline: Timeline, segmentCount: number, texts?: readonly string[]): readonly string[] {
  const broken: string[] = []
  const { cues, duration } = timeline
  if (cues.length !== segmentCount) broken.push(`${cues.length} cues for ${segmentCount} segments`)
  let free = 0
  for (const [index, cue] of cues.entries()) {
    if (!(cue.confidence >= 0 && cue.confidence <= 1)) broken.push(`cue ${index} has confidence ${cue.confidence}`)
    if (cue.source === 'absent') continue
    const { start, end } = cue
    if (!Number.isFinite(start) || !Number.isFinite(end)) broken.push(`cue ${index} has times ${start}..${end}`)
    if (start < free) broken.push(`cue ${index} starts at ${start}, before ${free}`)
    if (end < start) broken.push(`cue ${index} ends at ${end}, before its start ${start}`)
    if (end > duration) broken.push(`cue ${index} ends at ${end}, after the audio's ${duration}`)
    broken.push(...brokenParts(cue, timeline).map((what) => `cue ${index} ${what}`))
    free = end
    const length = texts ? (texts[index]?.length ?? 0) : Number.POSITIVE_INFINITY
    broken.push(...brokenWords(cue, length).map((what) => `cue ${index}: ${what}`))
  }
  return broken
}

function brokenWords({ words = [], start, end }: SpokenCue | CuePart, length: number): readonly string[] {
  const broken: string[] = []
  let readTo = 0
  let heardTo = start
  for (const [index, word] of words.entries()) {
    const isRange = Number.isInteger(word.from) && Number.isInteger(word.to) && word.from < word.to
    if (!isRange || word.from < readTo || word.to > length)
      broken.push(`word ${index} is the text ${word.from}..${word.to}, after ${readTo}, of ${length}`)
    if (!(word.start >= heardTo && word.end >= word.start && word.end <= end))
      broken.push(`word ${index} is said at ${word.start}..${word.end}, after ${heardTo}, before ${end}`)
    readTo = word.to
    heardTo = word.end
  }
  return broken
}

function brokenParts({ parts, start, end }: SpokenCue, { spoken, also }: Timeline): string[] {
  if (!parts) return []
  if (also === undefined) return ['has parts, though one language is spoken']
  const broken: string[] = []
  let free = start
  const languages = [spoken, also]
  for (const part of parts) {
    if (!languages.includes(part.language)) broken.push(`has a part in ${part.language} out of turn`)
    languages.splice(0, languages.indexOf(part.language) + 1)
    if (!(part.start >= free && part.end >= part.start && part.end <= end))
      broken.push(`has a part at ${part.start}..${part.end}, not within ${free}..${end}`)
    broken.push(...brokenWords(part, Number.POSITIVE_INFINITY))
    free = part.end
  }
  return parts.length === 0 ? ['has parts, but none'] : broken
}
