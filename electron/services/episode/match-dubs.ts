import { extname } from 'node:path'
import { isLanguageName } from '../../../shared/timing/language-in-file-name'
import { normalizeLanguage } from '../audio/language-tag'

/** What a recording's name may add to its episode's, besides languages. Lower case. */
const words = new Set([
  'dub',
  'dubbed',
  'original',
  'orig',
  'source',
  'voiceover',
  '配音',
  '配音版',
  '中配',
  '译制',
  '譯製',
  '原声',
  '原聲',
  '原音',
  '原版',
])

/**
 * Whether recordings are named as those of one episode: alike but for a language or a word as "dub" at the end
 * (`show.en.mp3` and `show.zh.mp3`; `show.mp3` and `show (中文配音).m4a`). The same name twice says nothing of the kind.
 */
export function areDubs(names: readonly string[]): boolean {
  if (names.length < 2) return false
  const parted = names.map(partName)
  const [first] = parted
  const additions = new Set(parted.map(({ addition }) => addition))
  return parted.every(({ stem }) => stem === first?.stem) && additions.size === names.length
}

/** A recording's name without what tells it from the other recordings of its episode. */
function partName(name: string): { readonly stem: string; readonly addition: string } {
  const whole = name
    .slice(0, name.length - extname(name).length)
    .normalize('NFC')
    .toLowerCase()
  let stem = whole
  for (;;) {
    const shorter = withoutAddition(stem)
    if (shorter === null) return { stem, addition: whole.slice(stem.length) }
    stem = shorter
  }
}

function withoutAddition(stem: string): string | null {
  const [, before, last] = /^(.*?[^\s._\-([【（])[\s._\-([【（]+([^\s._()[\]【】（）-]+)[)\]】）]?$/s.exec(stem) ?? []
  if (before === undefined || last === undefined) return null
  if (words.has(last) || isLanguage(last)) return before
  // `show.zh-hans`: the tag has two parts.
  const pair = /^(.*[^\s._\-([【（])[\s._([【（]+([a-z]{2}-[a-z0-9]{2,8})[)\]】）]?$/s.exec(stem)
  return pair?.[1] !== undefined && isLanguage(pair[2] ?? '') ? pair[1] : null
}

/** Of codes only those of two letters, with a region or a script if need be: among the others are too many words. */
function isLanguage(word: string): boolean {
  const bare = word.replace(/配音版?$/, '')
  return isLanguageName(bare) || /^[a-z]{2}\b/.test(normalizeLanguage(bare) ?? '')
}
