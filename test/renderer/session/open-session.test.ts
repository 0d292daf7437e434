import { afterEach, describe, expect, it } from 'vitest'
import { useStore } from '../../../renderer/store'
import type { OpenResult } from '../../../shared/ipc/contract'
import type { AppError } from '../../../shared/model/app-error'
import { err, ok } from '../../../shared/model/result'
import { makeEpisode, makeTimeline, makeTrack } from '../../support/make-episode'
import { opened, setup } from '../../support/open-session'

const initial = useStore.getState()
afterEach(() => {
  useStore.setState(initial, true)
})

const notText: AppError = { code: 'transcript/not-text', name: 'photo.txt' }
const cutShort: AppError = { code: 'audio/cut-short', name: 'harbour.mp3', present: 20, promised: 40 }

describe('at the start', () => {
  it('shows what main has open, loaded and not playing', async () => {
    const harbour = makeEpisode()
    const { session, asked } = setup({ 'episode:current': () => ok(harbour) })
    await session.start()
    expect(useStore.getState().episode).toBe(harbour)
    expect(asked).toEqual([['load', harbour.track]])
  })

  it('shows nothing when main has nothing', async () => {
    const { session, asked } = setup()
    await session.start()
    expect(useStore.getState()).toMatchObject({ episode: null, notices: [], isOpening: false })
    expect(asked).toEqual([])
  })

  it('shows what main opens by itself later on, until it is disposed of', async () => {
    const { session, host } = setup()
    await session.start()
    host.push('episode:opened', ok(makeEpisode('lighthouse')))
    expect(useStore.getState().episode?.title).toBe('The lighthouse')
    session.dispose()
    expect(host.listening('episode:opened')).toBe(0)
  })
})

describe('opening', () => {
  it('replaces what was open', async () => {
    const { session } = await opened({ openDropped: () => ok(makeEpisode('lighthouse')) })
    await session.openDropped([new File([], 'lighthouse.mp3')])
    expect(useStore.getState().episode?.title).toBe('The lighthouse')
  })

  it('that fails says why and leaves everything as it was', async () => {
    const { session, asked } = await opened({ openDropped: () => err(notText) })
    const before = useStore.getState().episode
    await session.openDropped([new File([], 'photo.txt')])
    expect(useStore.getState().notices).toEqual([notText])
    expect(useStore.getState().episode).toBe(before)
    expect(asked).toEqual([])
  })

  it('that the listener gave up changes nothing, old notices included', async () => {
    const { session } = await opened()
    useStore.getState().addNotice(notText)
    await session.choose()
    expect(useStore.getState().notices).toEqual([notText])
  })

  it("takes the last opening's notices away and shows its own doubts", async () => {
    const { session } = await opened({
      'episode:open-sample': () => ok(makeEpisode('sample', { warnings: [cutShort] })),
    })
    useStore.getState().addNotice(notText)
    await session.openSample()
    expect(useStore.getState().notices).toEqual([cutShort])
  })

  it('says so when main itself breaks', async () => {
    const { session } = await opened({
      'episode:choose': () => {
        throw new Error('no such channel')
      },
    })
    await session.choose()
    expect(useStore.getState().notices).toEqual([{ code: 'internal', detail: 'Error: no such channel' }])
    expect(useStore.getState().isOpening).toBe(false)
  })

  it('of nothing at all says what could be opened', async () => {
    const { session, host } = await opened()
    await session.openDropped([])
    expect(useStore.getState().notices).toEqual([{ code: 'open/nothing' }])
    expect(host.asked('openDropped')).toEqual([])
  })

  it('of the transcript to the audio that is open lets the audio play on', async () => {
    const track = makeTrack()
    const { session, asked } = await opened({ openDropped: () => ok(makeEpisode('harbour', { track: { ...track } })) })
    await session.openDropped([new File([], 'harbour.txt')])
    expect(asked).toEqual([])
  })

  it('of a transcript alone takes the audio of another episode away', async () => {
    const { session, asked } = await opened({
      openDropped: () => ok(makeEpisode('letter', { track: null, timeline: null })),
    })
    await session.openDropped([new File([], 'letter.txt')])
    expect(asked).toEqual([['load', null]])
  })
})

