import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { ListeningPlace } from '../../../../electron/services/recovery/listening-place'
import { RunMark } from '../../../../electron/services/recovery/run-mark'
import type { Episode } from '../../../../shared/model/episode'
import type { Resume } from '../../../../shared/model/resume'
import { makeEpisode } from '../../../support/make-episode'
import { tempFolder } from '../../../support/temp-folder'

const place: Resume = { position: 61.5, from: 58, isFollowing: false, line: 3, loop: { start: 1, end: 2 } }
const episode = makeEpisode('harbour')
const at = async () => join(await tempFolder(), 'run.json')

describe('the place in what is open', () => {
  it('is given to a window that is opened anew over the same episode, to the tenth of a second', async () => {
    let open = episode
    const kept = new ListeningPlace(new RunMark(await at()), () => open)
    expect(kept.resumeOf(episode)).toBeNull()
    kept.keep(episode.id, place)
    expect(kept.resumeOf(episode)).toEqual({ ...place, from: 61.5, isFinished: false })
    open = { ...makeEpisode('letter'), id: 'another-episode' }
    expect(kept.resumeOf(open)).toBeNull()
  })

  it('outlasts a run that did not end, for the same files, and goes on at the beginning of the line', async () => {
    const path = await at()
    new ListeningPlace(new RunMark(path), () => episode).keep(episode.id, place)
    const again = { ...episode, id: 'opened-anew' }
    const other = { ...makeEpisode('letter'), id: 'something-else' }
    expect(new ListeningPlace(new RunMark(path), () => other).resumeOf(other)).toBeNull()

    new ListeningPlace(new RunMark(path), () => episode).keep(episode.id, place)
    expect(new ListeningPlace(new RunMark(path), () => again).resumeOf(again)).toEqual(place)
  })

  it('is not taken up by the next run after a proper end', async () => {
    const path = await at()
    const mark = new RunMark(path)
    new ListeningPlace(mark, () => episode).keep(episode.id, place)
    mark.end()
    expect(new ListeningPlace(new RunMark(path), () => episode).resumeOf(episode)).toBeNull()
  })

  it('is written now and then, where the voice comes to rest, and when a run is about to end', async () => {
    const path = await at()
    let now = 0
    const kept = new ListeningPlace(
      new RunMark(path),
      () => episode,
      () => now,
    )
    const written = async () => JSON.parse(await readFile(path, 'utf8')).open?.place.position
    kept.keep(episode.id, { ...place, position: 1 })
    expect(await written()).toBe(1)
    now = 5000
    kept.keep(episode.id, { ...place, position: 6 })
    expect(await written()).toBe(1)
    kept.keep(episode.id, { ...place, position: 7 }, true)
    expect(await written()).toBe(7)
    kept.keep(episode.id, { ...place, position: 8 })
    kept.write()
    expect(await written()).toBe(8)
    now = 16_000
    kept.keep(episode.id, { ...place, position: 17 })
    expect(await written()).toBe(17)
  })
})

describe('the place in an episode of the library', () => {
  const own: Episode = { ...episode, libraryId: 'entry-of-harbour' }

  it('is kept there, and is on the disk when the run is about to end', async () => {
    const { kept, library } = await setup(() => own)
    kept.keep(own.id, place)
    kept.keep(own.id, { ...place, position: 62 })
    expect(library.kept).toEqual([
      ['entry-of-harbour', place],
      ['entry-of-harbour', { ...place, position: 62 }],
    ])
    expect(library.writings).toBe(0)
    kept.write()
    expect(library.writings).toBe(1)
  })

  it('is taken from there when it was not open in this run', async () => {
    const { kept } = await setup(() => own)
    expect(kept.resumeOf({ ...own, resume: place })).toEqual(place)
  })

  it('has its last word when another episode is open already, and leaves that one alone', async () => {
    let open: Episode = own
    const { kept, library, path } = await setup(() => open)
    kept.keep(own.id, place, true)
    open = { ...makeEpisode('letter'), id: 'another-episode', libraryId: 'entry-of-letter' }
    kept.keep(own.id, { ...place, position: 70 }, true)
    expect(library.kept.at(-1)).toEqual(['entry-of-harbour', { ...place, position: 70 }])
    expect(kept.resumeOf(open)).toBeNull()
    expect(JSON.parse(await readFile(path, 'utf8')).open.place.position).toBe(61.5)
  })

  it('is taken from no page that speaks of anything else', async () => {
    const { kept, library } = await setup(() => own)
    kept.keep('never-opened', place)
    expect(library.kept).toEqual([])
  })
})

async function setup(open: () => Episode) {
  const path = await at()
  const kept = new ListeningPlace(new RunMark(path), open, () => 0)
  const library = { kept: [] as [string, Resume][], writings: 0 }
  kept.keepIn({
    keepResume: (id, resume) => library.kept.push([id, resume]),
    writeResumesNow: () => {
      library.writings++
    },
  })
  return { kept, library, path }
}
