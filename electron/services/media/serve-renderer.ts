import { readFile } from 'node:fs/promises'
import { extname, join, resolve, sep } from 'node:path'

/**
 * What a page of Diglot may do. Nothing comes from elsewhere, nothing is evaluated, nothing is sent away;
 * audio and covers come over `media:`.
 */
export const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  // `blob:` is the cover on the system's now-playing card, which takes no scheme of ours.
  "img-src 'self' media: blob:",
  'media-src media:',
  "connect-src 'self' media:",
  "worker-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  // A string becomes neither markup nor a script's address: the one policy that a page may make lets Diglot's own workers
  // through (`renderer/workers/trust-own-workers.ts`).
  "require-trusted-types-for 'script'",
  'trusted-types default',
].join('; ')

/** What pages could ask the system for. None does, so none can. */
const refusedFeatures = [
  ...['accelerometer', 'camera', 'clipboard-read', 'clipboard-write', 'display-capture', 'encrypted-media'],
  ...['fullscreen', 'gamepad', 'geolocation', 'gyroscope', 'hid', 'idle-detection', 'local-fonts', 'magnetometer'],
  ...['microphone', 'midi', 'otp-credentials', 'payment', 'picture-in-picture', 'publickey-credentials-create'],
  ...['publickey-credentials-get', 'screen-wake-lock', 'serial', 'storage-access', 'usb'],
  ...['window-management', 'xr-spatial-tracking'],
  // The headers below would otherwise give the page finer clocks and shared memory for keeping others out.
  'cross-origin-isolated',
]

/** Sent with every file, whatever it is. */
const everyAnswer = {
  'content-security-policy': contentSecurityPolicy,
  'cross-origin-embedder-policy': 'require-corp',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'origin-agent-cluster': '?1',
  'permissions-policy': refusedFeatures.map((feature) => `${feature}=()`).join(', '),
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-dns-prefetch-control': 'off',
}

/**
 * What the alignment worker may do besides: compile the WebAssembly that comes with the app. It has no page, and its
 * own policy; the window's stays without it.
 */
const workerPolicy = contentSecurityPolicy.replace("script-src 'self'", "script-src 'self' 'wasm-unsafe-eval'")

/** As Vite names the script of a worker. */
const workerScript = /\.worker-[\w-]+\.js$/

/** Only what a build of the renderer holds. Another kind of file is served as bytes that no page can execute. */
const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
}

/**
 * Answers `app://diglot/...` with a file of the built renderer; `/` is `index.html`. Nothing outside `folder` is ever
 * read: a path with `..`, a backslash, a colon or NUL in it, however it is encoded, is refused with 403.
 */
export async function serveRenderer(request: Request, folder: string): Promise<Response> {
  if (request.method !== 'GET' && request.method !== 'HEAD') return answer(405, null, { allow: 'GET, HEAD' })
  const { protocol, host, pathname } = new URL(request.url)
  if (protocol !== 'app:' || host !== 'diglot') return answer(404)
  const path = fileWithin(folder, pathname)
  if (!path) return answer(403)
  try {
    // Read whole because these files are small, and because `readFile` also reads from inside an asar archive.
    const bytes = await readFile(path)
    return answer(200, request.method === 'HEAD' ? null : new Uint8Array(bytes), {
      'content-type': types[extname(path).toLowerCase()] ?? 'application/octet-stream',
      'content-length': String(bytes.length),
      ...(workerScript.test(path) && { 'content-security-policy': workerPolicy }),
    })
  } catch {
    return answer(404)
  }
}

/** The file that a URL's path names, or null when it could lead out of the folder. */
function fileWithin(folder: string, pathname: string): string | null {
  let path: string
  try {
    path = decodeURIComponent(pathname)
  } catch {
    return null
  }
  // A colon is a drive or an alternate stream on Windows.
  if (/[\\:\0]/.test(path) || path.split('/').includes('..')) return null
  const root = resolve(folder)
  const file = resolve(join(root, path === '/' || path === '' ? 'index.html' : path))
  return file.startsWith(root + sep) ? file : null
}

/** The policy goes with every answer, for a worker takes its own from the script it was started with. */
function answer(status: number, body: Uint8Array<ArrayBuffer> | null = null, headers: Record<string, string> = {}) {
  return new Response(body, { status, headers: { ...everyAnswer, ...headers } })
}
