import { readFile, symlink, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readAudio } from '../../../../electron/services/audio/read-audio'
import { audioFixture } from '../../../support/audio-fixture'
import { makeWav } from '../../../support/make-wav'
import { tempFolder } from '../../../support/temp-folder'

const jpeg = new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0, 16, 0x4a, 0x46, 0x49, 0x46, 0, ...Array(500).fill(7)])

describe('readAudio of a file that was cut short', () => {
  test.each([
    ['tagged-vbr.mp3', 0.6, 2.06],
    ['chapters.m4b', 0.7, 2],
    ['tone.webm', 0.6, 2],
  ])('opens %s and says how much is there', async (name, part, promised) => {
    const audio = await read(await cut(name, part))
    expect(audio.duration).toBeCloseTo(promised, 1)
    expect(audio.warnings).toEqual([
      { code: 'audio/cut-short', name, present: expect.any(Number), promised: audio.duration },
    ])
    const [warning] = audio.warnings
    const present = warning?.code === 'audio/cut-short' ? warning.present : Number.NaN
    expect(present).toBeGreaterThan(0)
    expect(present).toBeLessThan(promised - 0.5)
  })

  test('measures a WAV to the sample', async () => {
    const path = join(await tempFolder(), 'cut.wav')
    await writeFile(path, makeWav({ duration: 10, seed: 2 }).subarray(0, 44 + 4 * 16_000))
    const audio = await read(path)
    expect(audio.duration).toBeCloseTo(10, 6)
    expect(audio.warnings).toEqual([{ code: 'audio/cut-short', name: 'cut.wav', present: 4, promised: audio.duration }])
  })

  test('takes a WAV that was streamed, and says no length, as long as it is', async () => {
    const path = join(await tempFolder(), 'streamed.wav')
    const wav = makeWav({ duration: 2, seed: 3 })
    new DataView(wav.buffer).setUint32(4, 0xffff_ffff, true)
    new DataView(wav.buffer).setUint32(40, 0xffff_ffff, true)
    await writeFile(path, wav)
    expect(await read(path)).toMatchObject({ duration: 2, warnings: [] })
  })

  test.each(['tone.ogg', 'tone.opus'])(
    'plays what is left of %s, which never said how long it would be',
    async (name) => {
      const audio = await read(await cut(name, 0.9))
      expect(audio.duration).toBeGreaterThan(0)
      expect(audio.duration).toBeLessThanOrEqual(2)
    },
  )

  test('refuses an MP4 whose index was at the missing end', async () => {
    const path = await cut('tone.m4a', 0.5)
    expect(await readAudio(path)).toEqual({ ok: false, error: { code: 'audio/not-audio', name: 'tone.m4a' } })
  })
})

