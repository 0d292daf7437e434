import type { correctKeys } from '../../shared/commands/groups/correct-keys'
import { oddPairs } from '../../shared/edits/odd-pairs'
import {
  joinTranslation,
  swapTexts,
  translationOut,
  translationsDown,
  translationsUp,
} from '../../shared/edits/pair-deeds'
import { mergeLines } from '../../shared/edits/text-deeds'
import type { EditDeed, Edited } from '../../shared/model/edits'
import type { LanguageTag } from '../../shared/model/transcript'
import { openEditor, saveEditor } from '../corrections/correct-line'
import { type LineRange, linesAtHand } from '../store/hand-slice'
import type { CommandParts, CommandTable } from './command'

const oddWords = {
  noOriginal: 'oddNoOriginal',
  noTranslation: 'oddNoTranslation',
  longTranslation: 'oddLongTranslation',
  shortTranslation: 'oddShortTranslation',
} as const

/** What puts right the text of the line at hand, and which of its languages belong together. */
export const correctCommands: CommandTable<typeof correctKeys> = {
  'edit-text': { run: (p) => openEditor(p, draftLine(p) ?? handLines(p)?.first ?? -1) },
  'merge-next': {
    run: (p) => correct(p, (all, { first, last }) => mergeLines(all, first, first === last ? last + 1 : last)),
  },
  'merge-previous': { run: (p) => correct(p, (all, { first, last }) => mergeLines(all, first - 1, last)) },
  'split-line': {
    run: (p) => {
      const lines = handLines(p)
      if (lines)
        void import('../corrections/split-at-cursor').then(({ splitAtCursor }) => splitAtCursor(p, lines.first))
    },
  },
  'swap-texts': { run: (p) => correct(p, (all, { first, last }) => swap(p, all, first, last)) },
  'swap-all-texts': { run: (p) => correct(p, (all) => swap(p, all, 0, all.segments.length - 1)) },
  'translations-up': { run: (p) => correct(p, (all, { first }) => translationsUp(all, first, originalOf(p))) },
  'translations-down': { run: (p) => correct(p, (all, { first }) => translationsDown(all, first, originalOf(p))) },
  'join-translation': { run: (p) => correct(p, (all, { first }) => joinTranslation(all, first, originalOf(p))) },
  'translation-out': { run: (p) => correct(p, (all, { first }) => translationOut(all, first, originalOf(p))) },
  'next-odd-pair': { run: (p) => goToOdd(p, 1) },
  'previous-odd-pair': { run: (p) => goToOdd(p, -1) },
}

/** The line that is being corrected is at hand, whatever the voice says. */
function handLines({ store }: CommandParts): LineRange | null {
  const { correcting } = store.getState()
  if (correcting) return { first: correcting.line, last: correcting.line }
  return linesAtHand(store.getState())
}

/** While it is said that something written waits, correcting goes on there. */
function draftLine({ store }: CommandParts): number | null {
  const { quiet, leftDraft } = store.getState()
  return quiet?.offers === 'edit-text' && leftDraft ? leftDraft.line : null
}

/** What is being written counts as written. */
function correct(parts: CommandParts, deedFor: (edited: Edited, lines: LineRange) => EditDeed | null): void {
  const { edits, store } = parts
  const lines = handLines(parts)
  if (!lines) return
  saveEditor(parts)
  edits.whenKnown(() => {
    const deed = deedFor(edits.edited(), lines)
    if (deed) edits.act(deed)
    else store.getState().say({ words: 'notCorrected' })
  })
}

function swap({ store }: CommandParts, edited: Edited, first: number, last: number): EditDeed | null {
  const [one, other] = store.getState().episode?.text?.transcript.languages ?? []
  return one === undefined || other === undefined ? null : swapTexts(edited, first, last, [one, other])
}

function originalOf({ store }: Pick<CommandParts, 'store'>): LanguageTag {
  const { episode } = store.getState()
  return episode?.spoken?.language ?? episode?.text?.transcript.languages[0] ?? 'und'
}

/** Shows the next doubtful pair, or, past the last, the first again, and takes it to hand. */
function goToOdd(parts: CommandParts, step: 1 | -1): void {
  const { store } = parts
  const { episode, say, setChosenLines, setFollowing, showLine } = store.getState()
  const { segments = [], languages = [] } = episode?.text?.transcript ?? {}
  const odd = oddPairs(segments, languages, originalOf(parts))
  const from = handLines(parts)?.first ?? -1
  const ahead = step === 1 ? odd.find(({ line }) => line > from) : odd.findLast(({ line }) => line < from)
  const target = ahead ?? odd.at(step === 1 ? 0 : -1)
  if (!target) {
    say({ words: 'noOddPairs' })
    return
  }
  setFollowing(false)
  setChosenLines({ first: target.line, last: target.line })
  showLine(target.line)
  say({ words: oddWords[target.oddity], facts: { line: target.line + 1 }, offers: 'edit-text' })
}
