import { readdir, readFile, writeFile as write } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { writeFile } from '../../../../electron/services/documents/write-file'
import { tempFolder } from '../../../support/temp-folder'

describe('writeFile', () => {
  test('replaces what was there, leaving nothing beside it', async () => {
    const folder = await tempFolder()
    await write(join(folder, 'a.srt'), 'old')
    expect(await writeFile(join(folder, 'a.srt'), 'new')).toEqual({ ok: true, value: undefined })
    expect(await readFile(join(folder, 'a.srt'), 'utf8')).toBe('new')
    expect(await readdir(folder)).toEqual(['a.srt'])
  })

  test.each([
    ['ENOSPC', 'file/disk-full'],
    ['EDQUOT', 'file/disk-full'],
    ['EACCES', 'file/unwritable'],
    ['EROFS', 'file/unwritable'],
    ['ENAMETOOLONG', 'file/name-too-long'],
  ])('answers %s with %s', async (system, code) => {
    const refused = () => Promise.reject(Object.assign(new Error('no'), { code: system }))
    expect(await writeFile(join(await tempFolder(), 'a.srt'), 'x', refused)).toEqual({
      ok: false,
      error: { code, name: 'a.srt' },
    })
  })
})
