import { afterEach, describe, expect, test } from 'vitest'
import { mayRequest, webRequest } from '../main/web-request.mjs'

const request = { url: 'https://example.invalid/', method: 'GET' }

describe('onBeforeRequest', () => {
  afterEach(() => webRequest.onBeforeRequest(null))

  test('lets everything go where nobody listens', async () => {
    expect(await mayRequest(request)).toBe(true)
  })

  test('asks the one who listens last', async () => {
    const asked: string[] = []
    webRequest.onBeforeRequest((_details, answer) => answer({ cancel: true }))
    webRequest.onBeforeRequest(({ url }, answer) => {
      asked.push(url)
      answer({})
    })
    expect(await mayRequest(request)).toBe(true)
    webRequest.onBeforeRequest((_details, answer) => answer({ cancel: true }))
    expect(await mayRequest(request)).toBe(false)
    expect(asked).toEqual([request.url])
  })

  test('takes a function or null', () => {
    expect(() => webRequest.onBeforeRequest({ urls: [] } as never)).toThrow(TypeError)
  })
})
