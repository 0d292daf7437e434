import type { Seconds } from '../model/time'
import { baseLanguage } from '../text/base-language'
import { createSpeechMeasure } from '../text/speech-units'
import { pausesWithin } from './pauses'

/**
 * Speech units (syllables; morae in Japanese) per second of speech without its pauses. Only the ratio of speech to
 * pauses matters, since the whole is scaled to the audio.
 * Source: Pellegrino, Coupé and Marsico, "A cross-language perspective on speech information rate", Language 87
 * (2011), read texts, for de en es fr it ja vi zh. The others were not in that study and take `usualRate`, the
 * middle of it.
 */
const unitsPerSecond = new Map(
  Object.entries({ de: 5.97, en: 6.19, es: 7.82, fr: 7.18, it: 6.99, ja: 7.84, vi: 5.22, zh: 5.18 }),
)
const usualRate = 6.5

/** The time that a text takes to say at the usual pace of its language, pauses inside it included. */
export type MeasureSpeakingTime = (text: string) => Seconds

/** A meter for one language (BCP 47). It remembers words: make one and use it for a whole transcript. */
export function createSpeakingTime(language: string): MeasureSpeakingTime {
  const units = createSpeechMeasure(language)
  const rate = unitsPerSecond.get(baseLanguage(language)) ?? usualRate
  return (text) => units(text) / rate + pausesWithin(text)
}
