import { afterAll, describe, expect, it } from 'vitest'
import { offerOf } from '../../../../electron/services/episode/offer-files'
import type { OpenEpisode } from '../../../../electron/services/episode/open-episode'
import { foreignText, makeFolder } from '../../../support/episode-files'

const files = makeFolder()
afterAll(files.remove)
const audio = files.audio('open/winter.mp3')
const own = files.text('open/winter.txt', foreignText)
const segments = Array.from({ length: 40 }, (_, i) => ({
  texts: { 'zh-Hans': `第${i}句，说的是那年冬天。`, en: `The harbour froze on the ${i}th night of that winter.` },
  line: 2 * i + 1,
}))
/** What of an open episode the offer looks at. */
const open = {
  audio: { path: audio },
  text: { path: own },
  episode: { text: { transcript: { segments } } },
} as unknown as OpenEpisode
const offer = (path: string, isSample = false) => offerOf([path], open, { isSample })

describe('a file that is opened while an episode is', () => {
  it('is a better text of it when most of its lines are alike', async () => {
    const better = files.text('drop/better.txt', foreignText.replace('3th night', 'third night'))
    expect(await offer(better)).toMatchObject({ ok: true, value: { kind: 'offered', offered: { text: {} } } })
  })

  it('is another text when next to nothing is alike', async () => {
    const other = files.text(
      'drop/other.txt',
      '面包涨价了。\nBread has become dearer.\n部长否认了。\nThe minister denied it.\n',
    )
    expect(await offer(other)).toEqual({ ok: true, value: { kind: 'other-text', name: 'other.txt' } })
  })

  it('is opened as any other when it is the very file, has a recording beside it, or what is open is the sample', async () => {
    const none = { ok: true, value: { kind: 'none' } }
    expect(await offer(own)).toEqual(none)
    files.audio('elsewhere/winter.mp3')
    expect(await offer(files.text('elsewhere/winter.txt', foreignText))).toEqual(none)
    expect(await offer(files.text('drop/same.txt', foreignText), true)).toEqual(none)
  })

  it('with times is for what is open, and of no use where nothing is', async () => {
    const times = files.text('drop/winter.diglot-times.json', '{}')
    expect(await offer(times)).toMatchObject({
      ...{ ok: true, value: { kind: 'offered', offered: { times: { text: '{}' } } } },
    })
    expect(await offerOf([times], null, { isSample: false })).toMatchObject({
      ...{ ok: false, error: { code: 'times/nothing-open' } },
    })
  })
})
