import { type CommandGroup, type CommandId, commandGroups } from './command-keys'

/** What has to be open for a command to mean anything. */
export type Need = 'audio' | 'text'

/** What is open, as far as commands care. */
export interface OpenThings {
  readonly hasAudio: boolean
  readonly hasText: boolean
}

/** By group; what is not listed needs nothing. */
const needs: Readonly<Record<string, Need>> = {
  playback: 'audio',
  drills: 'audio',
  tracks: 'audio',
  waveform: 'audio',
  lines: 'text',
  captions: 'text',
  find: 'text',
  hand: 'text',
  correct: 'text',
  notes: 'text',
  exchange: 'text',
}

/** What is lacking for a command; null when it can run. */
export function lackOf(id: CommandId, { hasAudio, hasText }: OpenThings): Need | null {
  const need = needs[groupOf(id)]
  if (need === undefined) return null
  return (need === 'audio' ? hasAudio : hasText) ? null : need
}

/** The group in which a command is listed. */
export function groupOf(id: CommandId): CommandGroup {
  const groups = Object.keys(commandGroups) as CommandGroup[]
  const group = groups.find((name) => Object.hasOwn(commandGroups[name], id))
  if (group === undefined) throw new Error(`${id} is in no group`)
  return group
}
