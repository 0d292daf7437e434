import type { Seconds } from '../model/time'
import type { LanguageTag, Segment } from '../model/transcript'
import { createSpeakingTime, type MeasureSpeakingTime } from './speech-rate'
import { timingTunables } from './tunables'

/**
 * How long each segment takes to say in the spoken language, at that language's usual pace.
 * A segment without text in it is measured by the text it has, scaled by what the two languages take on the segments
 * that have both (1 when there are none: languages differ in pace far less than in syllables).
 *
 * @param also spoken after it in each segment that has text in it, with a pause between
 */
export function speakingTimes(
  segments: readonly Segment[],
  spoken: LanguageTag,
  also?: LanguageTag,
): readonly Seconds[] {
  const meters = new Map<LanguageTag, MeasureSpeakingTime>()
  const measure = (language: LanguageTag, text: string): Seconds => {
    let meter = meters.get(language)
    if (meter === undefined) {
      meter = createSpeakingTime(language)
      meters.set(language, meter)
    }
    return meter(text)
  }
  const ratios = new Map<LanguageTag, number>()
  return segments.map(({ texts }) => {
    const own = textIn(texts, spoken)
    const second = also === undefined ? '' : textIn(texts, also)
    if (also !== undefined && second !== '') {
      const first = own === '' ? 0 : atLeast(measure(spoken, own)) + timingTunables.segmentPause
      return first + atLeast(measure(also, second))
    }
    if (own !== '') return atLeast(measure(spoken, own))
    const other = Object.keys(texts).find((language) => texts[language]!.trim() !== '')
    if (other === undefined) return timingTunables.shortestSegment
    let ratio = ratios.get(other)
    if (ratio === undefined) {
      ratio = paceRatio(segments, spoken, other, measure)
      ratios.set(other, ratio)
    }
    return atLeast(measure(other, texts[other]!) * ratio)
  })
}

const textIn = (texts: Segment['texts'], language: LanguageTag): string =>
  Object.hasOwn(texts, language) && texts[language]!.trim() !== '' ? texts[language]! : ''

const atLeast = (time: Seconds): Seconds => Math.max(time, timingTunables.shortestSegment)

function paceRatio(
  segments: readonly Segment[],
  spoken: LanguageTag,
  other: LanguageTag,
  measure: (language: LanguageTag, text: string) => Seconds,
): number {
  let inSpoken = 0
  let inOther = 0
  for (const { texts } of segments) {
    if (!Object.hasOwn(texts, spoken) || !Object.hasOwn(texts, other)) continue
    inSpoken += measure(spoken, texts[spoken]!)
    inOther += measure(other, texts[other]!)
  }
  return inSpoken > 0 && inOther > 0 ? inSpoken / inOther : 1
}