describe('readAudio of what cannot be played', () => {
  test.each([
    ['alac.m4a', { code: 'audio/unsupported-codec', codec: 'ALAC' }],
    ['ac3.mp4', { code: 'audio/unsupported-codec', codec: 'AC-3' }],
    ['video-only.mp4', { code: 'audio/no-audio-stream' }],
  ])('refuses %s', async (name, error) => {
    expect(await readAudio(audioFixture(name))).toEqual({ ok: false, error: { ...error, name } })
  })

  test.each([
    ['zero bytes', new Uint8Array(), 'audio/empty'],
    ['a text', new TextEncoder().encode('这是一段文字。This is a text.\n'.repeat(500)), 'audio/not-audio'],
    ['a picture', jpeg, 'audio/not-audio'],
    ['only zeros', new Uint8Array(300_000), 'audio/not-audio'],
    [
      'an ID3 tag with nothing behind it',
      new TextEncoder().encode('ID3\x04\0\0\0\0\0\x0a0123456789'),
      'audio/not-audio',
    ],
    ['a single byte', new Uint8Array([0xff]), 'audio/not-audio'],
    ['a RIFF without sound', new TextEncoder().encode('RIFF\x10\0\0\0WAVE'), 'audio/not-audio'],
    ['an Ogg page alone', new TextEncoder().encode('OggS\0\x02'), 'audio/not-audio'],
  ])('refuses %s renamed .mp3', async (_, bytes, code) => {
    const path = join(await tempFolder(), '错误.mp3')
    await writeFile(path, bytes)
    expect(await readAudio(path)).toEqual({ ok: false, error: { code, name: '错误.mp3' } })
  })

  test('refuses MPEG Layer II, by its name', async () => {
    const path = join(await tempFolder(), 'old.mp3')
    // 44.1 kHz, 128 kbit/s, mono: 417 bytes a frame.
    const frame = new Uint8Array(417)
    frame.set([0xff, 0xfd, 0x80, 0xc0])
    await writeFile(path, Buffer.concat(Array(50).fill(frame)))
    const error = { code: 'audio/unsupported-codec', name: 'old.mp3', codec: 'MPEG 1 Layer 2' }
    expect(await readAudio(path)).toEqual({ ok: false, error })
  })

  test('says what is wrong with the place', async () => {
    const folder = await tempFolder()
    await symlink(join(folder, 'loop.mp3'), join(folder, 'loop.mp3'))
    const longName = `${'長'.repeat(100)}.mp3`
    for (const [path, code] of [
      [join(folder, 'gone.mp3'), 'file/not-found'],
      [join(audioFixture('cbr.mp3'), 'inside.mp3'), 'file/not-found'],
      [join(folder, 'with\0nul.mp3'), 'file/not-found'],
      [folder, 'file/is-folder'],
      [join(folder, longName), 'file/name-too-long'],
      [join(folder, 'loop.mp3'), 'file/unreadable'],
      ['/dev/null', 'file/unreadable'],
    ] as const) {
      expect(await readAudio(path)).toEqual({ ok: false, error: { code, name: basename(path).replace('\0', ' ') } })
    }
  })

  test.each([
    'cbr.mp3',
    'tagged-vbr.mp3',
    'tone.m4a',
    'chapters.m4b',
    'tone.ogg',
    'tone.flac',
    'tone.wav',
    'tone.webm',
  ])('survives any damage to %s', async (name) => {
    const folder = await tempFolder()
    const original = await readFile(audioFixture(name))
    // A fixed pseudo-random sequence, so that a failure comes again.
    let seed = 12_345
    const random = (limit: number) => {
      seed = (Math.imul(seed, 1_103_515_245) + 12_345) >>> 0
      return seed % limit
    }
    for (let round = 0; round < 25; round++) {
      const bytes = Buffer.from(original.subarray(0, 1 + random(original.length)))
      for (let i = 0; i < 8; i++) bytes[random(Math.min(bytes.length, 800))] = random(256)
      const path = join(folder, `${round}-${name}`)
      await writeFile(path, bytes)
      const result = await readAudio(path)
      if (result.ok) expect(result.value.duration).toBeLessThanOrEqual(1e6)
      else expect(result.error.code).toMatch(/^audio\//)
    }
  })
})

describe('readAudio of files that made a reader run for ever', () => {
  test('WebM whose end is overwritten with zeros, as an unfinished download leaves it', async () => {
    const path = join(await tempFolder(), 'zeros.webm')
    const bytes = await readFile(audioFixture('tone.webm'))
    await writeFile(path, bytes.fill(0, 700))
    const result = await readAudio(path)
    expect(result.ok || result.error.code).toBe('audio/not-audio')
  })

  test('MP4 that claims four thousand million samples in a chunk', async () => {
    const path = join(await tempFolder(), 'hostile.m4a')
    const bytes = Buffer.from(await readFile(audioFixture('tone.m4a')))
    bytes.writeUInt32BE(0xffff_fff0, bytes.indexOf('stsc') + 16)
    await writeFile(path, bytes)
    expect(await readAudio(path)).toEqual({ ok: false, error: { code: 'audio/not-audio', name: 'hostile.m4a' } })
  })

  test('FLAC that does not say its length opens with a guess', async () => {
    const path = join(await tempFolder(), 'streamed.flac')
    const bytes = Buffer.from(await readFile(audioFixture('tone.flac')))
    // The 36 bits of the sample count in STREAMINFO.
    bytes[21]! &= 0xf0
    bytes.fill(0, 22, 26)
    await writeFile(path, bytes)
    expect(await read(path)).toMatchObject({ isDurationExact: false, warnings: [] })
  })
})

async function read(path: string) {
  const result = await readAudio(path)
  if (!result.ok) throw new Error(JSON.stringify(result.error))
  return result.value
}

/** The first part of a fixture, under its own name. */
async function cut(name: string, part: number): Promise<string> {
  const path = join(await tempFolder(), name)
  const bytes = await readFile(audioFixture(name))
  await writeFile(path, bytes.subarray(0, Math.floor(bytes.length * part)))
  return path
}
