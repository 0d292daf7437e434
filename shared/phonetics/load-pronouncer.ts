import type { LanguageTag } from '../model/transcript'
import { baseLanguage } from '../text/base-language'
import { loadAnyAlphabet } from './languages/load-any-alphabet'
import type { SayWord } from './letter-rules'
import { createPronounce, type Pronounce } from './pronounce'
import type { LanguageSounds, SaySigns } from './sounds'

/** Languages written in Latin letters, by their own rules. */
const latin: Readonly<Record<string, () => Promise<SayWord>>> = {
  en: async () => (await import('./english/load-english')).loadEnglish(),
  de: async () => (await import('./languages/german')).sayGermanWord,
  nl: async () => (await import('./languages/dutch')).sayDutchWord,
  fr: async () => (await import('./languages/french')).sayFrenchWord,
  es: async () => (await import('./languages/spanish')).saySpanishWord,
  it: async () => (await import('./languages/italian')).sayItalianWord,
  pt: async () => (await import('./languages/portuguese')).sayPortugueseWord,
  pl: async () => (await import('./languages/polish')).sayPolishWord,
  tr: async () => (await import('./languages/turkish')).sayTurkishWord,
  vi: async () => (await import('./languages/vietnamese')).sayVietnameseWord,
}

/** Languages of other scripts. Latin words among theirs are mostly English ones. */
const otherScripts = new Set(
  'zh ja ko ru uk be bg sr mk kk el ar fa ur he hi bn ta te ml kn gu pa mr th ka hy am'.split(' '),
)

/**
 * Loads what a language needs to be said, dictionaries included, and gives its speaker. Any tag gives one: a language
 * without rules of its own is read by its letters. Nothing here touches the network or the disk but module loading.
 */
export async function loadPronouncer(language: LanguageTag): Promise<Pronounce> {
  const base = baseLanguage(language)
  const [anything, ownLatin, cyrillic, signs] = await Promise.all([
    loadAnyAlphabet(),
    loadLatin(base),
    import('./languages/russian'),
    loadSigns(base),
  ])
  const sounds: LanguageSounds = {
    sayWord: (word) => {
      if (ownLatin !== undefined && /^[\p{Script=Latin}\p{M}']*$/u.test(word)) return ownLatin(word)
      return /\p{Script=Cyrillic}/u.test(word) ? cyrillic.sayRussianWord(word) : anything.sayWord(word)
    },
    saySigns: signs ?? anything.saySigns,
  }
  return createPronounce(base, sounds)
}

async function loadLatin(base: string): Promise<SayWord | undefined> {
  const load = latin[otherScripts.has(base) ? 'en' : base]
  return load?.()
}

async function loadSigns(base: string): Promise<SaySigns | undefined> {
  if (base === 'zh') return (await import('./languages/load-mandarin')).loadMandarin()
  if (base === 'ja') return (await import('./languages/load-japanese')).loadJapanese()
  if (base === 'ko') return (await import('./languages/korean')).sayHangul
  return undefined
}
