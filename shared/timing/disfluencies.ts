import type { LanguageTag, Segment } from '../model/transcript'
import { baseLanguage } from '../text/base-language'

export interface Disfluencies {
  /** Words repeated by stumbling, and fillers. */
  readonly count: number
  /** Words in all (hanzi in Chinese, signs in Japanese), to compare by rate. */
  readonly words: number
}

/**
 * Sounds and phrases that people say and translators leave out. Not the words that translations need too
 * ("like", "well", "so"); of the Chinese and Japanese ones, only those that stand apart by punctuation.
 */
const fillers = new Map<string, RegExp>(
  Object.entries({
    en: /\b(?:u+m+|u+h+|er+m?|hmm+|mhm|you know|i mean|kind of|sort of)\b/gi,
    de: /\b(?:äh+m?|ähm|öhm?|hm+|mhm|sozusagen|halt eben)\b/gi,
    fr: /\b(?:euh+|heu+|ben|bah|hein|du coup)\b/gi,
    es: /\b(?:eh+|este\.\.\.|o sea|ehm+|mmm+)\b/gi,
    it: /\b(?:ehm+|eh+|cioè|mmm+)\b/gi,
    pt: /\b(?:hum+|né|tipo assim|ahn+|eh+)\b/gi,
    nl: /\b(?:eh+m?|uh+m?|hè|zeg maar)\b/gi,
    zh: /[嗯呃]|(?:^|[，。,、\s])(?:那个|就是说|这个|怎么说呢)(?=[，。,、…\s])|哎呀/g,
    ja: /えっと|ええと|えーと|あのー|うーん|なんか、/g,
    ko: /(?:^|\s)(?:음+|어+|그니까|뭐랄까)(?=[\s,.…])/g,
  }),
)

/** "I I", "your your", "the, the" - but not "that that", "had had", "is is", "very very", "no, no", "bye bye". */
const doubled = /(?<![\p{L}\p{M}'’-])(\p{L}[\p{L}\p{M}'’]*)(?:[,…]|\.{3}|\s*[-–—])?\s+\1(?![\p{L}\p{M}'’-])/giu
const meantTwice = new Set(
  (
    'that had is was do very really no yes yeah so many much far long again more never bye ha hey well now okay ok blah ' +
    'sehr ja nein nie die das der dass sie nous vous muy sí ya molto sì più très oui non muito sim да нет очень'
  ).split(' '),
)
/** 我我, 这这个: a pronoun or function word said twice. Reduplication (看看, 慢慢, 天天) is grammar, not stumbling. */
const doubledHan = /([我你他她它这那就是在的])[，,、…]?\1(?!\1)/g

const isByCharacter = new Set(['zh', 'ja'])

/** How often the text of one language stumbles. Linear in its length. */
export function disfluencies(segments: readonly Segment[], language: LanguageTag): Disfluencies {
  const base = baseLanguage(language)
  const filler = fillers.get(base)
  let count = 0
  let words = 0
  for (const { texts } of segments) {
    const text = Object.hasOwn(texts, language) ? texts[language]! : ''
    if (text === '') continue
    if (filler !== undefined) count += text.match(filler)?.length ?? 0
    if (isByCharacter.has(base)) {
      words += text.length
      count += text.match(doubledHan)?.length ?? 0
      continue
    }
    words += text.split(/\s+/).length
    for (const [, word] of text.matchAll(doubled)) {
      if (!meantTwice.has(word!.toLowerCase())) count++
    }
  }
  return { count, words }
}
