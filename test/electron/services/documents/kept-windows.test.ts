import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type KeptPlace, KeptWindows, restoreWindows } from '../../../../electron/services/documents/kept-windows'
import { tempFolder } from '../../../support/temp-folder'

const player: KeptPlace = {
  bounds: { x: -1800, y: 40, width: 1200, height: 800 },
  isMaximized: true,
  isFullScreen: false,
}
const small: KeptPlace = { bounds: { x: 10, y: 20, width: 420, height: 160 }, isMaximized: false, isFullScreen: false }

describe('kept places of windows', () => {
  it('are found again at the next start, each kind its own', async () => {
    const path = join(await tempFolder(), 'folder', 'windows.json')
    const kept = await KeptWindows.open(path)
    expect(kept.find('player')).toBeUndefined()
    expect(kept.keep('player', player)).toBe(true)
    expect(kept.keep('mini', small)).toBe(true)
    const next = await KeptWindows.open(path)
    expect(next.find('player')).toMatchObject(player)
    expect(next.find('mini')).toMatchObject(small)
    expect(next.find('overlay')).toBeUndefined()
  })

  it('are kept per screen where a screen is named; the latest is found where none is', async () => {
    const path = join(await tempFolder(), 'windows.json')
    const kept = await KeptWindows.open(path)
    kept.keep('overlay', small, 'left')
    kept.keep('overlay', player, 'right')
    kept.keep('overlay', { ...small, isFullScreen: true }, 'left')
    const next = await KeptWindows.open(path)
    expect(next.find('overlay', 'right')).toMatchObject(player)
    expect(next.find('overlay')).toMatchObject({ ...small, isFullScreen: true })
    expect(next.find('overlay', 'gone')).toBeUndefined()
  })

  it('come from the last good copy when the file is damaged, and are none when both are', async () => {
    const path = join(await tempFolder(), 'windows.json')
    const kept = await KeptWindows.open(path)
    kept.keep('player', player)
    await writeFile(path, '{"version":1,"pl')
    expect((await KeptWindows.open(path)).find('player')).toMatchObject(player)
    await writeFile(`${path}.bak`, '\0\0\0')
    expect((await KeptWindows.open(path)).find('player')).toBeUndefined()
  })

  it('lose what is damaged and keep the rest', () => {
    const good = { kind: 'mini', ...small }
    const places = [null, 7, { kind: 'tent', ...small }, { kind: 'player', bounds: { x: 0 } }, good]
    const wild = { ...good, bounds: { ...small.bounds, width: 0 } }
    expect(restoreWindows({ version: 1, places: [...places, wild] })).toEqual([good])
  })

  it('are none, whatever a file holds that is no document of theirs', () => {
    fc.assert(fc.property(fc.jsonValue(), (raw) => void expect(restoreWindows(raw)).toEqual([])))
  })

  it('of a later Diglot are left alone', async () => {
    const path = join(await tempFolder(), 'windows.json')
    const later = JSON.stringify({ version: 2, places: { player: 'upstairs' } })
    await writeFile(path, later)
    const kept = await KeptWindows.open(path)
    expect(kept.find('player')).toBeUndefined()
    expect(kept.keep('player', player)).toBe(false)
    expect(kept.find('player')).toMatchObject(player)
    expect(await readFile(path, 'utf8')).toBe(later)
  })

  it('that cannot be written last as long as the program', async () => {
    const file = join(await tempFolder(), 'a-file')
    await writeFile(file, '')
    const kept = await KeptWindows.open(join(file, 'windows.json'))
    expect(kept.keep('player', player)).toBe(false)
    expect(kept.find('player')).toMatchObject(player)
  })
})
