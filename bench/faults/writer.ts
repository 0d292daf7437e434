import { writeSync } from 'node:fs'
import { kinds, type Lane, openPlaces } from './lanes'

/**
 * A process that does nothing but save: `<folder> <lane> <first number> <how many, 0 for ever>`. It says `ready` when its services
 * have started, and `<kind> <number> <kept or not>` once a service has answered, before it goes on: whatever was said is owed.
 */
const [folder = '', lane = '0', first = '1', count = '0'] = process.argv.slice(2)
const places = await openPlaces(folder, Number(lane) as Lane)
say('ready')
await Promise.all(
  kinds.map(async (kind) => {
    const last = Number(count) === 0 ? Number.POSITIVE_INFINITY : Number(first) + Number(count)
    for (let n = Number(first); n < last; n++) say(`${kind} ${n} ${(await places[kind].keep(n)) ? 'kept' : 'refused'}`)
  }),
)
say('done')

function say(line: string): void {
  // At once and whole: what is said must be out before the process may be killed.
  writeSync(1, `${line}\n`)
}
