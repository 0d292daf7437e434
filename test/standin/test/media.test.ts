import { afterAll, beforeAll, expect, test } from 'vitest'
import { describeWithChromium, type Fixture, launchFixture } from './launch-fixture'

type Asked = [kind: string, url: string, range: string | null, origin: string | null]

describeWithChromium('the schemes of the app', () => {
  let fixture: Fixture
  beforeAll(async () => {
    fixture = await launchFixture()
  })
  afterAll(() => fixture.close())

  const asked = () =>
    fixture.app.evaluate(() =>
      (globalThis as unknown as { journal: Asked[] }).journal.filter(([kind]) => kind === 'media'),
    )

  test('keep their addresses in the page and in main', async () => {
    expect(await fixture.page.evaluate(() => document.querySelector('audio')?.src)).toBe('media://track/1')
    const url = await fixture.app.evaluate(({ webContents }) => webContents.getAllWebContents()[0]?.getURL())
    expect(url).toBe('app://fixture/index.html')
  })

  test('show a picture', async () => {
    const size = await fixture.page.evaluate(() => {
      const image = document.querySelector('img')
      return [image?.naturalWidth, image?.naturalHeight]
    })
    expect(size).toEqual([40, 30])
  })

  test('play, and seek with range requests', async () => {
    const at = await fixture.page.evaluate(async () => {
      const audio = document.querySelector('audio')
      if (!audio) throw new Error('no audio')
      await audio.play()
      audio.currentTime = 50
      await new Promise((resolve) => audio.addEventListener('seeked', resolve, { once: true }))
      return [audio.duration, audio.currentTime >= 50, audio.paused]
    })
    expect(at).toEqual([60, true, false])
    const ranges = (await asked()).filter(([, url]) => url === 'media://track/1').map(([, , range]) => range)
    expect(ranges).toContain('bytes=0-')
  })

  test('are fetched across origins where the answer allows it', async () => {
    const text = await fixture.page.evaluate(async () => {
      const response = await fetch('media://track/fetched', { headers: { range: 'bytes=0-3' } })
      return [response.status, await response.text()]
    })
    expect(text).toEqual([206, 'RIFF'])
    expect((await asked()).find(([, url]) => url === 'media://track/fetched')).toEqual([
      'media',
      'media://track/fetched',
      'bytes=0-3',
      'app://fixture',
    ])
  })

  test('are fetched from workers', async () => {
    const answer = await fixture.page.evaluate(
      () =>
        new Promise((resolve) => {
          const worker = new Worker(new URL('worker.js', location.href), { type: 'module' })
          worker.addEventListener('message', (event) => resolve(event.data))
        }),
    )
    expect(answer).toEqual([206, 'RIFF'])
  })

  test('refuse what they have no privilege for', async () => {
    const refused = await fixture.page.evaluate(async () => {
      const fetched = await fetch('bare://track/1').then(
        () => 'fetched',
        (error: Error) => error.name,
      )
      const audio = new Audio('bare://track/1')
      const played = await new Promise((resolve) => {
        audio.addEventListener('loadedmetadata', () => resolve('loaded'))
        audio.addEventListener('error', () => resolve('error'))
      })
      return [fetched, played]
    })
    expect(refused).toEqual(['TypeError', 'error'])
    expect((await asked()).filter(([, url]) => url.startsWith('bare:'))).toEqual([])
  })

  test('obey the policy that the app sends', async () => {
    const facts = await fixture.page.evaluate(async () => {
      const script = document.createElement('script')
      script.textContent = 'window.isInlineRun = true'
      document.head.append(script)
      const outside = await fetch('https://example.invalid/').then(
        () => 'fetched',
        () => 'refused',
      )
      // A scheme that the app handles, but a host that its policy does not name.
      const page = await fetch('app://other/x').then(
        () => 'fetched',
        () => 'refused',
      )
      return ['isInlineRun' in window, outside, page]
    })
    expect(facts).toEqual([false, 'refused', 'refused'])
  })
})