describe('several openings at once', () => {
  it('what main answers last is shown, whichever was asked for first: it is what main has open', async () => {
    const slow = deferred<OpenResult>()
    const { session, host } = await opened({ 'episode:choose': () => slow.promise })
    const chosen = session.choose()
    // Handed over by the system while the dialog was open.
    host.push('episode:opened', ok(makeEpisode('handed')))
    expect(useStore.getState().episode?.title).toBe('The handed')
    slow.resolve(ok(makeEpisode('slow')))
    await chosen
    expect(useStore.getState().episode?.title).toBe('The slow')
  })

  it('what was open before is taken leave of once another is there, while it is still what is open here', async () => {
    const left: unknown[] = []
    const { session } = await opened(
      { 'episode:open-sample': () => ok(makeEpisode('sample')), openDropped: () => err(notText) },
      makeEpisode(),
      { leave: () => left.push(useStore.getState().episode?.title) },
    )
    left.length = 0
    await session.openDropped([new File([], 'photo.txt')])
    expect(left).toEqual([])
    await session.openSample()
    expect(left).toEqual(['The harbour'])
  })

  it('an earlier one counts when the last one fails', async () => {
    const slow = deferred<OpenResult>()
    const { session } = await opened({ openDropped: () => slow.promise, 'episode:open-sample': () => err(notText) })
    const first = session.openDropped([new File([], 'slow.mp3')])
    await session.openSample()
    expect(useStore.getState().isOpening).toBe(true)
    slow.resolve(ok(makeEpisode('slow')))
    await first
    expect(useStore.getState()).toMatchObject({ isOpening: false, episode: { title: 'The slow' } })
  })
})

describe('waiting', () => {
  it('is shown from the drop until the answer', async () => {
    const answer = deferred<OpenResult>()
    const { session } = await opened({ openDropped: () => answer.promise })
    const opening = session.openDropped([new File([], 'a.mp3')])
    expect(useStore.getState().isOpening).toBe(true)
    answer.resolve(ok(null))
    await opening
    expect(useStore.getState().isOpening).toBe(false)
  })

  it('begins, with the dialog, when the dialog has closed', async () => {
    const answer = deferred<OpenResult>()
    const { session, closeDialog } = await opened({ 'episode:choose': () => answer.promise })
    const opening = session.choose()
    expect(useStore.getState().isOpening).toBe(false)
    closeDialog()
    expect(useStore.getState().isOpening).toBe(true)
    answer.resolve(ok(makeEpisode('lighthouse')))
    await opening
    expect(useStore.getState().isOpening).toBe(false)
  })

  it('does not begin when the answer was there before the window had the keyboard again', async () => {
    const { session, closeDialog } = await opened()
    await session.choose()
    closeDialog()
    expect(useStore.getState().isOpening).toBe(false)
  })
})

