import type { LanguageTag } from '../model/transcript'
import { baseLanguage } from '../text/base-language'

/** Names that files use for languages besides their tags. Lower case. */
const names = new Map<string, readonly string[]>(
  Object.entries({
    en: ['eng', 'english', '英文', '英语', '英語'],
    zh: ['chi', 'zho', 'chs', 'cht', 'cn', 'chinese', 'mandarin', '中文', '汉语', '漢語', '国语', '國語', '普通话'],
    ja: ['jpn', 'jp', 'japanese', '日语', '日文', '日本語'],
    ko: ['kor', 'kr', 'korean', '韩语', '한국어'],
    de: ['ger', 'deu', 'german', 'deutsch', '德语'],
    fr: ['fre', 'fra', 'french', 'francais', 'français', '法语'],
    es: ['spa', 'esp', 'spanish', 'espanol', 'español', '西班牙语'],
    it: ['ita', 'italian', 'italiano'],
    pt: ['por', 'portuguese', 'portugues', 'português'],
    nl: ['dut', 'nld', 'dutch', 'nederlands'],
    ru: ['rus', 'russian', 'русский', '俄语'],
    pl: ['pol', 'polish', 'polski'],
    tr: ['tur', 'turkish', 'türkçe'],
    vi: ['vie', 'vietnamese'],
  }),
)

/**
 * The language that an audio file's name ends with, as in `show.en.mp3`, `show_zh.m4a`, `show (English).mp3`,
 * `show-zh-Hans.mp3`; undefined when there is none or the transcript has no such language. Only the last part
 * counts: `it` and `de` are words elsewhere in a title.
 */
export function languageInFileName(fileName: string, languages: readonly LanguageTag[]): LanguageTag | undefined {
  const stem = fileName
    .normalize('NFC')
    .toLowerCase()
    .replace(/\.[^.]*$/, '')
  const [, before, last] = /^(.*?)[._\-\s([【（]+([^._\-\s()[\]【】（）]+)[)\]】）]?$/s.exec(stem) ?? []
  if (before === undefined || last === undefined) return undefined
  // `show.zh-hans`: the tag has two parts.
  const pair = /(?:^|[._\s([【（-])([a-z]{2,3})$/.exec(before)
  const found = languages.filter(
    (language) => isName(last, language) || (pair !== null && isName(`${pair[1]}-${last}`, language)),
  )
  return found.length === 1 ? found[0] : undefined
}

function isName(name: string, language: LanguageTag): boolean {
  const base = baseLanguage(language)
  return name === language.toLowerCase() || name === base || (names.get(base)?.includes(name) ?? false)
}

/** The language that a word names, as files name languages (`eng`, `english`, `英文`, `en`, `zh-hans`); else undefined. Lower case. */
export function languageOfWord(word: string): LanguageTag | undefined {
  const [, base, rest] = /^([a-z]{2})(?:[-_](hans|hant|[a-z]{2}))?$/.exec(word) ?? []
  if (base !== undefined && (names.has(base) || twoLetters.has(base))) {
    if (rest === undefined) return base
    return rest.length === 4 ? `${base}-${rest[0]!.toUpperCase()}${rest.slice(1)}` : `${base}-${rest.toUpperCase()}`
  }
  for (const [language, ofOne] of names) if (ofOne.includes(word)) return language
  return undefined
}

/** Languages besides those with names above that files are marked with. */
const twoLetters = new Set('ar hi sv da fi no nb cs uk el he th id ms hu ro bg hr sk fa ur bn ta'.split(' '))
