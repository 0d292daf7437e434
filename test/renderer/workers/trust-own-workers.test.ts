import { afterEach, describe, expect, it, vi } from 'vitest'
import { isOwnWorker, trustOwnWorkers } from '../../../renderer/workers/trust-own-workers'

const folder = 'app://diglot/'

describe('a worker of Diglot’s own', () => {
  it.each([
    'app://diglot/assets/align.worker-Ab_1-x.js',
    'app://diglot/assets/score.worker-DkP9.js',
    // As the development server names it.
    'app://diglot/workers/outline.worker.ts?worker_file&type=module',
  ])('may be started: %s', (url) => {
    expect(isOwnWorker(url, folder)).toBe(true)
  })

  it.each([
    'https://example.invalid/assets/align.worker-1.js',
    'app://diglot.evil/assets/align.worker-1.js',
    'app://diglot@evil/assets/align.worker-1.js',
    'app://diglot/assets/main-1.js',
    'app://diglot/assets/align.worker-1.js#https://example.invalid',
    'app://diglot/%2e%2e/align.worker-1.js',
    'app://diglot/x?align.worker-1.js',
    'blob:app://diglot/1.worker-1.js',
    'data:text/javascript,1//.worker-1.js',
    'media://track/a.worker-1.js',
    'javascript:1',
    '',
  ])('is not %s', (url) => {
    expect(isOwnWorker(url, folder)).toBe(false)
  })
})

describe('trustOwnWorkers', () => {
  afterEach(() => vi.unstubAllGlobals())

  it('makes one policy, which takes addresses of workers and never markup or code', () => {
    const policies: [string, Record<string, (url: string) => string | null>][] = []
    const trustedTypes = {
      defaultPolicy: null as object | null,
      createPolicy(name: string, rules: Record<string, (url: string) => string | null>) {
        policies.push([name, rules])
        trustedTypes.defaultPolicy = rules
      },
    }
    vi.stubGlobal('trustedTypes', trustedTypes)
    trustOwnWorkers()
    trustOwnWorkers()
    expect(policies.map(([name, rules]) => [name, Object.keys(rules)])).toEqual([['default', ['createScriptURL']]])
    const [[, rules]] = policies as [[string, Record<string, (url: string) => string | null>]]
    const own = new URL('/assets/align.worker-1.js', location.href).href
    expect([rules.createScriptURL?.(own), rules.createScriptURL?.('https://example.invalid/x.worker-1.js')]).toEqual([
      own,
      null,
    ])
  })

  it('does nothing where a page has no such policies', () => {
    vi.stubGlobal('trustedTypes', undefined)
    expect(() => trustOwnWorkers()).not.toThrow()
  })
})
