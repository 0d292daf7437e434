import { formatClock } from '../../shared/i18n/format'
import type { Timeline } from '../../shared/model/timeline'
import type { LanguageTag, Segment } from '../../shared/model/transcript'
import type { LineRange } from '../store/hand-slice'

/** What of the lines is copied. */
export type Copied = 'both' | 'original' | 'translation' | 'timed'

/**
 * Lines as text: the original above its translation, a blank line between two pairs. With the time each begins with
 * `[12:52]`, which is left out of a line that is not in the audio. A line that lacks the language asked for is copied in
 * the one it has.
 */
export function copiedText(
  { segments, languages }: { readonly segments: readonly Segment[]; readonly languages: readonly LanguageTag[] },
  { first, last }: LineRange,
  what: Copied,
  { original, timeline }: { readonly original: LanguageTag; readonly timeline: Timeline | null },
): string {
  const blocks = segments.slice(first, last + 1).map(({ texts }, i) => {
    const ordered = [original, ...languages.filter((language) => language !== original)]
    const present = ordered.filter((language) => texts[language] !== undefined)
    const wanted = present.filter(
      (language) => what === 'both' || what === 'timed' || (language === original) === (what === 'original'),
    )
    const lines = (wanted.length > 0 ? wanted : present).map((language) => texts[language] ?? '')
    const cue = what === 'timed' ? timeline?.cues[first + i] : undefined
    if (cue && cue.source !== 'absent') lines[0] = `[${formatClock(cue.start)}] ${lines[0] ?? ''}`
    return lines
  })
  const isPaired = blocks.some((lines) => lines.length > 1)
  return blocks.map((lines) => lines.join('\n')).join(isPaired ? '\n\n' : '\n')
}
