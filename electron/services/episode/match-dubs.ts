import { extname } from 'node:path'
import { readName } from '../../../shared/library/read-name'

/**
 * Whether recordings are named as those of one episode: alike but for a language or a word as "dub"
 * (`show.en.mp3` and `show.zh.mp3`; `show.mp3` and `show (中文配音).m4a`). The same name twice says nothing of the kind.
 */
export function areDubs(names: readonly string[]): boolean {
  if (names.length < 2) return false
  const stems = names.map((name) =>
    name
      .slice(0, name.length - extname(name).length)
      .normalize('NFC')
      .toLowerCase(),
  )
  const [first, ...others] = stems.map((stem) => readName(stem).base)
  return first !== '' && others.every((base) => base === first) && new Set(stems).size === names.length
}
