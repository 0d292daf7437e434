import { readName } from './read-name'

/**
 * Whether two transcripts are, by their names, one text in a language each: alike but for two languages (`rain.en.txt` and
 * `rain.zh.txt`, `雨夜 中文.txt` and `雨夜 英文.txt`). Two ways of writing one language are no two languages.
 */
export function areHalves(name: string, other: string): boolean {
  const [one, two] = [name, other].map((each) => readName(each.replace(/\.[^.]*$/, '')))
  return one!.base === two!.base && areOtherLanguages(one!.marks, two!.marks)
}

/** Whether two names each say a single language, and not the same one. */
export function areOtherLanguages(
  one: ReturnType<typeof readName>['marks'],
  other: ReturnType<typeof readName>['marks'],
): boolean {
  if (one.isBilingual || other.isBilingual) return false
  const [a, b] = [one, other].map(({ language }) => language?.split('-')[0])
  return a !== undefined && b !== undefined && a !== b
}
