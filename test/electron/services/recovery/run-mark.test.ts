import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { ListeningPlace } from '../../../../electron/services/recovery/listening-place'
import { RunMark } from '../../../../electron/services/recovery/run-mark'
import { wantsGraphics } from '../../../../electron/services/recovery/wants-graphics'
import { makeEpisode } from '../../../support/make-episode'
import { tempFolder } from '../../../support/temp-folder'

const place = { position: 61.5, isFollowing: false, line: 3, loop: { start: 1, end: 2 } }

describe('the mark of a run', () => {
  it('of the first run finds nothing, and is kept', async () => {
    const mark = new RunMark(join(await tempFolder(), 'deep', 'run.json'))
    expect(mark.last).toMatchObject({ isRunning: false, comesBack: false, open: null })
    expect(mark.isKept).toBe(true)
  })

  it('tells a run that did not end from one that did', async () => {
    const path = join(await tempFolder(), 'run.json')
    new RunMark(path)
    const second = new RunMark(path)
    expect(second.last.isRunning).toBe(true)
    second.end()
    expect(new RunMark(path).last.isRunning).toBe(false)
  })

  it('remembers when the program started itself again, over several runs', async () => {
    const path = join(await tempFolder(), 'run.json')
    const first = new RunMark(path)
    first.change({ restarts: [5] })
    first.end({ comesBack: true })
    const second = new RunMark(path)
    expect(second.last).toMatchObject({ comesBack: true, restarts: [5] })
    second.end()
    expect(new RunMark(path).last).toMatchObject({ comesBack: false, restarts: [5] })
  })

  it.each([
    ['', 'empty'],
    ['{"version":1', 'cut off'],
    ['{"version":9,"isRunning":true}', 'newer'],
    ['null', 'no object'],
  ])('that is damaged counts as none: %s', async (text) => {
    const path = join(await tempFolder(), 'run.json')
    await writeFile(path, text)
    expect(new RunMark(path).last.isRunning).toBe(false)
    expect(JSON.parse(await readFile(path, 'utf8'))).toMatchObject({ isRunning: true })
  })

  it('says when nothing can be written', async () => {
    const path = join(await tempFolder(), 'run.json')
    await mkdir(path)
    expect(new RunMark(path).isKept).toBe(false)
    const below = join(await tempFolder(), 'file')
    await writeFile(below, '')
    expect(new RunMark(join(below, 'run.json')).isKept).toBe(false)
  })
})

describe('the place of the listener', () => {
  const episode = makeEpisode('harbour')
  const at = async () => join(await tempFolder(), 'run.json')

  it('is given to a window that is opened anew over the same episode, and to no other', async () => {
    let open = episode
    const kept = new ListeningPlace(new RunMark(await at()), () => open)
    expect(kept.recall(episode.id)).toBeNull()
    kept.keep(episode.id, place)
    expect(kept.recall(episode.id)).toEqual(place)
    expect(kept.recall('another-episode')).toBeNull()
    open = { ...makeEpisode('letter'), id: 'another-episode' }
    expect(kept.recall('another-episode')).toBeNull()
    kept.keep(episode.id, { ...place, position: 1 })
    expect(kept.recall(episode.id)).toBeNull()
  })

  it('outlasts a run that did not end, for the same files', async () => {
    const path = await at()
    new ListeningPlace(new RunMark(path), () => episode).keep(episode.id, place)
    const again = { ...episode, id: 'opened-anew' }
    const other = { ...makeEpisode('letter'), id: 'something-else' }
    expect(new ListeningPlace(new RunMark(path), () => other).recall('something-else')).toBeNull()

    new ListeningPlace(new RunMark(path), () => episode).keep(episode.id, place)
    expect(new ListeningPlace(new RunMark(path), () => again).recall('opened-anew')).toEqual(place)
  })

  it('is not taken up after a proper end', async () => {
    const path = await at()
    const mark = new RunMark(path)
    new ListeningPlace(mark, () => episode).keep(episode.id, place)
    mark.end()
    expect(new ListeningPlace(new RunMark(path), () => episode).recall(episode.id)).toBeNull()
  })

  it('is written now and then, and when a run is about to end', async () => {
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
    kept.write()
    expect(await written()).toBe(6)
    now = 16_000
    kept.keep(episode.id, { ...place, position: 17 })
    expect(await written()).toBe(17)
  })
})

describe('whether the graphics processor draws', () => {
  it.each([
    ['{"hardwareAcceleration":false}', false],
    ['{"hardwareAcceleration":true}', true],
    ['{}', true],
    ['null', true],
    ['{"hardwareAcc', true],
  ])('is read of %s: %s', async (text, expected) => {
    const path = join(await tempFolder(), 'settings.json')
    await writeFile(path, text)
    expect(wantsGraphics(path)).toBe(expected)
  })

  it('is so without a file', () => {
    expect(wantsGraphics('/nowhere/settings.json')).toBe(true)
  })
})
