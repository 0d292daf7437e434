import type { handKeys } from '../../shared/commands/groups/hand-keys'
import type { Cue } from '../../shared/model/timeline'
import { type Copied, copiedText } from '../captions/copied-text'
import { type LineRange, linesAtHand } from '../store/hand-slice'
import type { CommandParts, CommandTable } from './command'
import { timedLine } from './corrections-commands'

/** What is done with the line at hand. */
export const handCommands: CommandTable<typeof handKeys> = {
  'play-line': { follows: true, run: (p) => withLines(p, ({ first, last }) => playFrom(p, first, last)) },
  'loop-lines': { follows: true, run: (p) => withLines(p, (lines) => loopLines(p, lines)) },
  'copy-line': { run: (p) => copy(p, 'both') },
  'copy-original': { run: (p) => copy(p, 'original') },
  'copy-translation': { run: (p) => copy(p, 'translation') },
  'copy-with-time': { run: (p) => copy(p, 'timed') },
  bookmark: { run: (p) => withLines(p, ({ first }) => p.hand.toggleBookmark(first)) },
  'next-bookmark': { follows: true, run: (p) => goToBookmark(p, 1) },
  'previous-bookmark': { follows: true, run: (p) => goToBookmark(p, -1) },
  'starts-now': { run: startsNow },
  'next-starts-now': { run: nextStartsNow },
  'free-start': { run: (p) => withLines(p, ({ first }) => p.hand.freeStart(first)) },
}

function startsNow({ store, hand, walk }: CommandParts): void {
  const line = timedLine(store.getState())
  if (line === null) return
  hand.startsNow(line)
  walk.wasFixed(line)
}

/** Where the captions are late, the line that is heard is not the one that is lit: the one behind it, for short. */
function nextStartsNow({ store, hand, walk }: CommandParts): void {
  const { activeCue, episode, say } = store.getState()
  if (!episode?.timeline) {
    say({ words: 'noTimes' })
    return
  }
  const { cues } = episode.timeline
  const next = cues.findIndex(({ source }, line) => line > activeCue && source !== 'absent')
  // What was thought not to be spoken may be, where nothing else is left.
  const line = next >= 0 ? next : activeCue + 1
  if (line >= cues.length) return
  hand.startsNow(line)
  walk.wasFixed(line)
}

function withLines({ store }: CommandParts, act: (lines: LineRange) => void): void {
  const lines = linesAtHand(store.getState())
  if (lines) act(lines)
}

function playFrom({ store, player }: CommandParts, first: number, last: number): void {
  const start = spokenCues(store.getState().episode?.timeline?.cues.slice(first, last + 1))[0]?.start
  if (start === undefined) return
  player.seek(start)
  player.play()
}

/** Plays lines over and over, from the first one. */
export function loopLines({ store, player }: Pick<CommandParts, 'store' | 'player'>, { first, last }: LineRange): void {
  const cues = spokenCues(store.getState().episode?.timeline?.cues.slice(first, last + 1))
  const start = cues[0]?.start
  const end = cues.at(-1)?.end
  store.getState().setChosenLines(null)
  if (start === undefined || end === undefined || end <= start) return
  store.getState().setLoop({ start, end })
  player.seek(start)
  player.play()
}

function copy({ store, hand }: CommandParts, what: Copied): void {
  const state = store.getState()
  const lines = linesAtHand(state)
  const { text, spoken, timeline } = state.episode ?? {}
  if (!lines || !text) return
  const { segments, languages } = text.transcript
  const original = spoken?.language ?? languages[0] ?? 'und'
  void hand.copy(copiedText({ segments, languages }, lines, what, { original, timeline: timeline ?? null }))
}

/** The next one in the audio, or, past the last, the first again. */
function goToBookmark({ store, player }: CommandParts, step: 1 | -1): void {
  const { bookmarks, activeCue, episode, say } = store.getState()
  const cues = episode?.timeline?.cues ?? []
  const spoken = bookmarks.filter((segment) => cues[segment] && cues[segment].source !== 'absent')
  const ahead = step === 1 ? spoken.find((s) => s > activeCue) : spoken.findLast((s) => s < activeCue)
  const target = cues[ahead ?? spoken.at(step === 1 ? 0 : -1) ?? -1]
  if (!target || target.source === 'absent') say({ words: 'noBookmarks', names: 'bookmark' })
  else player.seek(target.start)
}

function spokenCues(cues: readonly Cue[] = []) {
  return cues.filter((cue) => cue.source !== 'absent')
}
