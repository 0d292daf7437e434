import { mkdir, open, readFile, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readAudio, readOpenAudio } from '../../../../electron/services/audio/read-audio'
import { openFile } from '../../../../electron/services/files/open-file'
import { audioFixture } from '../../../support/audio-fixture'
import { makeMp3, mp3FrameDuration } from '../../../support/make-mp3'
import { makeWav } from '../../../support/make-wav'
import { tempFolder } from '../../../support/temp-folder'

describe('readAudio', () => {
  // What ffprobe says of each, to the millisecond, or what its frames add up to where no header says it.
  test.each([
    ['cbr.mp3', 'audio/mpeg', 79 * (576 / 22_050)],
    ['tagged-vbr.mp3', 'audio/mpeg', 79 * (576 / 22_050)],
    ['vbr-no-header.mp3', 'audio/mpeg', 117 * (576 / 22_050)],
    ['tone.m4a', 'audio/mp4', 2],
    ['chapters.m4b', 'audio/mp4', 2],
    ['tone.aac', 'audio/aac', 45 * (1024 / 22_050)],
    ['tone.ogg', 'audio/ogg', 2],
    ['tone.opus', 'audio/ogg', 2],
    ['tone.flac', 'audio/flac', 2],
    ['tone.wav', 'audio/wav', 1],
    ['tone.webm', 'audio/webm', 2.008],
  ])('reads %s', async (name, mime, duration) => {
    const audio = await read(audioFixture(name))
    expect(audio.mime).toBe(mime)
    expect(audio.duration).toBeCloseTo(duration, 3)
    expect(audio.warnings).toEqual([])
  })

  test('goes by the content, whatever the file is called', async () => {
    const path = join(await tempFolder(), 'really-opus.mp3')
    await writeFile(path, await readFile(audioFixture('tone.opus')))
    expect((await read(path)).mime).toBe('audio/ogg')
  })

  test('reads title, artist, album, language, cover and chapters of an MP3', async () => {
    const { tags, cover } = await read(audioFixture('tagged-vbr.mp3'))
    expect(tags).toEqual({
      title: 'The Lighthouse',
      artist: 'Diglot',
      album: 'Test Tones',
      language: 'en',
      chapters: [
        { title: 'Morning', start: 0 },
        { title: 'Noon 正午', start: 0.8 },
        { title: 'Evening', start: 1.5 },
      ],
    })
    expect(cover?.mime).toBe('image/jpeg')
    expect(cover?.bytes.subarray(0, 3)).toEqual(new Uint8Array([0xff, 0xd8, 0xff]))
  })

  test('reads the same of an audiobook, with the language of its track', async () => {
    const { tags, cover } = await read(audioFixture('chapters.m4b'))
    expect(tags).toMatchObject({ title: 'The Lighthouse', artist: 'Diglot', language: 'zh' })
    expect(tags.chapters).toEqual([
      { title: 'Morning', start: 0 },
      { title: 'Noon 正午', start: 0.8 },
      { title: 'Evening', start: 1.5 },
    ])
    expect(cover?.mime).toBe('image/jpeg')
  })

  test("falls back on Nero's list of chapters", async () => {
    const path = join(await tempFolder(), 'nero.m4b')
    const bytes = Buffer.from(await readFile(audioFixture('chapters.m4b')))
    bytes.write('xref', bytes.indexOf('tref'))
    await writeFile(path, bytes)
    expect((await read(path)).tags.chapters.map(({ start }) => start)).toEqual([0, 0.8, 1.5])
  })

  test('reads chapters and language from Vorbis comments', async () => {
    const ogg = await read(audioFixture('tone.ogg'))
    expect(ogg.tags.chapters).toEqual([
      { title: 'Morning', start: 0 },
      { title: 'Evening', start: 1.2 },
    ])
    expect((await read(audioFixture('tone.opus'))).tags.language).toBe('de')
  })

  test('opens a path of Chinese characters and emoji', async () => {
    const folder = join(await tempFolder(), '播客 🎧', "第1集 — l'été")
    await mkdir(folder, { recursive: true })
    const path = join(folder, '声音 🔊.wav')
    await writeFile(path, makeWav({ duration: 0.5, seed: 1 }))
    expect((await read(path)).duration).toBe(0.5)
  })
})

describe('readAudio of a stream that does not say how long it is', () => {
  // Twenty minutes that begin with two quiet ones: the first frames say a third of the truth.
  const rates = Array.from({ length: 46_000 }, (_, i) => (i < 4600 ? 1 : 3 + ((i * 7) % 5)))
  const duration = rates.length * mp3FrameDuration

  test('samples it to within two percent, reading a small part of it', async () => {
    const path = join(await tempFolder(), 'vbr.mp3')
    await writeFile(path, makeMp3(rates))
    const file = await openFile(path)
    if (!file.ok) throw new Error('the file is there')
    const audio = await readOpenAudio(file.value)
    await file.value.close()
    expect(audio).toMatchObject({ ok: true, value: { isDurationExact: false } })
    expect(audio.ok && Math.abs(audio.value.duration / duration - 1)).toBeLessThan(0.02)
    expect(file.value.bytesRead).toBeLessThan(file.value.size / 4)
  })

  test('counts every frame when asked for the truth, over tags and damage in between', async () => {
    const path = join(await tempFolder(), 'vbr.mp3')
    const mp3 = makeMp3(rates)
    const junk = new Uint8Array(5000).fill(0x55)
    await writeFile(path, Buffer.concat([mp3, junk, makeMp3([5, 5, 5, 5]), Buffer.from(`TAG${' '.repeat(125)}`)]))
    const audio = await readAudio(path, { wantsExactDuration: true })
    expect(audio).toMatchObject({ ok: true, value: { isDurationExact: true } })
    expect(audio.ok && audio.value.duration).toBeCloseTo(duration + 4 * mp3FrameDuration, 6)
  })

  test('knows a constant rate for what it is', async () => {
    const path = join(await tempFolder(), 'cbr.mp3')
    await writeFile(path, makeMp3(Array(46_000).fill(4)))
    const audio = await read(path)
    expect(audio.isDurationExact).toBe(true)
    expect(audio.duration).toBeCloseTo(46_000 * mp3FrameDuration, 0)
  })
})

describe('what opening reads of a long file', () => {
  test('is its head and its tail: a WAV of 100 MB costs no more than one of a second', async () => {
    const path = join(await tempFolder(), 'long.wav')
    const wav = makeWav({ duration: 1, seed: 4 })
    new DataView(wav.buffer).setUint32(4, 100_000_036, true)
    new DataView(wav.buffer).setUint32(40, 100_000_000, true)
    await writeFile(path, wav)
    // Sparse: the rest is there and takes no room.
    await truncate(path, 100_000_044)
    const file = await openFile(path)
    if (!file.ok) throw new Error('the file is there')
    const audio = await readOpenAudio(file.value)
    await file.value.close()
    expect(audio).toMatchObject({ ok: true, value: { duration: 6250 } })
    expect(file.value.bytesRead).toBeLessThan(1_000_000)
  })

  test('leaves no file open', async () => {
    const path = join(await tempFolder(), 'tone.wav')
    await writeFile(path, makeWav({ duration: 1, seed: 5 }))
    await read(path)
    // A handle that is left to the garbage collector makes Node complain; one that is closed can be opened anew.
    const handle = await open(path, 'r+')
    await handle.close()
  })
})

async function read(path: string) {
  const result = await readAudio(path)
  if (!result.ok) throw new Error(JSON.stringify(result.error))
  return result.value
}
