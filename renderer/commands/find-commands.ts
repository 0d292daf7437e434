import type { findKeys } from '../../shared/commands/groups/find-keys'
import { markedText } from '../find/marked-text'
import type { CommandTable } from './command'

/** Finding in the text. */
export const findCommands: CommandTable<typeof findKeys> = {
  find: { run: ({ find }) => find.open(markedText()) },
  'find-next': { repeats: true, run: ({ find }) => find.step(1) },
  'find-previous': { repeats: true, run: ({ find }) => find.step(-1) },
  'find-play': { run: ({ find }) => find.play() },
  'find-close': { run: ({ find }) => find.close() },
}
