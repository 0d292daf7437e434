/** A small app that uses what the stand-in offers. It runs on Electron just as well. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { app, BrowserWindow, ipcMain, Menu, protocol, session } from 'electron'
import { makeTone } from './make-tone.mjs'

const folder = import.meta.dirname
const tone = makeTone(60)

/** What happened, for tests to read. */
const journal = /** @type {{ journal: unknown[] }} */ (/** @type {unknown} */ (globalThis))
journal.journal = []

protocol.registerSchemesAsPrivileged([
  { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } },
  {
    scheme: 'media',
    privileges: { standard: true, secure: true, supportFetchAPI: true, corsEnabled: true, stream: true },
  },
  { scheme: 'bare', privileges: { standard: true, secure: true } },
])

if (!app.requestSingleInstanceLock({ files: process.argv.slice(2) })) app.exit()

app.on('second-instance', (_event, argv, workingFolder, data) => {
  journal.journal.push(['second-instance', argv.length, workingFolder, data])
})
app.on('web-contents-created', (_event, contents) => {
  contents.setWindowOpenHandler(({ url }) => {
    journal.journal.push(['window-open', url])
    return { action: 'deny' }
  })
  contents.on('will-navigate', (event) => {
    if (!event.url.startsWith('app://fixture/')) event.preventDefault()
  })
  contents.on('render-process-gone', (_event, details) => journal.journal.push(['gone', details.reason]))
})

ipcMain.handle('echo', (_event, value) => value)
ipcMain.handle('fail', () => {
  throw new RangeError('too much')
})
ipcMain.handle('sender', (event) => [event.senderFrame === event.sender.mainFrame, event.senderFrame?.url])
ipcMain.on('shout', (event, word) => event.reply('echoed', `${word}!`))

app.on('window-all-closed', () => app.quit())

await app.whenReady()
session.defaultSession.setPermissionRequestHandler((_contents, _permission, answer) => answer(false))
protocol.handle('app', servePage)
protocol.handle('media', serveTone)
protocol.handle('bare', serveTone)
Menu.setApplicationMenu(Menu.buildFromTemplate([{ role: 'editMenu' }, { id: 'quit', role: 'quit' }]))

const window = new BrowserWindow({
  width: 900,
  height: 500,
  show: false,
  webPreferences: { preload: join(folder, 'preload.cjs'), sandbox: true },
})
window.once('ready-to-show', () => window.show())
window.on('close', (event) => {
  if (/** @type {{ keepOpen?: boolean }} */ (globalThis).keepOpen) event.preventDefault()
})
await window.loadURL('app://fixture/index.html')
console.log('fixture: shown')

/** @param {Request} request */
async function servePage(request) {
  const { pathname } = new URL(request.url)
  const names = /** @type {Record<string, string>} */ ({
    '/index.html': 'text/html; charset=utf-8',
    '/page.js': 'text/javascript',
    '/worker.js': 'text/javascript',
  })
  const type = names[pathname]
  if (!type) return new Response('not found', { status: 404 })
  const policy =
    "default-src 'none'; script-src 'self'; worker-src 'self'; connect-src 'self' media: bare:; media-src media: bare:; img-src media:"
  return new Response(await readFile(join(folder, pathname)), {
    headers: { 'content-type': type, 'content-security-policy': policy },
  })
}

/**
 * Answers with a tone, whole or in part.
 *
 * @param {Request} request
 */
function serveTone(request) {
  journal.journal.push(['media', request.url, request.headers.get('range'), request.headers.get('origin')])
  if (request.url.startsWith('media://cover/')) {
    const picture = '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="30"/>'
    return new Response(picture, { headers: { 'content-type': 'image/svg+xml' } })
  }
  const headers = {
    'content-type': 'audio/wav',
    'accept-ranges': 'bytes',
    'access-control-allow-origin': 'app://fixture',
  }
  const [, from, to] = /^bytes=(\d+)-(\d*)$/.exec(request.headers.get('range') ?? '') ?? []
  if (!from) return new Response(tone, { headers: { ...headers, 'content-length': String(tone.length) } })
  const part = tone.subarray(Number(from), to ? Number(to) + 1 : undefined)
  const range = `bytes ${from}-${Number(from) + part.length - 1}/${tone.length}`
  return new Response(part, {
    status: 206,
    headers: { ...headers, 'content-length': String(part.length), 'content-range': range },
  })
}
