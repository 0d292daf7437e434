import { describe, expect, test } from 'vitest'
import { addTwinsToPolicy } from '../schemes/add-twins-to-policy.mjs'
import { isRequestAllowed } from '../schemes/is-request-allowed.mjs'
import { fromTwin, parseTwinHost, toTwin } from '../schemes/twin-url.mjs'

const isHandled = (scheme: string) => scheme === 'app' || scheme === 'media'

describe('twins', () => {
  test.each([
    ['app://diglot/index.html', 'http://diglot.app.localhost:80/index.html'],
    ['app://diglot', 'http://diglot.app.localhost:80/'],
    ['media://track/a?b=1', 'http://track.media.localhost:80/a?b=1'],
    ['app://diglot/a#b', 'http://diglot.app.localhost:80/a#b'],
  ])('%s is served as %s', (url, twin) => {
    expect(toTwin(url, 80, isHandled)).toBe(twin)
  })

  test.each(['https://example.invalid/x', 'about:blank', 'other://host/x', 'file:///etc/passwd'])(
    '%s has no twin',
    (url) => {
      expect(toTwin(url, 80, isHandled)).toBe(url)
      expect(fromTwin(url, 80)).toBe(url)
    },
  )

  test('the twin leads back to the url, and only with the right port', () => {
    const url = 'media://track/a?b=1#c'
    expect(fromTwin(toTwin(url, 4567, isHandled), 4567)).toBe(url)
    expect(fromTwin(toTwin(url, 4567, isHandled), 4568)).not.toBe(url)
  })

  test('a host that is no twin is not taken for one', () => {
    expect(parseTwinHost('localhost:80')).toBeNull()
    expect(parseTwinHost('127.0.0.1:80')).toBeNull()
    expect(parseTwinHost('diglot.app.localhost.example.invalid:80')).toBeNull()
    expect(parseTwinHost('track.media.localhost:80')).toEqual({ host: 'track', scheme: 'media', port: 80 })
  })
})

describe('addTwinsToPolicy', () => {
  test('adds the twins of a scheme beside it and leaves the rest alone', () => {
    const policy = "default-src 'none'; media-src media:; img-src 'self' data: media:; frame-src https:"
    expect(addTwinsToPolicy(policy, 80, isHandled)).toBe(
      "default-src 'none'; media-src media: http://*.media.localhost:80; " +
        "img-src 'self' data: media: http://*.media.localhost:80; frame-src https:",
    )
  })

  test('adds the one twin of an origin', () => {
    expect(addTwinsToPolicy('media-src media://track', 80, isHandled)).toBe(
      'media-src media://track http://track.media.localhost:80',
    )
  })
})

describe('isRequestAllowed', () => {
  const audio = { 'sec-fetch-dest': 'audio', 'sec-fetch-mode': 'no-cors', 'sec-fetch-site': 'cross-site' }
  const image = { ...audio, 'sec-fetch-dest': 'image' }
  const fetchAcross = { 'sec-fetch-dest': 'empty', 'sec-fetch-mode': 'cors', 'sec-fetch-site': 'cross-site' }
  const fetchSame = { ...fetchAcross, 'sec-fetch-site': 'same-origin' }
  const script = { 'sec-fetch-dest': 'script', 'sec-fetch-mode': 'cors', 'sec-fetch-site': 'same-origin' }

  test.each([
    ['audio', audio, {}, false],
    ['audio', audio, { stream: true }, true],
    ['a picture', image, {}, true],
    ['fetch in the own origin', fetchSame, {}, false],
    ['fetch in the own origin', fetchSame, { supportFetchAPI: true }, true],
    ['fetch across origins', fetchAcross, { supportFetchAPI: true }, false],
    ['fetch across origins', fetchAcross, { supportFetchAPI: true, corsEnabled: true }, true],
    ['a module script of the own origin', script, {}, true],
    ['a request of no page', {}, {}, true],
  ])('%s of %j with %j: %s', (_name, headers, privileges, isAllowed) => {
    expect(isRequestAllowed(headers, privileges)).toBe(isAllowed)
  })
})
