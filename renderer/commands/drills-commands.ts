import type { drillsKeys } from '../../shared/commands/groups/drills-keys'
import { lineBegunAt, lineOfLoop, loopOf } from '../../shared/drills/drill-lines'
import { textlessWays } from '../../shared/drills/drill-settings'
import { drillTunables } from '../../shared/drills/tunables'
import { drillPartsOf } from '../session/drill-rules'
import type { CommandParts, CommandTable } from './command'

/** Listening to the same again, in small pieces. */
export const drillsCommands: CommandTable<typeof drillsKeys> = {
  'loop-line': { follows: true, run: loopLine },
  'loop-ab': { run: markPoint },
  'repeat-lines': { run: (parts) => turn(parts, 'repeatsLines') },
  'vary-speed': { run: (parts) => turn(parts, 'variesSpeed') },
  'pause-after-line': { run: (parts) => turn(parts, 'pausesAfterLine') },
  textless: { run: nextTextlessWay },
  'open-drills': { run: ({ store }) => store.getState().setDrillsOpen(!store.getState().isDrillsOpen) },
  'end-drills': { run: endDrills },
}

/** The line at the playhead, or the one heard last; the one that is looped already is let go. */
function loopLine({ player, store }: CommandParts): void {
  const { episode, loop, duration, setLoop } = store.getState()
  const { lines } = drillPartsOf(episode?.timeline)
  const place = Math.max(0, lineBegunAt(lines, player.clock.now()))
  const line = lines[place]
  if (!line) return
  setLoop(loop && lineOfLoop(lines, loop) === place ? null : loopOf(line, duration || line.end))
}

/** The first time A, then B, then the end of the loop; also of one that was made otherwise. */
function markPoint({ player, store }: CommandParts): void {
  const { episode, loop, loopFrom, duration, setLoop, setLoopFrom } = store.getState()
  if (!episode?.track) return
  const now = player.clock.now()
  if (loop) setLoop(null)
  else if (loopFrom === null) setLoopFrom(now)
  else {
    // Whoever goes back before A and presses there means the stretch between.
    const next = loopOf({ start: Math.min(loopFrom, now), end: Math.max(loopFrom, now) }, duration)
    // At the very end of the track there is room before A only.
    setLoop(next ?? loopOf({ start: duration - drillTunables.shortestLoop, end: duration }, duration))
  }
}

function turn({ settings, store }: CommandParts, which: 'repeatsLines' | 'variesSpeed' | 'pausesAfterLine'): void {
  settings.change({ [which]: !store.getState().settings[which] })
}

const textlessWords = { play: 'textlessPlayed', skip: 'textlessSkipped', hurry: 'textlessHurried' } as const

function nextTextlessWay({ settings, store }: CommandParts): void {
  const present = textlessWays.indexOf(store.getState().settings.textless)
  const next = textlessWays[(present + 1) % textlessWays.length] ?? 'play'
  settings.change({ textless: next })
  // Nothing is to be seen of it until there is such a stretch.
  store.getState().say({ words: textlessWords[next] })
}

function endDrills({ settings, store }: CommandParts): void {
  store.getState().setLoop(null)
  settings.change({ repeatsLines: false, variesSpeed: false, pausesAfterLine: false })
}
