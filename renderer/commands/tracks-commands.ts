import type { tracksKeys } from '../../shared/commands/groups/tracks-keys'
import type { CommandParts, CommandTable } from './command'

/** The recordings of the episode. */
export const tracksCommands: CommandTable<typeof tracksKeys> = {
  'switch-track': { follows: true, run: ({ tracks }) => tracks.hearNext() },
  alternate: { follows: true, run: ({ tracks }) => tracks.alternate() },
  'alternate-order': { run: turnOrder },
  'add-track': { run: ({ tracks }) => void tracks.add() },
  'remove-track': { run: removeHeard },
}

function turnOrder({ settings, store }: CommandParts): void {
  const isOriginal = store.getState().settings.alternateOrder === 'original-first'
  settings.change({ alternateOrder: isOriginal ? 'dub-first' : 'original-first' })
  store.getState().say({ words: isOriginal ? 'dubFirst' : 'originalFirst' })
}

function removeHeard({ tracks, store }: CommandParts): void {
  const { episode, say } = store.getState()
  if (!episode?.track || episode.tracks.length < 2) say({ words: 'onlyOneTrack', names: 'add-track' })
  else void tracks.remove(episode.track.key)
}
