import { join } from 'node:path'
import * as v from 'valibot'
import { readJsonDocument, writeJsonDocument } from '../documents/json-document'
import { dayMs, weekMs } from './update-policy'

const time = v.pipe(v.number(), v.minValue(0))
const schema = v.object({ version: v.literal(1), looked: time, tried: time })

/** When Diglot last looked for a newer one, and when it last tried to: milliseconds since 1970, 0 for never. */
export class UpdateTimes {
  readonly #path: string
  #times = { looked: 0, tried: 0 }

  private constructor(userData: string) {
    this.#path = join(userData, 'updates.json')
  }

  /** Never fails: who knows nothing of an earlier look looks again. */
  static async open(userData: string): Promise<UpdateTimes> {
    const times = new UpdateTimes(userData)
    const parsed = v.safeParse(schema, await readJsonDocument(times.#path))
    if (parsed.success) times.#times = parsed.output
    return times
  }

  /** How many milliseconds are left to the next look. A time that is still to come was written by a wrong clock. */
  untilDue(now: number): number {
    const { looked, tried } = this.#times
    if (looked > now || tried > now) return 0
    return Math.max(looked + weekMs, tried + dayMs) - now
  }

  /** Best effort: what cannot be written costs one look too many. */
  async remember(now: number, succeeded: boolean): Promise<void> {
    this.#times = { looked: succeeded ? now : this.#times.looked, tried: now }
    await writeJsonDocument(this.#path, { version: 1, ...this.#times }).catch(() => {})
  }
}
