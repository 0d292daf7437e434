import { openRegular } from '../files/open-file'
import { appOrigin } from './app-origin'
import type { Media, MediaRegistry, MediaTrack } from './media-registry'
import { parseRange } from './parse-range'
import { type OpenedTrack, plainForm, playableForm } from './playable-form'
import { cutParts } from './spliced-file'
import { streamParts } from './stream-file'

const everyAnswer = {
  // WebAudio and workers ask by CORS, and no other page may read the bytes.
  'access-control-allow-origin': appOrigin,
  // The page lets nothing in that does not say it may be: these bytes are of another origin than it.
  'cross-origin-resource-policy': 'cross-origin',
  // Whatever somebody put into a file, it is no page: shown as one, it could do nothing.
  'content-security-policy': "default-src 'none'; sandbox",
  'referrer-policy': 'no-referrer',
  // Without it a worker's fetch cannot learn the size of the file from a 206.
  'access-control-expose-headers': 'accept-ranges, content-length, content-range',
  'x-content-type-options': 'nosniff',
  'accept-ranges': 'bytes',
}

/**
 * Answers `media://track/<id>` (GET and HEAD, single byte ranges, streamed), `media://play/<id of the track>` (likewise,
 * in the form in which the audio element lands where it is asked to), `media://cover/<id>` and
 * `media://peaks/<id of the track>` (from memory), and `media://library-cover/<id of an entry>`.
 * Only what is in the registry exists; a file that has vanished since it was opened is a 404 like any other.
 */
export async function serveMedia(request: Request, media: MediaRegistry): Promise<Response> {
  if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(405, { allow: 'GET, HEAD' })
  const found = find(request.url, media) ?? (await findLibraryCover(request.url, media))
  if (!found) return refuse(404)
  if (found.kind !== 'track') return serveBytes(request, found)
  return serveTrack(request, found, new URL(request.url).host === 'play')
}

function find(address: string, media: MediaRegistry): Media | undefined {
  const { protocol, host, pathname } = new URL(address)
  if (protocol !== 'media:') return undefined
  const kind = host === 'play' ? 'track' : host
  if (kind !== 'track' && kind !== 'cover' && kind !== 'peaks') return undefined
  return media.get(kind, pathname.slice(1))
}

async function findLibraryCover(address: string, media: MediaRegistry): Promise<Media | undefined> {
  const { protocol, host, pathname } = new URL(address)
  if (protocol !== 'media:' || host !== 'library-cover') return undefined
  const cover = await media.libraryCover(pathname.slice(1))
  return cover ? { kind: 'cover', ...cover } : undefined
}

function serveBytes(request: Request, { bytes, mime }: Media & { kind: 'cover' | 'peaks' }): Response {
  const headers = { ...everyAnswer, 'content-type': mime, 'content-length': String(bytes.length) }
  return new Response(request.method === 'HEAD' ? null : new Uint8Array(bytes), { headers })
}

async function serveTrack(request: Request, track: MediaTrack, isToPlay: boolean): Promise<Response> {
  const opened = await openForReading(track.path)
  if (!opened) return refuse(404)
  const { handle } = opened
  const { file, mime } = isToPlay ? await playableForm(track, opened) : plainForm(track, opened)
  const { size } = file
  // Ranges are for GET alone, and without validators no If-Range can hold (RFC 9110, 13.1.5 and 14.2).
  const mayRange = request.method === 'GET' && !request.headers.has('if-range')
  const range = mayRange ? parseRange(request.headers.get('range'), size) : 'whole'
  if (range === 'unsatisfiable') {
    await handle.close()
    return refuse(416, { 'content-range': `bytes */${size}` })
  }
  const { start, end } = range === 'whole' ? { start: 0, end: size } : range
  const headers = {
    ...everyAnswer,
    'content-type': mime,
    'content-length': String(end - start),
    ...(range === 'whole' ? {} : { 'content-range': `bytes ${start}-${end - 1}/${size}` }),
  }
  const status = range === 'whole' ? 200 : 206
  if (request.method === 'HEAD') {
    await handle.close()
    return new Response(null, { status, headers })
  }
  return new Response(streamParts(handle, cutParts(file, { start, end }), request.signal), { status, headers })
}

/** Null when there is no readable file there (any more). */
async function openForReading(path: string): Promise<OpenedTrack | null> {
  try {
    const opened = await openRegular(path)
    return typeof opened === 'string' ? null : opened
  } catch {
    // Whatever the reason, the page can do nothing with it but fail to play.
    return null
  }
}

function refuse(status: number, headers: Record<string, string> = {}): Response {
  return new Response(null, { status, headers: { ...everyAnswer, ...headers } })
}
