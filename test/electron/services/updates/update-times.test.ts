import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { dayMs, weekMs } from '../../../../electron/services/updates/update-policy'
import { UpdateTimes } from '../../../../electron/services/updates/update-times'
import { tempFolder } from '../../../support/temp-folder'

const now = 1_800_000_000_000

describe('the next look by itself', () => {
  it('is due where there never was one', async () => {
    expect((await UpdateTimes.open(await tempFolder())).untilDue(now)).toBeLessThanOrEqual(0)
  })

  it('is a week after one, and the next day after one that failed: also when Diglot was closed meanwhile', async () => {
    const folder = await tempFolder()
    const times = await UpdateTimes.open(folder)
    await times.remember(now, true)
    expect(times.untilDue(now)).toBe(weekMs)
    await times.remember(now + weekMs, false)
    expect(times.untilDue(now + weekMs)).toBe(dayMs)
    expect((await UpdateTimes.open(folder)).untilDue(now + weekMs)).toBe(dayMs)
  })

  it('is due where the last was by a clock that went wrong', async () => {
    const times = await UpdateTimes.open(await tempFolder())
    await times.remember(now + 10 * weekMs, true)
    expect(times.untilDue(now)).toBe(0)
  })

  it.each(['', '{', '{"version":1,"looked":"x","tried":0}', '{"version":2}'])(
    'is due where %j is kept',
    async (text) => {
      const folder = await tempFolder()
      writeFileSync(join(folder, 'updates.json'), text)
      expect((await UpdateTimes.open(folder)).untilDue(now)).toBeLessThanOrEqual(0)
    },
  )

  it('is remembered as long as Diglot runs where nothing can be written', async () => {
    const folder = await tempFolder()
    writeFileSync(join(folder, 'file'), '')
    const times = await UpdateTimes.open(join(folder, 'file'))
    await times.remember(now, true)
    expect(times.untilDue(now)).toBe(weekMs)
  })
})
