import type { LanguageTag } from '../model/transcript'
import { languageOfWord } from '../timing/language-in-file-name'

/** What a part of a file's name says of the file, and not of the episode. */
export interface NameMarks {
  readonly language?: LanguageTag
  readonly role?: 'original' | 'dub'
  readonly isBilingual?: boolean
}

const dub: NameMarks = { role: 'dub' }
const original: NameMarks = { role: 'original' }
const bilingual: NameMarks = { isBilingual: true }
/** Says that it is a recording or a text, which is seen from its kind as well. */
const nothing: NameMarks = {}

const latinWords = new Map<string, NameMarks>([
  ...['dub', 'dubs', 'dubbed', 'voiceover'].map((word) => [word, dub] as const),
  ...['original', 'orig', 'source'].map((word) => [word, original] as const),
  ['bilingual', bilingual],
  ...['transcript', 'transcripts', 'transcription', 'subtitles', 'subs', 'captions', 'text', 'texts'].map(
    (word) => [word, nothing] as const,
  ),
])

/** Words that say nothing where they stand beside another mark, or are the whole name of a file or folder. */
const fillers = new Set(['audio', 'audios', 'mp3', 'version', 'track', 'sound', 'recording', 'recordings', 'episodes'])

/** Longer words first, where one begins with the other. */
const hanWords: readonly (readonly [word: string, marks: NameMarks])[] = [
  ['中英', bilingual],
  ['英中', bilingual],
  ['双语', bilingual],
  ['雙語', bilingual],
  ['对照', bilingual],
  ['對照', bilingual],
  ['中配', { language: 'zh', role: 'dub' }],
  ['英配', { language: 'en', role: 'dub' }],
  ...['配音', '译制', '譯製', '译配'].map((word) => [word, dub] as const),
  ...['原声', '原聲', '原音', '原版'].map((word) => [word, original] as const),
  ...['文字稿', '逐字稿', '文稿', '字幕', '音频', '音頻', '录音', '錄音', '版', '稿'].map(
    (word) => [word, nothing] as const,
  ),
  ...['普通话', '普通話', '国语', '國語', '汉语', '漢語', '华语', '華語', '中文'].map(
    (word) => [word, { language: 'zh' }] as const,
  ),
  ...['粤语', '粵語', '广东话', '廣東話'].map((word) => [word, { language: 'yue' }] as const),
  ...['英文', '英语', '英語'].map((word) => [word, { language: 'en' }] as const),
  ...['日语', '日語', '日文', '日本語'].map((word) => [word, { language: 'ja' }] as const),
  ...['韩语', '韓語', '韩文', '韓文'].map((word) => [word, { language: 'ko' }] as const),
  ...['德语', '德語', '德文'].map((word) => [word, { language: 'de' }] as const),
  ...['法语', '法語', '法文'].map((word) => [word, { language: 'fr' }] as const),
  ...['西班牙语', '西班牙語'].map((word) => [word, { language: 'es' }] as const),
  ...['俄语', '俄語', '俄文'].map((word) => [word, { language: 'ru' }] as const),
]

/** Two-letter codes that are hardly a word of a title; the others count only between dots or in brackets. */
const plainCodes = new Set('en zh cn de fr es ja jp ko kr ru pt'.split(' '))

/**
 * What a whole word or phrase says of a file (`en`, `中文配音`, `English dub`, `zh+en`), or null when it says something
 * else. `isSure` where it stands so that it can hardly be a word of the title: in brackets, between dots.
 */
export function marksOf(phrase: string, isSure: boolean): NameMarks | null {
  const words = phrase
    .toLowerCase()
    .split(/[\s._]+/)
    .filter((word) => word !== '')
  let marks: NameMarks | null = null
  for (const word of words) {
    const own = marksOfWord(word, isSure)
    if (own === null && !fillers.has(word)) return null
    if (own !== null) marks = joined(marks ?? nothing, own)
  }
  return marks
}

/** As `marksOf`, for what is a name as a whole: there `audio` says no more than `transcript` does. */
export function marksOfWhole(name: string): NameMarks | null {
  const marks = marksOf(name, true)
  return marks ?? (fillers.has(name.toLowerCase().trim()) ? nothing : null)
}

export function joined(a: NameMarks, b: NameMarks): NameMarks {
  return { ...a, ...b }
}

/** What Han words at the end of a name say, with the rest of the name; null when there are none. */
export function splitHanEnd(name: string): { readonly rest: string; readonly marks: NameMarks } | null {
  let rest = name
  let marks: NameMarks | null = null
  for (;;) {
    const found = hanWords.find(([word]) => rest.endsWith(word))
    if (!found) break
    // 版 and 稿 end many a word; they count before nothing but another mark.
    const isFirst = marks === null
    const shorter = rest.slice(0, rest.length - found[0].length)
    if (isFirst && found[0].length === 1 && !hanWords.some(([word]) => word.length > 1 && shorter.endsWith(word))) break
    marks = joined(found[1], marks ?? nothing)
    rest = shorter
  }
  return marks && { rest, marks }
}

function marksOfWord(word: string, isSure: boolean): NameMarks | null {
  const own = latinWords.get(word)
  if (own) return own
  const parts = word.split(/[-+&/]/)
  if (parts.length === 2 && parts.every((part) => part.length < 4 && languageOfWord(part) !== undefined)) {
    const [first, second] = parts.map((part) => languageOfWord(part))
    const isRegion = /^[a-z]{2}-(cn|tw|hk|sg|us|gb|br|mx|at|ch)$/.test(word)
    if (first !== second && !isRegion) return bilingual
  }
  const language = languageOfWord(word)
  if (language !== undefined && (isSure || word.length > 3 || plainCodes.has(word))) return { language }
  const han = splitHanEnd(word)
  return han?.rest === '' ? han.marks : null
}
