import type { linesKeys } from '../../shared/commands/groups/lines-keys'
import type { CommandTable } from './command'
import { goToSegment, replaySegment } from './segment-steps'

/** From line to line. */
export const linesCommands: CommandTable<typeof linesKeys> = {
  'previous-segment': { repeats: true, follows: true, run: (p) => goToSegment(p, 'previous') },
  'next-segment': { repeats: true, follows: true, run: (p) => goToSegment(p, 'next') },
  'replay-segment': { follows: true, run: replaySegment },
  'first-segment': { follows: true, run: (p) => goToSegment(p, 'first') },
  'last-segment': { follows: true, run: (p) => goToSegment(p, 'last') },
  // On the way through the doubtful places the captions follow already: there it is the way out.
  'return-to-now': { follows: true, run: ({ store, walk }) => store.getState().isFollowing && walk.end() },
  'follow-anyway': { follows: true, run: ({ store }) => store.getState().followAnyway() },
}
