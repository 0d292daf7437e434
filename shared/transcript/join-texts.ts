import { scriptId, scriptOf } from '../text/script-of'

const spaceless = new Set([scriptId.Han, scriptId.Kana, scriptId.Thai, scriptId.Lao, scriptId.Khmer, scriptId.Myanmar])

function needsNoSpace(character: string): boolean {
  const code = character.codePointAt(0) ?? 0
  return spaceless.has(scriptOf(code)) || (code >= 0x3000 && code <= 0x303f) || (code >= 0xff00 && code <= 0xffef)
}

/** One text of the lines it was broken into: with a space between, except where the script writes none. */
export function joinTexts(texts: readonly string[]): string {
  return texts.reduce((joined, text) => {
    const isTight = needsNoSpace([...joined.slice(-2)].pop() ?? '') || needsNoSpace(text)
    return isTight ? joined + text : `${joined} ${text}`
  })
}
