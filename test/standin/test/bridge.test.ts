import { afterAll, beforeAll, expect, test } from 'vitest'
import { describeWithChromium, type Fixture, launchFixture } from './launch-fixture'

describeWithChromium('the bridge between page, preload and main', () => {
  let fixture: Fixture
  beforeAll(async () => {
    fixture = await launchFixture()
  })
  afterAll(() => fixture.close())

  test('carries values of many kinds to main and back', async () => {
    const kinds = await fixture.page.evaluate(async () => {
      const value = {
        date: new Date(5),
        map: new Map([[1, new Set([2n])]]),
        nothing: undefined,
        nan: Number.NaN,
        floats: new Float32Array([1.5]),
      }
      const back = (await window.fixture.invoke('echo', value)) as typeof value
      return [
        back.date instanceof Date && back.date.getTime() === 5,
        back.map.get(1)?.has(2n),
        'nothing' in back,
        Number.isNaN(back.nan),
        back.floats instanceof Float32Array && back.floats[0] === 1.5,
      ]
    })
    expect(kinds).toEqual([true, true, true, true, true])
  })

  test('refuses a function as an argument of main', async () => {
    const message = await fixture.page.evaluate(() =>
      window.fixture.invoke('echo', () => 1).catch((error: Error) => error.message),
    )
    expect(message).toContain('could not be cloned')
  })

  test('tells the page of an error in main in the words of Electron', async () => {
    const message = await fixture.page.evaluate(() =>
      window.fixture.invoke('fail').catch((error: Error) => error.message),
    )
    expect(message).toBe("Error invoking remote method 'fail': RangeError: too much")
  })

  test('tells the page that nobody handles a channel', async () => {
    const message = await fixture.page.evaluate(() =>
      window.fixture.invoke('none').catch((error: Error) => error.message),
    )
    expect(message).toBe("Error invoking remote method 'none': Error: No handler registered for 'none'")
  })

  test('shows main the sender as the top frame with its own address', async () => {
    expect(await fixture.page.evaluate(() => window.fixture.invoke('sender'))).toEqual([
      true,
      'app://fixture/index.html',
    ])
  })

  test('brings messages and replies, until the page stops listening', async () => {
    const heard = await fixture.page.evaluate(async () => {
      const words: unknown[] = []
      let stop = () => {}
      await new Promise<void>((resolve) => {
        stop = window.fixture.on('echoed', (word) => {
          words.push(word)
          resolve()
        })
        window.fixture.shout('hey')
      })
      stop()
      window.fixture.shout('again')
      // A round trip later the second reply has passed by.
      await window.fixture.invoke('echo', 1)
      await window.fixture.invoke('echo', 1)
      return words
    })
    expect(heard).toEqual(['hey!'])
  })

  test('answers at once, with promises and callbacks that still work', async () => {
    const results = await fixture.page.evaluate(async () => {
      const promised = (window.fixture.same(Promise.resolve(7)) as Promise<number>) ?? 0
      const twice = window.fixture.same((n: number) => n * 2) as (n: number) => number
      return [window.fixture.same('now'), await promised, twice(21)]
    })
    expect(results).toEqual(['now', 7, 42])
  })

  test('throws in the page what the preload throws', async () => {
    const message = await fixture.page.evaluate(() => {
      try {
        return window.fixture.throwing()
      } catch (error) {
        return error instanceof Error && error.message
      }
    })
    expect(message).toBe('thrown in the preload')
  })

  test('gives the page nothing of Node, and nothing that it can change', async () => {
    const facts = await fixture.page.evaluate(() => ({
      globals: ['require', 'process', 'module', '__standin', '__standinPost'].filter((name) => name in window),
      isFrozen: [window.fixture, window.fixture.nested, window.fixture.nested.list].every(Object.isFrozen),
      canReplace: Reflect.set(window, 'fixture', 1) || Reflect.deleteProperty(window, 'fixture'),
    }))
    expect(facts).toEqual({ globals: [], isFrozen: true, canReplace: false })
  })

  test('gives the preload no module of Node', async () => {
    const message = await fixture.page.evaluate(() => {
      try {
        return window.fixture.tryRequire()
      } catch (error) {
        return error instanceof Error && error.message
      }
    })
    expect(message).toBe('module not found: node:fs')
    expect(await fixture.page.evaluate(() => window.fixture.platform)).toBe(process.platform)
  })
})
