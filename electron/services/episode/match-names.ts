import { extname } from 'node:path'
import { normalizeLanguage } from '../audio/language-tag'

/** What a transcript's name may add to its audio's, besides languages. Lower case. */
const words = new Set([
  'bilingual',
  'transcript',
  'transcription',
  'subtitles',
  'captions',
  'text',
  '双语',
  '雙語',
  '中英',
  '中英双语',
  '中英对照',
  '文稿',
  '字幕',
])

/**
 * How well a transcript's file name fits an audio file's: 0 for the same name, more for a fit less close, null when
 * they are not each other's. The transcript may add what it is (`show.bilingual.txt`, `show.zh-en.txt`,
 * `show (transcript).md`); the audio may add its language (`show.en.mp3` with `show.txt`). Letter case and the two
 * ways of writing accents (NFC, NFD) make no difference.
 */
export function matchNames(audioName: string, transcriptName: string): number | null {
  const audio = stemOf(audioName)
  const transcript = stemOf(transcriptName)
  const direct = rankOfAddition(transcript, audio)
  if (direct !== null) return direct
  const withoutLanguage = splitLanguage(audio)
  const indirect = withoutLanguage === null ? null : rankOfAddition(transcript, withoutLanguage)
  return indirect === null ? null : 10 + indirect
}

function stemOf(name: string): string {
  return name
    .slice(0, name.length - extname(name).length)
    .normalize('NFC')
    .toLowerCase()
}

function rankOfAddition(transcript: string, stem: string): number | null {
  if (stem === '' || !transcript.startsWith(stem)) return null
  const addition = transcript.slice(stem.length)
  if (addition === '') return 0
  const word = /^[\s._-]*[([【（]?([^\s._()[\]【】（）]+)[)\]】）]?$/.exec(addition)?.[1]
  if (word === undefined) return null
  // Letters that follow without a break belong to another name: "show" and "showtext". Hanzi need none.
  if (addition === word && /^[a-z]/.test(word)) return null
  if (words.has(word)) return 1
  const parts = word.split(/[-+&]/)
  if (parts.length === 2 && parts.every(isLanguage)) return 1
  return isLanguage(word) ? 2 : null
}

function splitLanguage(stem: string): string | null {
  const [, before, last] = /^(.+?)[\s._-]+[([]?([a-z-]+)[)\]]?$/.exec(stem) ?? []
  return before !== undefined && last !== undefined && isLanguage(last) ? before : null
}

/** Only languages with a two-letter code: among the others are too many ordinary words. */
function isLanguage(word: string): boolean {
  return /^[a-z]{2}\b/.test(normalizeLanguage(word) ?? '')
}
