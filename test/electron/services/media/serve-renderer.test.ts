import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { contentSecurityPolicy, serveRenderer } from '../../../../electron/services/media/serve-renderer'
import { tempFolder } from '../../../support/temp-folder'

describe('serveRenderer', () => {
  test.each([
    ['app://diglot/', 'text/html; charset=utf-8'],
    ['app://diglot/index.html', 'text/html; charset=utf-8'],
    ['app://diglot/index.html?theme=light#top', 'text/html; charset=utf-8'],
    ['app://diglot/assets/main-1.js', 'text/javascript; charset=utf-8'],
    ['app://diglot/assets/main.css', 'text/css; charset=utf-8'],
    ['app://diglot/assets/a%20b.svg', 'image/svg+xml'],
    ['app://diglot/assets/data.unknown', 'application/octet-stream'],
  ])('gives %s as %s', async (url, type) => {
    const { ask } = await setup()
    const response = await ask(url)
    expect(response.status).toBe(200)
    expect(response.headers.get('content-type')).toBe(type)
    expect(response.headers.get('x-content-type-options')).toBe('nosniff')
    expect(await response.text()).toBe('content')
  })

  test('sends a policy that lets nothing in from elsewhere and evaluates nothing', async () => {
    const { ask } = await setup()
    const policy = (await ask('app://diglot/')).headers.get('content-security-policy')
    expect(policy).toBe(contentSecurityPolicy)
    expect(policy).toContain("default-src 'none'")
    expect(policy).not.toMatch(/unsafe|\*|https?:|data:/)
  })

  test.each(['app://diglot/', 'app://diglot/assets/main-1.js', 'app://diglot/missing.js', 'app://elsewhere/'])(
    'keeps the page to itself: %s',
    async (url) => {
      const { ask } = await setup()
      const headers = Object.fromEntries((await ask(url)).headers)
      expect(headers).toMatchObject({
        'cross-origin-embedder-policy': 'require-corp',
        'cross-origin-opener-policy': 'same-origin',
        'cross-origin-resource-policy': 'same-origin',
        'origin-agent-cluster': '?1',
        'referrer-policy': 'no-referrer',
        'x-content-type-options': 'nosniff',
      })
      const features = headers['permissions-policy']?.split(', ') ?? []
      for (const feature of ['camera', 'microphone', 'geolocation', 'usb', 'clipboard-read', 'cross-origin-isolated']) {
        expect(features).toContain(`${feature}=()`)
      }
      expect(features.filter((feature) => !feature.endsWith('=()'))).toEqual([])
    },
  )

  test('gives no page the right to compile, whatever it is called', async () => {
    const { ask } = await setup()
    for (const name of ['index.html', 'align.worker-1.html', 'x.worker-1.js.html']) {
      const policy = (await ask(`app://diglot/${name}`)).headers.get('content-security-policy')
      expect(policy).toBe(contentSecurityPolicy)
    }
  })

  test('lets worker scripts, and nothing else, compile WebAssembly', async () => {
    const { ask } = await setup()
    const policyOf = async (path: string) =>
      (await ask(`app://diglot/assets/${path}`)).headers.get('content-security-policy')
    expect(await policyOf('align.worker-Ab_1-x.js')).toContain("script-src 'self' 'wasm-unsafe-eval';")
    expect(await policyOf('main-1.js')).toBe(contentSecurityPolicy)
  })

  test.each([
    'app://diglot/%2e%2e/secret.txt',
    'app://diglot/..%2fsecret.txt',
    'app://diglot/%2e%2e%2fsecret.txt',
    'app://diglot/assets/..%2f..%2fsecret.txt',
    'app://diglot/..%5csecret.txt',
    'app://diglot/assets%5c..%5c..%5csecret.txt',
    'app://diglot/index.html%00.js',
    'app://diglot/C:%2fsecret.txt',
    'app://diglot/index.html::$DATA',
    'app://diglot/%ff',
    'app://diglot//etc/passwd',
    'app://diglot/%2fetc%2fpasswd',
    'app://elsewhere/index.html',
    'media://diglot/index.html',
  ])('gives nothing for %s', async (url) => {
    const { ask } = await setup()
    const response = await ask(url)
    expect([403, 404]).toContain(response.status)
    expect(await response.text()).toBe('')
  })

  test.each(['app://diglot/missing.js', 'app://diglot/assets', 'app://diglot/assets/'])('has no %s', async (url) => {
    const { ask } = await setup()
    expect((await ask(url)).status).toBe(404)
  })

  test('answers HEAD without a body and refuses to be written to', async () => {
    const { ask } = await setup()
    const head = await ask('app://diglot/', { method: 'HEAD' })
    expect([head.status, head.headers.get('content-length'), head.body]).toEqual([200, '7', null])
    expect((await ask('app://diglot/', { method: 'POST' })).status).toBe(405)
  })
})

async function setup() {
  const outside = await tempFolder()
  const folder = join(outside, 'renderer')
  await mkdir(join(folder, 'assets'), { recursive: true })
  await writeFile(join(outside, 'secret.txt'), 'secret')
  const scripts = ['assets/main-1.js', 'assets/align.worker-Ab_1-x.js']
  for (const name of ['index.html', ...scripts, 'assets/main.css', 'assets/a b.svg', 'assets/data.unknown']) {
    await writeFile(join(folder, name), 'content')
  }
  return { ask: (url: string, init?: RequestInit) => serveRenderer(new Request(url, init), folder) }
}
