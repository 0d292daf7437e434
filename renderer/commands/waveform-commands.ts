import type { waveformKeys } from '../../shared/commands/groups/waveform-keys'
import { isWeak, nearestWeak } from '../../shared/timeline/weak-stretches'
import type { CommandParts, CommandTable } from './command'
import { startTolerance } from './segment-steps'

/** How sure the times are, and the sound they are set against. */
export const waveformCommands: CommandTable<typeof waveformKeys> = {
  'next-weak': { repeats: true, follows: true, run: (p) => goToWeak(p, 'next') },
  'previous-weak': { repeats: true, follows: true, run: (p) => goToWeak(p, 'previous') },
  'close-up': {
    run: ({ settings, store }) => settings.change({ showsCloseUp: !store.getState().settings.showsCloseUp }),
  },
}

/** Moves to the nearest line whose time is not sure; where there is none, that is good news and is said. */
function goToWeak({ player, store }: CommandParts, direction: 'next' | 'previous'): void {
  const { episode, say } = store.getState()
  const timeline = episode?.timeline
  if (!timeline) {
    say({ words: 'noUncertainTimes' })
    return
  }
  const tolerance = direction === 'next' ? startTolerance : -startTolerance
  const cue = timeline.cues[nearestWeak(timeline, player.clock.now() + tolerance, direction)]
  if (cue && isWeak(cue)) player.seek(cue.start)
  else if (!timeline.cues.some(isWeak)) say({ words: 'noWeakLine' })
  else say({ words: direction === 'next' ? 'noWeakLineAhead' : 'noWeakLineBehind' })
}
