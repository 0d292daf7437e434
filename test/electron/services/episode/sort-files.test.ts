import { copyFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { sortFiles } from '../../../../electron/services/episode/sort-files'
import { audioFixture } from '../../../support/audio-fixture'
import { tempFolder } from '../../../support/temp-folder'

describe('sortFiles', () => {
  test.each([
    [['/a/x.mp3', '/a/x.txt'], { audio: '/a/x.mp3', transcript: '/a/x.txt' }],
    [['/a/x.TXT', '/a/x.M4B'], { audio: '/a/x.M4B', transcript: '/a/x.TXT' }],
    [['/a/x.opus'], { audio: '/a/x.opus' }],
    [['/a/x.md'], { transcript: '/a/x.md' }],
    // One file dropped twice.
    [['/a/x.mp3', '/a/x.mp3'], { audio: '/a/x.mp3' }],
  ])('tells %j apart by name alone', async (paths, value) => {
    expect(await sortFiles(paths)).toEqual({ ok: true, value })
  })

  test.each([
    [[], { code: 'open/nothing' }],
    [['/a/x.mp3', '/a/y.flac'], { code: 'open/several-audio-files', names: ['x.mp3', 'y.flac'] }],
    [['/a/x.mp3', '/a/y.txt', '/a/z.md'], { code: 'open/several-transcripts', names: ['y.txt', 'z.md'] }],
    [['/nowhere/at-all'], { code: 'file/not-found', name: 'at-all' }],
  ])('refuses %j', async (paths, error) => {
    expect(await sortFiles(paths)).toEqual({ ok: false, error })
  })

  test('looks inside where the name says nothing', async () => {
    const folder = await tempFolder()
    const [audio, video, text, image] = ['audio', 'video.bin', 'text.unknown', 'image.jpg'].map((name) =>
      join(folder, name),
    )
    await copyFile(audioFixture('tone.opus'), audio!)
    await copyFile(audioFixture('video-only.mp4'), video!)
    await writeFile(text!, '一行中文\nA line of English\n')
    await writeFile(image!, new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0, 16, 0x4a, 0x46, 0x49, 0x46, 0, 1, 1]))
    expect(await sortFiles([text!, audio!])).toEqual({ ok: true, value: { audio, transcript: text } })
    // A film is media; that it has no sound is said when it is read.
    expect(await sortFiles([video!])).toEqual({ ok: true, value: { audio: video } })
    expect(await sortFiles([audio!, image!])).toEqual({
      ok: false,
      error: { code: 'file/unknown-type', name: 'image.jpg' },
    })
    expect(await sortFiles([folder])).toMatchObject({ ok: false, error: { code: 'file/is-folder' } })
  })
})