describe('the length that the audio element finds', () => {
  it.each([
    ['0.1 % more', 40.04, 0],
    ['0.3 % more', 40.12, 1],
    ['half', 20, 1],
  ])('%s than the times were made for: %d s asks for new times %d times', async (_name, duration, times) => {
    const { host } = await opened(estimates)
    useStore.getState().reportPlayer({ duration })
    await settled()
    expect(host.asked('timeline:estimate')).toEqual(
      Array.from({ length: times }, () => ({ episodeId: 'harbour-episode', key: 'harbour-track', duration })),
    )
  })

  it('gives the episode the new times', async () => {
    await opened(estimates)
    useStore.getState().reportPlayer({ duration: 50 })
    await settled()
    expect(useStore.getState().episode?.timeline?.duration).toBe(50)
  })

  it('changes nothing any more once the times come from the audio', async () => {
    const { host } = await opened({})
    const { episode, setTimeline } = useStore.getState()
    if (!episode?.timeline || !episode.spoken) throw new Error('the episode has no timeline')
    const cues = episode.timeline.cues.map((cue) => ({ ...cue, source: 'aligned' as const, start: 0, end: 0 }))
    setTimeline(episode.id, { ...episode.timeline, cues }, episode.spoken)
    useStore.getState().reportPlayer({ duration: 50 })
    await settled()
    expect(host.asked('timeline:estimate')).toEqual([])
  })

  it('is asked about once, also when the answer does not fit it', async () => {
    const { host } = await opened({
      'timeline:estimate': () => ok({ timeline: makeTimeline(40), spoken: { language: 'en', because: 'order' } }),
    })
    useStore.getState().reportPlayer({ duration: 50 })
    await settled()
    useStore.getState().reportPlayer({ duration: 50 })
    await settled()
    expect(host.asked('timeline:estimate')).toHaveLength(1)
  })

  it('keeps the side that the listener chose', async () => {
    const spoken = { language: 'zh-Hans', because: 'chosen' } as const
    const { host } = await opened(estimates, makeEpisode('harbour', { spoken }))
    useStore.getState().reportPlayer({ duration: 50 })
    await settled()
    const asked = { episodeId: 'harbour-episode', key: 'harbour-track', duration: 50, spoken: 'zh-Hans' }
    expect(host.asked('timeline:estimate')).toEqual([asked])
  })

  it('asks for nothing without a transcript', async () => {
    const { host } = await opened(estimates, makeEpisode('harbour', { text: null, spoken: null, timeline: null }))
    useStore.getState().reportPlayer({ duration: 50 })
    await settled()
    expect(host.asked('timeline:estimate')).toEqual([])
  })
})

describe('choosing the spoken side', () => {
  it('times the lines anew from that side', async () => {
    const { session, host } = await opened(estimates)
    useStore.getState().reportPlayer({ duration: 40 })
    await session.chooseSpoken({ language: 'zh-Hans' })
    const asked = { episodeId: 'harbour-episode', key: 'harbour-track', spoken: 'zh-Hans', duration: 40 }
    expect(host.asked('timeline:estimate')).toEqual([asked])
    expect(useStore.getState().episode?.spoken).toEqual({ language: 'zh-Hans', because: 'chosen' })
  })

  it.each([estimates['timeline:estimate'], () => err({ code: 'open/nothing' as const })])(
    'leaves another episode alone that was opened meanwhile, and is no news there (%#)',
    async (become) => {
      const answer = deferred<void>()
      const { session, host } = await opened({
        'timeline:estimate': (asked) => answer.promise.then(() => become(asked)),
      })
      const choosing = session.chooseSpoken({ language: 'zh-Hans' })
      const other = makeEpisode('lighthouse')
      host.push('episode:opened', ok(other))
      answer.resolve()
      await choosing
      expect(useStore.getState()).toMatchObject({ episode: other, notices: [] })
    },
  )

  it('that fails says why', async () => {
    const { session } = await opened({ 'timeline:estimate': () => err({ code: 'open/nothing' }) })
    await session.chooseSpoken({ language: 'zh-Hans' })
    expect(useStore.getState().notices).toEqual([{ code: 'open/nothing' }])
  })
})

const estimates = {
  'timeline:estimate': ({ duration = 40, spoken }: { duration?: number; spoken?: string }) =>
    ok({
      timeline: makeTimeline(duration, spoken),
      spoken: { language: spoken ?? 'en', because: spoken ? ('chosen' as const) : ('order' as const) },
    }),
}

function deferred<T>() {
  let resolve: (value: T) => void = () => {}
  const promise = new Promise<T>((done) => {
    resolve = done
  })
  return { promise, resolve }
}

function settled(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve))
}
