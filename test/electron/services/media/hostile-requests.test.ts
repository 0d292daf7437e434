import { symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fc, test as property } from '@fast-check/vitest'
import { afterAll, describe, expect, it } from 'vitest'
import { openEpisode } from '../../../../electron/services/episode/open-episode'
import { MediaRegistry } from '../../../../electron/services/media/media-registry'
import { serveMedia } from '../../../../electron/services/media/serve-media'
import { makeFolder } from '../../../support/episode-files'
import { tempFolder } from '../../../support/temp-folder'

/** Requests that a page makes which was taken over, or that a file led it to. */

const files = makeFolder()
afterAll(files.remove)
/** For properties, which make hundreds of requests of one track. */
const shared = new MediaRegistry()
const sharedId = shared.addTrack(files.text('ten.mp3', '0123456789'), 'audio/mpeg')

describe('media://', () => {
  it.each([
    'media://track/',
    'media://track',
    'media:track/ID',
    'media:///track/ID',
    'media://track/ID/',
    'media://track//ID',
    'media://track/ID/../ID2',
    'media://track/ID%00',
    'media://track/%2e%2e/%2e%2e/etc/passwd',
    'media://track/..%2f..%2fetc%2fpasswd',
    'media://track/..%5c..%5cWindows%5cwin.ini',
    'media://track//etc/passwd',
    'media://track/file:///etc/passwd',
    'media://track/IDx',
    'media://track/I%44',
    'media://Cover/ID',
    'media://cover/ID',
    'media://peaks/ID',
    'media://track.evil/ID',
    'media://track:80/ID',
    'media://evil/track/ID',
    'media://toString/ID',
    'media://track/__proto__',
    'media://track/constructor',
    'media://play/__proto__',
    'app://diglot/ID',
    'http://track/ID',
    'file:///etc/passwd',
  ])('finds nothing at %s', async (address) => {
    const { media, id } = await oneTrack()
    const answer = await serveMedia(new Request(address.replace('ID', id)), media)
    expect([answer.status, await answer.text()]).toEqual([404, ''])
  })

  it.each(['POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS'])('is not written to: %s', async (method) => {
    const { media, id } = await oneTrack()
    const answer = await serveMedia(new Request(`media://track/${id}`, { method }), media)
    expect([answer.status, answer.headers.get('allow')]).toEqual([405, 'GET, HEAD'])
  })

  property.prop([fc.oneof(fc.string({ maxLength: 40 }), fc.stringMatching(/^bytes=[0-9,\- ]{0,40}$/))], {
    numRuns: 500,
  })('answers any range with what is there, or says that it is not', async (range) => {
    let headers: Headers
    try {
      headers = new Headers({ range })
    } catch {
      // No request can carry it.
      return
    }
    const answer = await serveMedia(new Request(`media://track/${sharedId}`, { headers }), shared)
    const body = await answer.text()
    expect([200, 206, 416]).toContain(answer.status)
    expect('0123456789').toContain(body)
    if (answer.status === 206) expect(answer.headers.get('content-range')).toMatch(/^bytes \d-\d\/10$/)
  })

  it('no answer names a path, of whatever kind it is', async () => {
    const { media, id, folder } = await oneTrack()
    const requests = [`media://track/${id}`, `media://play/${id}`, 'media://track/x', `media://cover/${id}`]
    for (const address of requests) {
      for (const method of ['GET', 'HEAD', 'POST']) {
        const answer = await serveMedia(new Request(address, { method }), media)
        const told = JSON.stringify([...answer.headers]) + (await answer.text())
        expect(told).not.toContain(folder)
        expect(told).not.toContain('secret-name')
      }
    }
  })

  it('shows nothing as a page: no type is guessed, and nothing in it may run', async () => {
    const { media, id } = await oneTrack()
    media.addPeaks(id, new TextEncoder().encode('<script>1</script>'))
    const cover = media.addCover(new TextEncoder().encode('<svg onload="1"/>'), 'image/png')
    for (const address of [`media://track/${id}`, `media://peaks/${id}`, `media://cover/${cover}`, 'media://x/y']) {
      const answer = await serveMedia(new Request(address), media)
      expect(Object.fromEntries(answer.headers)).toMatchObject({
        'x-content-type-options': 'nosniff',
        'content-security-policy': "default-src 'none'; sandbox",
        'access-control-allow-origin': 'app://diglot',
        'cross-origin-resource-policy': 'cross-origin',
      })
      expect(answer.headers.get('content-type') ?? '').not.toMatch(/html|svg|xml|script/)
      await answer.body?.cancel()
    }
  })

  it('gives out no folder, pipe or device that came in the place of what was opened', async () => {
    const folder = await tempFolder()
    await symlink('/dev/zero', join(folder, 'zero.mp3'))
    const media = new MediaRegistry()
    for (const path of [folder, join(folder, 'zero.mp3'), join(folder, 'gone.mp3')]) {
      const id = media.addTrack(path, 'audio/mpeg')
      expect((await serveMedia(new Request(`media://track/${id}`), media)).status).toBe(404)
    }
  })
})

describe('ids', () => {
  it('are random and never come again', () => {
    const media = new MediaRegistry()
    const ids = Array.from({ length: 2000 }, () => media.addTrack('/a.mp3', 'audio/mpeg'))
    expect(new Set(ids).size).toBe(2000)
    // Version 4: 122 bits from the system's source of randomness.
    for (const id of ids) expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
  })

  it('of an episode: what they give ends with the opening after the next', async () => {
    const media = new MediaRegistry()
    const open = async (name: string, current: Awaited<ReturnType<typeof openNow>> | null) =>
      openNow(files.audio(name), current, media)
    const first = await open('a/a.mp3', null)
    const id = first.episode.track!.id
    const second = await open('b/b.mp3', first)
    expect(media.get('track', id)).toBeDefined()
    await open('c/c.mp3', second)
    expect(media.get('track', id)).toBeUndefined()
    expect((await serveMedia(new Request(`media://play/${id}`), media)).status).toBe(404)
    expect(media.get('track', second.episode.track!.id)).toBeDefined()
  })
})

async function openNow(path: string, current: Parameters<typeof openEpisode>[1]['current'], media: MediaRegistry) {
  const opened = await openEpisode([path], { current, media, listenerLanguage: 'en' })
  if (!opened.ok) throw new Error(opened.error.code)
  return opened.value
}

async function oneTrack() {
  const folder = await tempFolder()
  const path = join(folder, 'secret-name.mp3')
  await writeFile(path, '0123456789')
  const media = new MediaRegistry()
  return { media, folder, id: media.addTrack(path, 'audio/mpeg') }
}
