import { appendFile, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { MediaRegistry } from '../../../../electron/services/media/media-registry'
import { serveMedia } from '../../../../electron/services/media/serve-media'
import { audioFixture } from '../../../support/audio-fixture'
import { makeMp3 } from '../../../support/make-mp3'
import { tempFolder } from '../../../support/temp-folder'
import { timesOpen } from '../../../support/times-open'

describe('serveMedia, for the audio element', () => {
  test('gives an MP3 as an MP4 around the same bytes, and still gives the MP3 itself', async () => {
    const { play, track, original } = await setupMp3()
    const response = await play()
    expect(response.status).toBe(200)
    expect(response.headers.get('content-type')).toBe('audio/mp4')
    const bytes = await bytesOf(response)
    expect(response.headers.get('content-length')).toBe(String(bytes.length))
    expect(bytes.subarray(4, 8).toString()).toBe('ftyp')
    expect(bytes.length).toBeGreaterThan(original.length)
    expect(bytes.subarray(-original.length).equals(original)).toBe(true)
    const plain = await track()
    expect(plain.headers.get('content-type')).toBe('audio/mpeg')
    expect((await bytesOf(plain)).equals(original)).toBe(true)
  })

  test('gives any part of it: of what stands before, of the file, and of both', async () => {
    const { play, original } = await setupMp3()
    const whole = await bytesOf(await play())
    const head = whole.length - original.length
    for (const [start, end] of [
      [0, 10],
      [head - 5, head],
      [head - 5, head + 7],
      [head, head + 1],
      [head + 1000, whole.length],
      [0, whole.length],
    ] as const) {
      const response = await play({ headers: { range: `bytes=${start}-${end - 1}` } })
      expect(response.status).toBe(206)
      expect(response.headers.get('content-range')).toBe(`bytes ${start}-${end - 1}/${whole.length}`)
      expect((await bytesOf(response)).equals(whole.subarray(start, end))).toBe(true)
    }
    const behind = await play({ headers: { range: `bytes=${whole.length}-` } })
    expect(behind.status).toBe(416)
    expect(behind.headers.get('content-range')).toBe(`bytes */${whole.length}`)
    const facts = await play({ method: 'HEAD' })
    expect(facts.headers.get('content-length')).toBe(String(whole.length))
    const unknowable = await play({ headers: { range: 'bytes=0-1', 'if-range': '"etag"' } })
    expect(unknowable.status).toBe(200)
    expect((await bytesOf(unknowable)).equals(whole)).toBe(true)
  })

  test('gives all that ask at once the same file', async () => {
    const { play } = await setupMp3()
    const lengths = await Promise.all(
      Array.from({ length: 8 }, async () => (await play({ method: 'HEAD' })).headers.get('content-length')),
    )
    expect(new Set(lengths).size).toBe(1)
  })

  test('reads a file anew that has changed', async () => {
    const { play, path } = await setupMp3()
    const before = (await bytesOf(await play())).length
    const more = makeMp3([8, 8, 8])
    await appendFile(path, more)
    // Four bytes in the table of sizes for each frame.
    expect((await bytesOf(await play())).length).toBe(before + more.length + 3 * 4)
  })

  test('gives Ogg Vorbis as an MP4 of its packets, and Opus as it is', async () => {
    const media = new MediaRegistry()
    const typeOf = async (name: string) => {
      const id = media.addTrack(audioFixture(name), 'audio/ogg')
      const response = await serveMedia(new Request(`media://play/${id}`), media)
      const bytes = await bytesOf(response)
      expect(response.headers.get('content-length')).toBe(String(bytes.length))
      return response.headers.get('content-type')
    }
    expect(await typeOf('tone.ogg')).toBe('audio/mp4')
    expect(await typeOf('tone.opus')).toBe('audio/ogg')
  })

  test.each<[string, string, Uint8Array]>([
    ['what is no MP3 inside', 'audio/mpeg', new TextEncoder().encode('no frame in here')],
    ['two streams in one file', 'audio/mpeg', twoStreams()],
    ['another kind of file', 'audio/wav', makeMp3([8, 8, 8, 8])],
    ['nothing', 'audio/mpeg', new Uint8Array(0)],
  ])('gives as it is: %s', async (_, mime, bytes) => {
    const path = join(await tempFolder(), 'a')
    await writeFile(path, bytes)
    const media = new MediaRegistry()
    const id = media.addTrack(path, mime)
    const response = await serveMedia(new Request(`media://play/${id}`), media)
    expect(response.headers.get('content-type')).toBe(mime)
    expect((await bytesOf(response)).equals(bytes)).toBe(true)
  })

  test('knows only tracks', async () => {
    const { media, id } = await setupMp3()
    const coverId = media.addCover(new Uint8Array([1]), 'image/png')
    media.addPeaks(id, new Uint8Array([1]))
    const status = async (name: string) =>
      (await serveMedia(new Request(`media://play/${name}`, { method: 'HEAD' }), media)).status
    expect(await status(coverId)).toBe(404)
    expect(await status(id)).toBe(200)
    media.release(id)
    expect(await status(id)).toBe(404)
  })

  test.runIf(process.platform === 'linux')('leaves no file open, not even when nobody waits for it', async () => {
    const { play, path } = await setupMp3()
    const abort = new AbortController()
    const asked = play({ signal: abort.signal })
    abort.abort()
    await (await asked).body?.cancel().catch(() => {})
    await bytesOf(await play({ headers: { range: 'bytes=0-20' } }))
    await play({ method: 'HEAD' })
    await expect.poll(() => timesOpen(path)).toBe(0)
  })
})

/** MP3 at 22,050 Hz, and behind it as much at 24,000 Hz. */
function twoStreams(): Uint8Array {
  const first = makeMp3(new Array(2000).fill(8))
  const second = new Uint8Array(1000 * 192)
  for (let at = 0; at < second.length; at += 192) second.set([0xff, 0xf3, 0x84, 0xc0], at)
  return Uint8Array.from([...first, ...second])
}

async function bytesOf(response: Response): Promise<Buffer> {
  return Buffer.from(await response.arrayBuffer())
}

async function setupMp3() {
  const original = await readFile(audioFixture('vbr-no-header.mp3'))
  const path = join(await tempFolder(), 'a.mp3')
  await writeFile(path, original)
  const media = new MediaRegistry()
  const id = media.addTrack(path, 'audio/mpeg')
  const play = (init?: RequestInit) => serveMedia(new Request(`media://play/${id}`, init), media)
  const track = () => serveMedia(new Request(`media://track/${id}`), media)
  return { path, media, id, original, play, track }
}
