import type { StoreApi } from 'zustand'
import { correctText } from '../../shared/edits/text-deeds'
import type { LanguageTag, Segment } from '../../shared/model/transcript'
import type { EditSession } from '../session/edit-session'
import type { Store } from '../store'
import type { Cursor, Draft } from '../store/correcting-slice'

export interface CorrectingParts {
  readonly store: StoreApi<Store>
  readonly edits: Pick<EditSession, 'act' | 'whenKnown' | 'edited'>
}

/**
 * Opens the fields of a line in its row. What is being written elsewhere is taken over first; what was written here before
 * and left is there again. The list stays where it is while the voice goes on.
 */
export function openEditor(parts: CorrectingParts, line: number, cursor?: Cursor): void {
  const { store } = parts
  const { correcting } = store.getState()
  if (correcting?.line === line) {
    store.getState().setCorrecting({ ...correcting, ...(cursor && { cursor }), asksFocus: true })
    return
  }
  if (correcting) saveEditor(parts)
  const { episode, isFollowing, leftDraft, focusedLine, menuLines, setCorrecting, setFollowing, showLine } =
    store.getState()
  const { segments = [], languages = [] } = episode?.text?.transcript ?? {}
  const segment = segments[line]
  if (!segment) return
  const left = leftDraft?.line === line && leftDraft.segment === segment ? leftDraft.texts : null
  const texts = left ?? textsOf(segment, languages)
  const language = episode?.spoken?.language ?? languages[0] ?? 'und'
  const first = { language, at: texts[language]?.length ?? 0 }
  setCorrecting({ line, segment, texts, cursor: cursor ?? first, asksFocus: true, followed: isFollowing })
  if (isFollowing) setFollowing(false)
  else if (focusedLine !== line && !menuLines) showLine(line)
}

/** Takes over what was written, and closes the fields. */
export function saveEditor(parts: CorrectingParts): void {
  const { store, edits } = parts
  const { correcting, setLeftDraft } = store.getState()
  if (!correcting) return
  close(store)
  setLeftDraft(null)
  edits.whenKnown(() => {
    const deed = correctText(edits.edited(), correcting.line, tidyTexts(correcting))
    if (deed) edits.act(deed)
  })
}

/** Closes the fields and leaves the line as it was. What was written waits. */
export function leaveEditor({ store }: Pick<CorrectingParts, 'store'>): void {
  const { correcting, episode, setLeftDraft, say } = store.getState()
  if (!correcting) return
  close(store)
  const before = textsOf(correcting.segment, episode?.text?.transcript.languages ?? [])
  const isChanged = Object.entries(correcting.texts).some(([language, text]) => text !== (before[language] ?? ''))
  const { line, segment, texts } = correcting
  setLeftDraft(isChanged ? { line, segment, texts } : null)
  if (isChanged) say({ words: 'draftWaits', facts: { line: line + 1 }, offers: 'edit-text' })
}

/** As they are taken over: a text is one paragraph. */
export function tidyTexts({ texts }: Pick<Draft, 'texts'>): Record<LanguageTag, string> {
  return Object.fromEntries(
    Object.entries(texts).map(([language, text]) => [language, text.replace(/\s*\n\s*/g, ' ').trim()]),
  )
}

/** A field for each language of the transcript, whether the line has it or not, and for any other that it has. */
function textsOf(segment: Segment, languages: readonly LanguageTag[]): Record<LanguageTag, string> {
  return { ...Object.fromEntries(languages.map((language) => [language, ''])), ...segment.texts }
}

function close(store: StoreApi<Store>): void {
  const { correcting, setCorrecting, setFollowing } = store.getState()
  setCorrecting(null)
  if (correcting?.followed) setFollowing(true)
}
