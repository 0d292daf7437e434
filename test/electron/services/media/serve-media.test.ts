import { appendFile, readdir, readFile, readlink, rm, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { MediaRegistry } from '../../../../electron/services/media/media-registry'
import { serveMedia } from '../../../../electron/services/media/serve-media'
import { audioFixture } from '../../../support/audio-fixture'
import { makeMp3 } from '../../../support/make-mp3'
import { tempFolder } from '../../../support/temp-folder'

describe('serveMedia', () => {
  test('gives a track whole, with what a player must know about it', async () => {
    const { ask } = await setup()
    const response = await ask()
    expect(response.status).toBe(200)
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'audio/mpeg',
      'content-length': '10',
      'accept-ranges': 'bytes',
      'x-content-type-options': 'nosniff',
      'access-control-allow-origin': 'app://diglot',
    })
    expect(await response.text()).toBe('0123456789')
  })

  test.each([
    ['bytes=2-4', '234', 'bytes 2-4/10'],
    ['bytes=7-', '789', 'bytes 7-9/10'],
    ['bytes=-2', '89', 'bytes 8-9/10'],
    ['bytes=8-100', '89', 'bytes 8-9/10'],
  ])('gives the part %s', async (range, text, contentRange) => {
    const { ask } = await setup()
    const response = await ask({ headers: { range } })
    expect(response.status).toBe(206)
    expect(response.headers.get('content-range')).toBe(contentRange)
    expect(response.headers.get('content-length')).toBe(String(text.length))
    expect(await response.text()).toBe(text)
  })

  test('says how long the track is when a part lies behind its end', async () => {
    const { ask } = await setup()
    const response = await ask({ headers: { range: 'bytes=10-' } })
    expect(response.status).toBe(416)
    expect(response.headers.get('content-range')).toBe('bytes */10')
  })

  test.each(['bytes=0-1,4-5', 'bytes=5-1', 'lines=1-2'])('gives the whole for %s', async (range) => {
    const { ask } = await setup()
    const response = await ask({ headers: { range } })
    expect(response.status).toBe(200)
    expect(await response.text()).toBe('0123456789')
  })

  test('gives the whole for a range that holds only if nothing changed, since it cannot know', async () => {
    const { ask } = await setup()
    const response = await ask({ headers: { range: 'bytes=2-4', 'if-range': '"etag"' } })
    expect(response.status).toBe(200)
  })

  test('answers HEAD with the headers alone, and ignores a range there', async () => {
    const { ask } = await setup()
    const response = await ask({ method: 'HEAD', headers: { range: 'bytes=2-4' } })
    expect(response.status).toBe(200)
    expect(response.headers.get('content-length')).toBe('10')
    expect(response.body).toBeNull()
  })

  test('gives an empty file as nothing', async () => {
    const { ask, path } = await setup()
    await truncate(path, 0)
    const response = await ask()
    expect(response.status).toBe(200)
    expect(response.headers.get('content-length')).toBe('0')
    expect(await response.text()).toBe('')
  })

  test.each(['POST', 'PUT', 'DELETE', 'OPTIONS'])('refuses %s', async (method) => {
    const { ask } = await setup()
    const response = await ask({ method })
    expect(response.status).toBe(405)
    expect(response.headers.get('allow')).toBe('GET, HEAD')
  })

  test('knows nothing but what was registered', async () => {
    const { media, id, path } = await setup()
    const coverId = media.addCover(new Uint8Array([1]), 'image/png')
    for (const url of [
      'media://track/00000000-0000-4000-8000-000000000000',
      `media://track/${coverId}`,
      `media://cover/${id}`,
      `media://other/${id}`,
      `media://peaks/${id}`,
      `media://track/${id}/more`,
      `media://track/${encodeURIComponent(path)}`,
      'media://track/',
      'media://track/../../etc/passwd',
    ]) {
      expect([url, (await serveMedia(new Request(url), media)).status]).toEqual([url, 404])
    }
  })

  test('gives nothing that was released', async () => {
    const { ask, media, id } = await setup()
    media.release(id)
    expect((await ask()).status).toBe(404)
  })

  test('answers 404 for a file that has vanished, and for one that became a folder', async () => {
    const { ask, media, path, folder } = await setup()
    await rm(path)
    expect((await ask()).status).toBe(404)
    const id = media.addTrack(folder, 'audio/mpeg')
    expect((await serveMedia(new Request(`media://track/${id}`), media)).status).toBe(404)
  })

  test('fails the stream, rather than ending it early, when the file becomes shorter meanwhile', async () => {
    const { ask, path } = await setup('x'.repeat(300_000))
    const response = await ask()
    await truncate(path, 100_000)
    await expect(response.text()).rejects.toThrow('shorter')
  })

  test('gives a cover from memory', async () => {
    const { media } = await setup()
    const id = media.addCover(new Uint8Array([1, 2, 3]), 'image/png')
    const response = await serveMedia(new Request(`media://cover/${id}`), media)
    expect(response.headers.get('content-type')).toBe('image/png')
    expect(new Uint8Array(await response.arrayBuffer())).toEqual(new Uint8Array([1, 2, 3]))
  })

  test('gives the outline of the sound by the id of its track, until the track goes', async () => {
    const { media, id } = await setup()
    const ask = () => serveMedia(new Request(`media://peaks/${id}`), media)
    expect((await ask()).status).toBe(404)
    media.addPeaks(id, new Uint8Array([255, 1]))
    media.addPeaks('00000000-0000-4000-8000-000000000000', new Uint8Array([255, 1]))
    const response = await ask()
    expect(response.headers.get('content-type')).toBe('application/octet-stream')
    expect(new Int8Array(await response.arrayBuffer())).toEqual(new Int8Array([-1, 1]))
    expect(media.get('peaks', '00000000-0000-4000-8000-000000000000')).toBeUndefined()
    media.release(id)
    expect((await ask()).status).toBe(404)
  })

  test.runIf(process.platform === 'linux')(
    'closes the file at the end, on cancel, on abort, and when refused',
    async () => {
      const { ask, path } = await setup('x'.repeat(1_000_000))
      const abort = new AbortController()
      const read = await ask()
      const cancelled = await ask()
      const aborted = await ask({ signal: abort.signal })
      expect(await timesOpen(path)).toBe(3)

      await read.text()
      expect(await timesOpen(path)).toBe(2)

      const reader = cancelled.body!.getReader()
      await reader.read()
      await reader.cancel()
      expect(await timesOpen(path)).toBe(1)

      const pending = aborted.text()
      abort.abort()
      await expect(pending).rejects.toThrow()
      await expect.poll(() => timesOpen(path)).toBe(0)

      await ask({ headers: { range: 'bytes=9000000-' } })
      await ask({ method: 'HEAD' })
      expect(await timesOpen(path)).toBe(0)
    },
  )
})

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

/** How many descriptors of this process are open on the file. */
async function timesOpen(path: string): Promise<number> {
  const descriptors = await readdir('/proc/self/fd')
  const targets = await Promise.all(descriptors.map((name) => readlink(`/proc/self/fd/${name}`).catch(() => '')))
  return targets.filter((target) => target === path).length
}

async function setup(content = '0123456789') {
  const folder = await tempFolder()
  const path = join(folder, '播客 🎧.mp3')
  await writeFile(path, content)
  const media = new MediaRegistry()
  const id = media.addTrack(path, 'audio/mpeg')
  const ask = (init?: RequestInit) => serveMedia(new Request(`media://track/${id}`, init), media)
  return { folder, path, media, id, ask }
}
