import { middleOf, splitPoints } from '../../shared/edits/split-points'
import { splitLine } from '../../shared/edits/text-deeds'
import type { Cursor } from '../store/correcting-slice'
import { type CorrectingParts, openEditor } from './correct-line'

/**
 * Makes two lines of the one being corrected, parted at the cursor. Where none is corrected, the fields of `line` open with
 * the cursor at the border in the middle, and the next time it is parted there.
 */
export function splitAtCursor(parts: CorrectingParts, line: number): void {
  const { store, edits } = parts
  const { correcting, episode } = store.getState()
  if (!correcting) {
    const { transcript } = episode?.text ?? {}
    const language = episode?.spoken?.language ?? transcript?.languages[0] ?? 'und'
    const texts = transcript?.segments[line]?.texts ?? {}
    const own = texts[language] === undefined ? (Object.keys(texts)[0] ?? language) : language
    openEditor(parts, line, { language: own, at: middleOf(texts[own] ?? '', own) })
    return
  }
  const { texts, cursor } = correcting
  if (!isBorder(texts, cursor)) {
    store.getState().say({ words: 'notCorrected' })
    return
  }
  edits.whenKnown(() => {
    const cuts = splitPoints(texts, cursor.language, cursor.at)
    const deed = splitLine(edits.edited(), correcting.line, cuts, texts)
    if (!deed) return
    store.getState().setCorrecting(null)
    store.getState().setLeftDraft(null)
    if (correcting.followed) store.getState().setFollowing(true)
    edits.act(deed)
  })
}

/** How the other languages are parted when one is parted at the cursor: what stands before and behind, in short. */
export function splitPreview(
  texts: Readonly<Record<string, string>>,
  cursor: Cursor,
): { readonly first: string; readonly second: string } | null {
  if (!isBorder(texts, cursor)) return null
  const { language, at } = cursor
  const shown = Object.keys(texts).find((other) => other !== language && texts[other]?.trim()) ?? language
  const cut = splitPoints(texts, language, at)[shown]!
  const [before, behind] = [texts[shown]!.slice(0, cut).trim(), texts[shown]!.slice(cut).trim()]
  return { first: endOf(before), second: beginOf(behind) }
}

/** Whether something is said on both sides of the cursor. */
function isBorder(texts: Readonly<Record<string, string>>, { language, at }: Cursor): boolean {
  const own = texts[language] ?? ''
  return /[\p{L}\p{N}]/u.test(own.slice(0, at)) && /[\p{L}\p{N}]/u.test(own.slice(at))
}

/** Characters of each side that are shown. */
const shownLength = 16

function endOf(text: string): string {
  const characters = [...text]
  return characters.length > shownLength ? `…${characters.slice(-shownLength).join('').trimStart()}` : text
}

function beginOf(text: string): string {
  const characters = [...text]
  return characters.length > shownLength ? `${characters.slice(0, shownLength).join('').trimEnd()}…` : text
}
