import { mkdir, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { findAudioBeside, findTextsBeside } from '../../../../electron/services/episode/find-beside'
import { tempFolder } from '../../../support/temp-folder'

describe('findTextsBeside', () => {
  test('takes the best name among several', async () => {
    const folder = await folderOf('show.mp3', 'show.bilingual.txt', 'show.md', 'show.txt', 'other.txt', 'show.srt')
    expect(await findTextsBeside(join(folder, 'show.mp3'))).toEqual([join(folder, 'show.txt')])
  })

  test('takes what is there when the best is not', async () => {
    const folder = await folderOf('Show.mp3', 'show.Bilingual.TXT', 'show.en.txt')
    expect(await findTextsBeside(join(folder, 'Show.mp3'))).toEqual([join(folder, 'show.Bilingual.TXT')])
  })

  test('takes two that are named as the two languages of one text, and of three one', async () => {
    const folder = await folderOf('show.mp3', 'show.zh.txt', 'show.en.txt', 'show 2.zh.txt', 'show.zh.srt')
    const both = [join(folder, 'show.en.txt'), join(folder, 'show.zh.txt')]
    expect(await findTextsBeside(join(folder, 'show.mp3'))).toEqual(both)
    await writeFile(join(folder, 'show.ja.txt'), '')
    expect(await findTextsBeside(join(folder, 'show.mp3'))).toHaveLength(1)
  })

  test('takes none rather than a stranger', async () => {
    const folder = await folderOf('show.mp3', 'notes.txt', 'show 2.txt', 'LICENSE.md')
    expect(await findTextsBeside(join(folder, 'show.mp3'))).toBeNull()
  })

  test('does not take a folder, and follows a link', async () => {
    const folder = await folderOf('show.mp3', 'elsewhere')
    await mkdir(join(folder, 'show.txt'))
    expect(await findTextsBeside(join(folder, 'show.mp3'))).toBeNull()
    await symlink(join(folder, 'elsewhere'), join(folder, 'show.md'))
    expect(await findTextsBeside(join(folder, 'show.mp3'))).toEqual([join(folder, 'show.md')])
  })

  test('finds nothing in a folder that cannot be listed', async () => {
    expect(await findTextsBeside(join(await tempFolder(), 'gone', 'show.mp3'))).toBeNull()
  })
})

describe('findAudioBeside', () => {
  test('is the mirror of it', async () => {
    const folder = await folderOf('show.bilingual.txt', 'show.opus', 'show.mp3', 'other.mp3', 'show.jpg')
    expect(await findAudioBeside(join(folder, 'show.bilingual.txt'))).toBe(join(folder, 'show.mp3'))
    expect(await findAudioBeside(join(folder, 'lonely.txt'))).toBeNull()
  })
})

async function folderOf(...names: string[]): Promise<string> {
  const folder = await tempFolder()
  for (const name of names) await writeFile(join(folder, name), 'x')
  return folder
}
