import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { KeptMarks } from '../../../../electron/services/documents/kept-marks'
import { EpisodeMarks } from '../../../../electron/services/episode/episode-marks'
import { makeEpisode } from '../../../support/make-episode'
import { tempFolder } from '../../../support/temp-folder'

const episode = makeEpisode()
const again = { ...episode, id: 'the-same-text-at-another-opening', track: null }

describe('the marks of an episode', () => {
  it('are there when the same text is opened again, with another recording or none', async () => {
    const folder = await tempFolder()
    await new EpisodeMarks(new KeptMarks(folder)).keep(episode, episode.id, [{ segment: 2 }, { segment: 0, note: 'a' }])
    const marks = new EpisodeMarks(new KeptMarks(folder))
    expect(await marks.recall(again, again.id)).toEqual([{ segment: 0, note: 'a' }, { segment: 2 }])
  })

  it('are those said last, on lines that there are', async () => {
    const marks = new EpisodeMarks(new KeptMarks(await tempFolder()))
    await marks.keep(episode, episode.id, [{ segment: 1 }, { segment: 99 }, { segment: 1, note: 'better' }])
    expect(await marks.recall(episode, episode.id)).toEqual([{ segment: 1, note: 'better' }])
  })

  it('are not taken for an episode that is no longer open', async () => {
    const marks = new EpisodeMarks(new KeptMarks(await tempFolder()))
    expect(await marks.keep(again, episode.id, [{ segment: 1 }])).toBe(false)
    expect(await marks.keep(null, episode.id, [{ segment: 1 }])).toBe(false)
    expect(await marks.recall(again, again.id)).toEqual([])
    expect(await marks.recall(again, episode.id)).toEqual([])
  })

  it('are there for a new window of the same run even if the disk did not take them', async () => {
    const file = join(await tempFolder(), 'a-file')
    await writeFile(file, '')
    const marks = new EpisodeMarks(new KeptMarks(join(file, 'marks')))
    expect(await marks.keep(episode, episode.id, [{ segment: 1 }])).toBe(false)
    expect(await marks.recall(episode, episode.id)).toEqual([{ segment: 1 }])
  })
})
