import { globalShortcut } from 'electron'
import { commandKeys } from '../../../shared/commands/command-keys'
import { parseChord, writeChord } from '../../../shared/commands/key-notation'
import { type ChosenKeys, keyTableFor } from '../../../shared/commands/key-table'
import { acceleratorFor } from '../menu/accelerator'

/** The keys that unlock the overlay: in Diglot's own window, and from whatever program is in front. */
export interface UnlockKeys {
  readonly ownKeys: string
  readonly keys: string
}

const [usual] = commandKeys['lock-overlay']

/**
 * The listener's own key of the command, and the same with Alt, which fewer programs have. A key without Ctrl or Cmd is
 * one that somebody writes with, so the usual one is taken from the system then.
 */
export function unlockKeys(chosen: ChosenKeys): UnlockKeys {
  const ownKeys = keyTableFor(chosen).keysOf('lock-overlay')[0] ?? usual
  const own = parseChord(ownKeys)
  const isFit = own?.modifiers.includes('$mod') && acceleratorFor(ownKeys, false) !== undefined
  const { modifiers, key } = (isFit ? own : null) ?? parseChord(usual)!
  return { ownKeys, keys: writeChord({ modifiers: [...modifiers, 'Alt'], key }) }
}

/** The key of the whole desktop that unlocks, which is held only while it is needed. */
export class UnlockShortcut {
  readonly #unlock: () => void
  #held: string | null = null
  /** False where another program has the keys that were asked for last. */
  isFree = true

  constructor(unlock: () => void) {
    this.#unlock = unlock
  }

  /** Takes these keys, or, with null, gives back what was taken. */
  hold(keys: string | null): void {
    const accelerator = keys === null ? null : (acceleratorFor(keys, false) ?? null)
    if (accelerator === this.#held) return
    if (this.#held !== null) globalShortcut.unregister(this.#held)
    this.#held = accelerator
    if (accelerator !== null) this.isFree = globalShortcut.register(accelerator, this.#unlock)
  }
}
