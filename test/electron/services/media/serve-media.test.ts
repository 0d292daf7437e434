import { rm, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { MediaRegistry } from '../../../../electron/services/media/media-registry'
import { serveMedia } from '../../../../electron/services/media/serve-media'
import { tempFolder } from '../../../support/temp-folder'
import { timesOpen } from '../../../support/times-open'

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

async function setup(content = '0123456789') {
  const folder = await tempFolder()
  const path = join(folder, '播客 🎧.mp3')
  await writeFile(path, content)
  const media = new MediaRegistry()
  const id = media.addTrack(path, 'audio/mpeg')
  const ask = (init?: RequestInit) => serveMedia(new Request(`media://track/${id}`, init), media)
  return { folder, path, media, id, ask }
}
