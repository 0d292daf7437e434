import { beforeEach, describe, expect, it } from 'vitest'
import type { AlignOutcome, AlignProgress, AudioToAlign } from '../../../../electron/cli/aligner'
import { createPageAligner } from '../../../../electron/main/windowless/page-aligner'
import { MediaRegistry } from '../../../../electron/services/media/media-registry'
import type { AlignTask } from '../../../../shared/ipc/windowless-contract'
import { handlers, windows } from '../../../support/fake-electron'

const audio: AudioToAlign = {
  path: '/music/a.mp3',
  mime: 'audio/mpeg',
  duration: 60,
  sides: [{ language: 'en', texts: ['One.', 'Two.'] }],
}
const found: AlignOutcome = {
  kind: 'aligned',
  spoken: { language: 'en' },
  belongs: true,
  segments: [
    { spoken: true, start: 1, end: 2, confidence: 0.9, words: [{ from: 0, to: 3, start: 1, end: 2 }] },
    { spoken: false, confidence: 0.5 },
  ],
}

beforeEach(() => {
  handlers.clear()
  windows.length = 0
})

describe('the page that listens', () => {
  it('is not seen, lives in the sandbox and is Diglot’s own', () => {
    begin()
    expect(windows).toHaveLength(1)
    expect(windows[0]).toMatchObject({ url: 'app://diglot/windowless.html' })
    expect(windows[0]?.options).toMatchObject({
      show: false,
      webPreferences: { sandbox: true, contextIsolation: true, nodeIntegration: false, backgroundThrottling: false },
    })
  })

  it('learns an id and never the path', async () => {
    const { ask, media } = begin()
    const task = (await ask('align:task')) as AlignTask
    expect(task).toEqual({
      audioUrl: expect.stringMatching(/^media:\/\/track\/[\w-]+$/),
      duration: 60,
      sides: audio.sides,
    })
    expect(media.get('track', task.audioUrl.slice('media://track/'.length))).toMatchObject({ path: audio.path })
  })

  it('tells how far it is and what it found; then it goes, and its audio with it', async () => {
    const { ask, outcome, progress, media } = begin()
    const { audioUrl } = (await ask('align:task')) as AlignTask
    ask('align:report', { kind: 'progress', fraction: 0.25, remaining: 30 })
    ask('align:report', { kind: 'progress', fraction: 0.5 })
    ask('align:report', found)
    expect(await outcome).toEqual(found)
    expect(progress).toEqual([{ fraction: 0.25, remaining: 30 }, { fraction: 0.5 }])
    expect(windows[0]?.isDestroyed()).toBe(true)
    expect(media.get('track', audioUrl.slice('media://track/'.length))).toBeUndefined()
  })

  it.each<[string, string, (page: (typeof windows)[number]) => void]>([
    ['it crashes', 'crashed', (page) => void page.webContents.emit('render-process-gone', {}, { reason: 'crashed' })],
    ['its preload breaks', 'no', (page) => void page.webContents.emit('preload-error', {}, '/p.cjs', new Error('no'))],
    ['it is closed', 'closed', (page) => page.destroy()],
  ])('is given up when %s', async (_case, detail, breakPage) => {
    const { outcome } = begin()
    breakPage(windows[0]!)
    expect(await outcome).toMatchObject({ kind: 'failed', detail: expect.stringContaining(detail) })
    expect(windows[0]?.isDestroyed()).toBe(true)
  })

  it('goes at once when the work is cancelled', async () => {
    const { outcome, cancel } = begin()
    cancel.abort()
    expect(await outcome).toEqual({ kind: 'cancelled' })
    expect(windows[0]?.isDestroyed()).toBe(true)
  })

  it('is not opened at all when the work was cancelled before', async () => {
    const cancel = new AbortController()
    cancel.abort()
    expect(await begin(cancel).outcome).toEqual({ kind: 'cancelled' })
    expect(windows).toEqual([])
  })
})

describe('its calls', () => {
  it.each<[string, unknown[]]>([
    ['align:task', ['unasked']],
    ['align:report', []],
    ['align:report', [{ kind: 'progress', fraction: 2 }]],
    ['align:report', [{ kind: 'progress', fraction: Number.NaN }]],
    ['align:report', [{ kind: 'aligned', spoken: { language: '<b>' }, belongs: true, segments: [] }]],
    ['align:report', [{ ...found, segments: [{ spoken: true, start: -1, end: 2, confidence: 1, words: [] }] }]],
    ['align:report', [{ kind: 'partial' }]],
    ['align:report', [{ kind: 'failed' }]],
  ])('refuse %s(%j)', (name, args) => {
    const { ask } = begin()
    expect(() => ask(name, ...args)).toThrow(TypeError)
  })

  it('refuse another page', () => {
    begin()
    for (const name of ['align:task', 'align:report']) {
      expect(() => call(name, 'https://example.invalid/')).toThrow(/refused/)
    }
  })
})

function begin(cancel = new AbortController()) {
  const media = new MediaRegistry()
  const progress: AlignProgress[] = []
  const align = createPageAligner({ preload: '/preload.cjs', media })
  const outcome = align(audio, { onProgress: (report) => progress.push(report), signal: cancel.signal })
  const ask = (name: string, ...args: unknown[]) => call(name, 'app://diglot/windowless.html', ...args)
  return { media, progress, outcome, cancel, ask }
}

function call(name: string, url: string, ...args: unknown[]): unknown {
  const handler = handlers.get(name) as ((...all: unknown[]) => unknown) | undefined
  if (!handler) throw new Error(`nothing handles ${name}`)
  const frame = { url }
  return handler({ sender: { mainFrame: frame }, senderFrame: frame }, ...args)
}
