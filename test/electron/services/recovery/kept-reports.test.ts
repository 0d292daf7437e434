import { mkdir, readdir, readFile, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { guardedEvents } from '../../../../electron/services/recovery/guarded-events'
import { KeptReports } from '../../../../electron/services/recovery/kept-reports'
import { trimDumps } from '../../../../electron/services/recovery/trim-dumps'
import { tempFolder } from '../../../support/temp-folder'

const noon = Date.UTC(2026, 10, 26, 12, 0, 0)

describe('kept reports', () => {
  it('are files that say when and what, and the newest is found again', async () => {
    const folder = join(await tempFolder(), 'reports')
    const reports = new KeptReports(folder)
    expect(reports.newest()).toBeUndefined()
    const path = reports.keep('first', 'window', noon)
    expect(path).toBe(join(folder, '2026-11-26T12-00-00-window.txt'))
    expect(await readFile(path!, 'utf8')).toBe('first')
    reports.keep('second', 'unclean-end', noon + 1000)
    expect(new KeptReports(folder).newest()).toBe('second')
  })

  it('of one second do not take each other’s place', async () => {
    const folder = await tempFolder()
    const reports = new KeptReports(folder)
    for (let i = 0; i < 12; i++) reports.keep(`report ${i}`, 'main', noon)
    expect(await readdir(folder)).toHaveLength(12)
    expect(new KeptReports(folder).newest()).toBe('report 11')
  })

  it('are twenty at most, and what is not theirs is left alone', async () => {
    const folder = await tempFolder()
    await writeFile(join(folder, 'notes.txt'), 'mine')
    const reports = new KeptReports(folder)
    for (let i = 0; i < 25; i++) reports.keep(`report ${i}`, 'main', noon + i * 1000)
    const names = await readdir(folder)
    expect(names).toHaveLength(21)
    expect(names).toContain('notes.txt')
    expect(names).not.toContain('2026-11-26T12-00-04-main.txt')
  })

  it('that the disk does not take are known as long as the program runs', async () => {
    const file = join(await tempFolder(), 'file')
    await writeFile(file, '')
    const reports = new KeptReports(join(file, 'reports'))
    expect(reports.keep('text', 'main', noon)).toBeUndefined()
    expect(reports.newest()).toBe('text')
    expect(reports.newestPath()).toBeUndefined()
  })
})

describe('memory dumps', () => {
  it('are few, the newest, and go with what belongs to them', async () => {
    const folder = await tempFolder()
    await mkdir(join(folder, 'pending'))
    await writeFile(join(folder, 'settings.dat'), '')
    for (let i = 0; i < 6; i++) {
      for (const ending of ['dmp', 'meta']) {
        const path = join(folder, 'pending', `dump-${i}.${ending}`)
        await writeFile(path, '')
        await utimes(path, 1000 + i, 1000 + i)
      }
    }
    await trimDumps(folder, 2)
    expect((await readdir(join(folder, 'pending'))).sort()).toEqual([
      ...['dump-4.dmp', 'dump-4.meta', 'dump-5.dmp', 'dump-5.meta'],
    ])
    expect(await readdir(folder)).toContain('settings.dat')
  })

  it('may be none at all', async () => {
    await expect(trimDumps('/nowhere/at/all')).resolves.toBeUndefined()
  })
})

describe('guarded events', () => {
  interface Events {
    said: [word: string]
  }
  const setup = () => {
    const failures: [string, unknown][] = []
    const events = guardedEvents<Events>((event, thrown) => failures.push([event, thrown]))
    return { events, failures }
  }

  it('reach every listener, though one of them throws, and whoever tells of them goes on', () => {
    const { events, failures } = setup()
    const heard: string[] = []
    const error = new Error('no tray')
    events.on('said', () => {
      throw error
    })
    events.on('said', (word) => heard.push(word))
    expect(events.emit('said', 'a')).toBe(true)
    expect(heard).toEqual(['a'])
    expect(failures).toEqual([['said', error]])
  })

  it('hear of what a listener promised and did not keep', async () => {
    const { events, failures } = setup()
    events.on('said', async () => {
      throw new Error('later')
    })
    events.emit('said', 'a')
    await Promise.resolve()
    await Promise.resolve()
    expect(failures).toHaveLength(1)
  })

  it('are told once to who listens once, and to nobody who left', () => {
    const { events } = setup()
    const heard: string[] = []
    const listener = (word: string) => heard.push(`left ${word}`)
    events.once('said', (word) => heard.push(word))
    events.on('said', listener)
    events.off('said', listener)
    events.emit('said', 'a')
    events.emit('said', 'b')
    expect(heard).toEqual(['a'])
    expect(events.emit('said', 'c')).toBe(false)
  })
})
