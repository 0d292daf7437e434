/** @import { IncomingMessage, ServerResponse } from 'node:http' */
import { once } from 'node:events'
import { existsSync, readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { extname } from 'node:path'
import { Readable } from 'node:stream'
import { launch } from '../launch/standin-process.mjs'
import { addTwinsToPolicy } from './add-twins-to-policy.mjs'
import { isRequestAllowed } from './is-request-allowed.mjs'
import { handlers, privileges } from './registered-schemes.mjs'
import { fromTwin, parseTwinHost, toTwin } from './twin-url.mjs'

let port = 0

/** @type {string | undefined} */
let windowIcon

/** @param {string} path of the `icon` of a window */
export function windowsHaveIcon(path) {
  windowIcon = path
}

/** @param {string} url */
export const twinOf = (url) => toTwin(url, port, (scheme) => handlers.has(scheme))

/** @param {string} url */
export const originalOf = (url) => fromTwin(url, port)

export const twinPort = () => port

/** The first page of a headful window, before the app loads its own. */
export const startPage = () => `http://127.0.0.1:${port}/`

/**
 * Starts the loopback server that answers for the twins by calling the app's own `protocol.handle` handlers.
 *
 * @returns {Promise<number>} its port
 */
export async function startTwinServer() {
  const server = createServer((incoming, outgoing) => {
    answer(incoming, outgoing).catch((error) => {
      console.error(`protocol handler failed for ${incoming.headers.host}${incoming.url}:`, error)
      // Electron makes a network error of it, not a page.
      outgoing.destroy()
    })
  })
  // Playback keeps a request open for as long as the listener pauses.
  server.requestTimeout = 0
  server.listen(0, '127.0.0.1').unref()
  await once(server, 'listening')
  port = /** @type {import('node:net').AddressInfo} */ (server.address()).port
  return port
}

/**
 * @param {IncomingMessage} incoming
 * @param {ServerResponse} outgoing
 */
async function answer(incoming, outgoing) {
  const twin = parseTwinHost(incoming.headers.host ?? '')
  if (incoming.url === '/favicon.ico') return answerIcon(outgoing)
  if (!twin) return answerStartPage(incoming, outgoing)
  const handler = handlers.get(twin.scheme)
  if (!handler) return outgoing.writeHead(404).end()
  if (!isRequestAllowed(incoming.headers, privileges.get(twin.scheme) ?? {})) return outgoing.destroy()
  if (isPreflight(incoming)) return answerPreflight(incoming, outgoing)

  const url = `${twin.scheme}://${twin.host}${incoming.url}`
  const response = await handler(requestOf(url, incoming))
  outgoing.writeHead(response.status, headersFor(response))
  if (!response.body) return outgoing.end()
  const body = Readable.fromWeb(/** @type {import('node:stream/web').ReadableStream} */ (response.body))
  body.on('error', () => outgoing.destroy())
  // An audio element drops a request as soon as it seeks; the handler's stream must learn of it.
  outgoing.on('close', () => body.destroy())
  body.pipe(outgoing)
}

/**
 * @param {string} url
 * @param {IncomingMessage} incoming
 */
function requestOf(url, incoming) {
  const headers = new Headers()
  for (const [name, value] of Object.entries(incoming.headers)) {
    if (name === 'host' || name === 'connection' || value === undefined) continue
    headers.set(name, name === 'origin' || name === 'referer' ? originalOf(String(value)) : String(value))
  }
  const hasBody = incoming.method !== 'GET' && incoming.method !== 'HEAD'
  const body = hasBody ? { body: /** @type {any} */ (Readable.toWeb(incoming)), duplex: 'half' } : {}
  return new Request(url, { method: incoming.method ?? 'GET', headers, ...body })
}

/** @param {Response} response */
function headersFor(response) {
  const headers = Object.fromEntries(response.headers)
  for (const name of ['content-security-policy', 'content-security-policy-report-only']) {
    const policy = headers[name]
    if (policy) headers[name] = addTwinsToPolicy(policy, port, (scheme) => handlers.has(scheme))
  }
  const allowed = headers['access-control-allow-origin']
  if (allowed) {
    headers['access-control-allow-origin'] = twinOf(allowed).replace(/\/$/, '')
    headers['access-control-expose-headers'] ??= '*'
  }
  // The port is new at every start, and so nothing that is kept would ever be found again.
  headers['cache-control'] ??= 'no-store'
  return headers
}

/** @param {IncomingMessage} incoming */
function isPreflight(incoming) {
  return incoming.method === 'OPTIONS' && incoming.headers['access-control-request-method'] !== undefined
}

/**
 * Electron's handlers never see a preflight; `corsEnabled` has been checked already.
 *
 * @param {IncomingMessage} incoming
 * @param {ServerResponse} outgoing
 */
function answerPreflight(incoming, outgoing) {
  outgoing.writeHead(204, {
    'access-control-allow-origin': incoming.headers.origin ?? '*',
    'access-control-allow-headers': incoming.headers['access-control-request-headers'] ?? '',
    'access-control-allow-methods': '*',
  })
  outgoing.end()
}

/**
 * Electron asks no app for a favicon. A headful window has no other icon, though, so it gets that of the app.
 *
 * @param {ServerResponse} outgoing
 */
function answerIcon(outgoing) {
  if (!windowIcon || !existsSync(windowIcon)) return outgoing.writeHead(204).end()
  outgoing.writeHead(200, { 'content-type': extname(windowIcon) === '.ico' ? 'image/x-icon' : 'image/png' })
  return outgoing.end(readFileSync(windowIcon))
}

/**
 * @param {IncomingMessage} incoming
 * @param {ServerResponse} outgoing
 */
function answerStartPage(incoming, outgoing) {
  if (incoming.headers.host !== `127.0.0.1:${port}` || incoming.url !== '/') {
    outgoing.writeHead(404).end()
    return
  }
  const title = launch.packageJson.productName ?? launch.packageJson.name ?? 'Electron'
  outgoing.writeHead(200, { 'content-type': 'text/html; charset=utf-8' })
  outgoing.end(`<!doctype html><meta name="color-scheme" content="light dark"><title>${title}</title>`)
}
