import type { LanguageTag, Transcript } from '../model/transcript'
import { guessLanguages } from '../text/language-of'
import { scriptOf, scripts } from '../text/script-of'

/** Characters of each language that are looked at: enough to know its script. */
const sampleLength = 4000
/** How much of the notes' letters must be in the scripts of a language, and how far it must lead the next. */
const leastLikeness = 0.5
const clearLead = 0.3
/** Notes shorter than this (letters) say nothing about which of two languages with one script they are in. */
const shortestForWords = 20

/**
 * Which of the transcript's languages its notes are in (the publisher's lines around the conversation; the heading
 * where there are none), or undefined when that is not clear.
 */
export function notesLanguage({ languages, segments, title, notes }: Transcript): LanguageTag | undefined {
  const text = notes.join('\n').trim() || (title ?? '')
  const ofNotes = scriptShares(text)
  if (ofNotes.size === 0) return undefined
  const likeness = languages
    .map((language) => {
      let sample = ''
      for (const { texts } of segments) {
        if (sample.length >= sampleLength) break
        if (Object.hasOwn(texts, language)) sample += texts[language]!
      }
      return { language, like: overlap(ofNotes, scriptShares(sample)) }
    })
    .sort((a, b) => b.like - a.like)
  const [best, next] = likeness
  if (best === undefined || best.like < leastLikeness) return undefined
  if (next === undefined || best.like - next.like >= clearLead) return best.language
  return byWords(text, ofNotes, languages)
}

/** For languages of one script: the one whose words fit twice as well as the next. */
function byWords(
  text: string,
  shares: ReadonlyMap<number, number>,
  languages: readonly LanguageTag[],
): LanguageTag | undefined {
  if ((text.match(/\p{L}/gu)?.length ?? 0) < shortestForWords) return undefined
  const [script] = [...shares].sort((a, b) => b[1] - a[1])[0]!
  const [best, next] = guessLanguages(text, scripts[script]!, languages)
  if (best === undefined || !languages.includes(best.language)) return undefined
  return next === undefined || best.fit >= 2 * next.fit ? best.language : undefined
}

function scriptShares(text: string): ReadonlyMap<number, number> {
  const counts = new Map<number, number>()
  let letters = 0
  for (const character of text) {
    const script = scriptOf(character.codePointAt(0)!)
    if (script === 0) continue
    counts.set(script, (counts.get(script) ?? 0) + 1)
    letters++
  }
  for (const [script, count] of counts) counts.set(script, count / letters)
  return counts
}

function overlap(a: ReadonlyMap<number, number>, b: ReadonlyMap<number, number>): number {
  let shared = 0
  for (const [script, share] of a) shared += Math.min(share, b.get(script) ?? 0)
  return shared
}
