import type { BrowserWindow as RealWindow } from 'electron'
import { describe, expect, it } from 'vitest'
import { Openings } from '../../../electron/main/openings'
import { PlayerPage } from '../../../electron/main/windows/player-page'
import { RecentEpisodes } from '../../../electron/services/documents/recent-episodes'
import type { ListeningSession } from '../../../electron/services/episode/listening-session'
import type { OpenResult } from '../../../shared/ipc/contract'
import type { Episode } from '../../../shared/model/episode'
import { err, ok } from '../../../shared/model/result'
import { BrowserWindow } from '../../support/fake-electron'
import { makeEpisode } from '../../support/make-episode'
import { settled } from '../../support/refine-session'
import { tempFolder } from '../../support/temp-folder'

const gone = err({ code: 'file/not-found', name: 'gone.mp3' } as const)

describe('what main opens', () => {
  it('is what the page hears when it asks what is open', async () => {
    const { openings, said } = await setup()
    openings.first(['/x/a.mp3'])
    expect(await openings.current()).toMatchObject({ ok: true, value: { title: '/x/a.mp3' } })
    await settled()
    expect(said).toEqual([])
  })

  it('is told to a page that listens', async () => {
    const { openings, said } = await setup()
    await openings.current()
    await settled()
    openings.open(['/x/b.mp3'])
    await settled()
    expect(said).toEqual([['episode:opened', '/x/b.mp3']])
  })

  it('before the page listens is what it hears first, and a failure is told once', async () => {
    const { openings, window, page, said } = await setup()
    openings.first(['/x/a.mp3'])
    openings.open(['/x/gone.mp3'])
    expect(await openings.current()).toEqual(gone)
    await settled()
    page.attach(window as unknown as RealWindow)
    expect(await openings.current()).toMatchObject({ ok: true, value: { title: '/x/a.mp3' } })
    await settled()
    expect(said).toEqual([])
  })

  it('while the page waits for its answer is told after it', async () => {
    const { openings, said } = await setup()
    openings.first(['/x/a.mp3'])
    const answer = openings.current()
    openings.open(['/x/b.mp3'])
    await answer
    await settled()
    expect(said).toEqual([['episode:opened', '/x/b.mp3']])
  })

  it('at the start is what was open last, with its warnings', async () => {
    const { openings, recent } = await setup()
    recent.note({ title: 'Rain', audio: '/x/rain.mp3' })
    openings.first([])
    expect(await openings.current()).toEqual(err({ code: 'recent/gone', name: 'rain.mp3' }))
    await recent.saved()
  })

  it('at the very first start is the sample, and nothing once the list was emptied', async () => {
    const first = await setup()
    first.openings.first([])
    expect(await first.openings.current()).toMatchObject({ ok: true, value: { title: 'sample' } })
    first.recent.note({ title: 'Rain', audio: '/x/rain.mp3' })
    first.recent.clear()
    await first.recent.saved()
    const second = await setup(first.folder)
    second.openings.first([])
    expect(await second.openings.current()).toEqual(ok(null))
  })
})

describe('a command for the page', () => {
  it('waits until a new window listens and knows what is open', async () => {
    const { openings, page, said } = await setup()
    openings.first(['/x/a.mp3'])
    page.say('command:run', 'play-pause')
    page.mention('recent:changed', [])
    expect(said).toEqual([])
    await openings.current()
    expect(said).toEqual([])
    await settled()
    expect(said).toEqual([['command:run', 'play-pause']])
  })

  it.each(['did-start-loading', 'render-process-gone'])('waits again after %s', async (event) => {
    const { openings, window, page, said } = await setup()
    await openings.current()
    await settled()
    window.webContents.emit(event)
    page.say('command:run', 'mute')
    expect(said).toEqual([])
    await openings.current()
    await settled()
    expect(said).toEqual([['command:run', 'mute']])
  })

  it('that waits for a window which closes is not run by the next', async () => {
    const { openings, window, page, said } = await setup()
    page.say('command:run', 'play-pause')
    window.close()
    const next = new BrowserWindow()
    listenTo(next, said)
    page.attach(next as unknown as RealWindow)
    await openings.current()
    await settled()
    expect(said).toEqual([])
  })
})

async function setup(usedFolder?: string) {
  const folder = usedFolder ?? (await tempFolder())
  const recent = await RecentEpisodes.open(folder)
  const page = new PlayerPage()
  const window = new BrowserWindow()
  const said: unknown[] = []
  listenTo(window, said)
  page.attach(window as unknown as RealWindow)
  let current: Episode | null = null
  const open = async (paths: readonly string[]): Promise<OpenResult> => {
    if (paths[0]?.includes('gone')) return gone
    current = { ...makeEpisode(), id: `episode of ${paths[0]}`, title: paths[0] ?? '' }
    return ok(current)
  }
  const session = {
    open,
    ask: () => () => true,
    openSample: () => open(['sample']),
    get current() {
      return current
    },
  } as unknown as ListeningSession
  return { openings: new Openings({ session, recent, page, resumeOf: () => null }), page, window, said, recent, folder }
}

/** What is said to a window's page, in order. */
function listenTo(window: BrowserWindow, said: unknown[]): void {
  Object.assign(window.webContents, {
    send: (name: string, payload: unknown) =>
      said.push([name, name === 'episode:opened' ? (payload as { value: Episode }).value.title : payload]),
  })
}
