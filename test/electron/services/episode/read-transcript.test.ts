import { truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { encode } from 'iconv-lite'
import { describe, expect, test } from 'vitest'
import { readTranscript } from '../../../../electron/services/episode/read-transcript'
import { tempFolder } from '../../../support/temp-folder'

const lines = Array.from(
  { length: 12 },
  (_, i) => `第${i}句话，说的是今天的天气。\nSentence ${i} is about the weather today.\n`,
)

describe('readTranscript', () => {
  test('reads pairs of two languages', async () => {
    const { read } = await setup(lines.join('\n'))
    const result = await read()
    expect(result.ok && result.value.fileName).toBe('文稿 📝.txt')
    expect(result.ok && result.value.transcript.segments.length).toBe(12)
    expect(result.ok && result.value.transcript.languages).toHaveLength(2)
  })

  test('says that an encoding was guessed', async () => {
    const { read } = await setup(encode(lines.join('\n'), 'gb18030'))
    const result = await read()
    expect(result.ok && result.value.transcript.segments.length).toBe(12)
    expect(result.ok && result.value.problems.map(({ code }) => code)).toContain('guessed-encoding')
  })

  test('takes one line as a transcript of one segment', async () => {
    const { read } = await setup('Just this.')
    const result = await read()
    expect(result.ok && result.value.transcript.segments.map(({ texts }) => Object.values(texts))).toEqual([
      ['Just this.'],
    ])
  })

  test.each([
    ['zero bytes', '', 'transcript/empty'],
    ['white space', ' \n\t\r\n ', 'transcript/empty'],
    ['an image', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]), 'transcript/not-text'],
    ['noise', Uint8Array.from({ length: 4000 }, (_, i) => (i * 7919) & 255), 'transcript/not-text'],
    ['nothing that can be said', '---\n***\n...\n', 'transcript/no-segments'],
  ])('refuses %s', async (_, content, code) => {
    const { read } = await setup(content)
    expect(await read()).toEqual({ ok: false, error: { code, name: '文稿 📝.txt' } })
  })

  test('refuses 100 MB of text without reading it', async () => {
    const { read, path } = await setup('A line.\n')
    await truncate(path, 100_000_000)
    expect(await read()).toEqual({
      ok: false,
      error: { code: 'transcript/too-large', name: '文稿 📝.txt', bytes: 100_000_000, limit: 20_000_000 },
    })
  })

  test('says what is wrong with the place', async () => {
    const folder = await tempFolder()
    expect(await readTranscript(folder)).toMatchObject({ ok: false, error: { code: 'file/is-folder' } })
    expect(await readTranscript(join(folder, 'gone.txt'))).toMatchObject({
      ok: false,
      error: { code: 'file/not-found' },
    })
    expect(await readTranscript(join(folder, `${'x'.repeat(300)}.txt`))).toMatchObject({
      ok: false,
      error: { code: 'file/name-too-long' },
    })
  })
})

async function setup(content: string | Uint8Array) {
  const path = join(await tempFolder(), '文稿 📝.txt')
  await writeFile(path, content)
  return { path, read: () => readTranscript(path) }
}
