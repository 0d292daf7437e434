import { describe, expect, it } from 'vitest'
import { missingFor } from '../../../scripts/package/offline-targets.mjs'
import { whyFetchingFailed } from '../../../scripts/package/why-fetching-failed.mjs'

describe('what a package lacks here', () => {
  const target = { system: 'linux', name: 'AppImage', tools: { mksquashfs: 'squashfs-tools', sh: 'dash' } } as const

  it('is named by the Debian packages that bring it', () => {
    expect(missingFor(target, (command) => command === 'sh')).toEqual(['squashfs-tools'])
    expect(missingFor(target, () => true)).toEqual([])
  })
})

describe('why packaging failed', () => {
  it.each([
    [
      'no way to the server',
      '  ⨯ getaddrinfo ENOTFOUND github.com  failedTask=build stackTrace=RequestError: getaddrinfo ENOTFOUND github.com',
      'getaddrinfo ENOTFOUND github.com',
    ],
    ['a refused connection', 'connect ECONNREFUSED 127.0.0.1:443\n at x', 'ECONNREFUSED 127.0.0.1:443'],
    ['fetch', 'TypeError: fetch failed', 'fetch failed'],
    ['another reason', '  ⨯ Invalid configuration object', null],
  ])('%s', (_name, output, reason) => {
    expect(whyFetchingFailed(output)).toBe(reason)
  })
})
