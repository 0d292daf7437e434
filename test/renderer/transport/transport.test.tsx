import { act, cleanup, fireEvent, screen, waitFor } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, describe, expect, it } from 'vitest'
import { useStore } from '../../../renderer/store'
import { Transport } from '../../../renderer/transport/transport'
import type { Episode } from '../../../shared/model/episode'
import { ok } from '../../../shared/model/result'
import type { Answers } from '../../support/fake-bridge'
import { makeEpisode, makeTimeline, makeTrack } from '../../support/make-episode'
import { makeApp } from '../../support/render-app'

const initial = useStore.getState()
let end = () => {}
afterEach(() => {
  cleanup()
  end()
  useStore.setState(initial, true)
})

describe('the seek bar', () => {
  it('tells the time where the clock stands, without rendering anything', () => {
    const { at } = show()
    expect(bar().getAttribute('aria-valuetext')).toBe('0:00 of 0:40')
    at(12.7)
    expect(bar().getAttribute('aria-valuetext')).toBe('0:12 of 0:40')
    expect(Number(bar().value)).toBeCloseTo(12.7)
    const moved = [...bar().parentElement!.querySelectorAll<HTMLElement>('[style*="--progress"]')]
    expect(moved.map(({ style }) => style.getPropertyValue('--progress'))).toEqual(['0.3175', '0.3175'])
  })

  it('shows the length that the file promises until the element knows it', () => {
    show(makeEpisode('long', { track: makeTrack('long', { duration: 3725 }) }), 0)
    expect(bar().getAttribute('aria-valuetext')).toBe('0:00 of 1:02:05')
  })

  it.each([
    ['{ArrowRight}', 15],
    ['{ArrowLeft}', 5],
    ['{PageUp}', 70],
    ['{Home}', 0],
    ['{End}', 40],
  ])('at 10 s goes with %s to %d s', async (key, expected) => {
    const { at, asked } = show()
    at(10)
    bar().focus()
    await userEvent.keyboard(key)
    expect(asked).toEqual([['seek', expected]])
  })

  it('seeks where it is let go, and stays under the pointer until then', () => {
    const { at, asked } = show()
    fireEvent.pointerDown(bar())
    fireEvent.input(bar(), { target: { value: '22' } })
    at(3)
    expect(bar().value).toBe('22')
    expect(asked).toEqual([])
    fireEvent.pointerUp(bar())
    fireEvent.change(bar(), { target: { value: '22' } })
    expect(asked).toEqual([['seek', 22]])
  })

  it('gives the keyboard back to the captions after a drag', () => {
    show()
    bar().focus()
    fireEvent.pointerDown(bar())
    fireEvent.pointerUp(bar())
    expect(document.activeElement).toBe(document.body)
  })

  it('shows under the pointer the time, the chapter and what is said there', () => {
    const chapters = [{ title: 'The harbour', start: 15 }]
    show(makeEpisode('harbour', { track: makeTrack('harbour', { tags: { chapters } }) }))
    const box = bar().parentElement
    if (!box) throw new Error('the bar has no box')
    box.getBoundingClientRect = () => new DOMRect(0, 0, 400, 28)
    fireEvent.pointerMove(bar(), { clientX: 250 })
    expect(screen.getByText('0:25')).toBeTruthy()
    expect(screen.getByText('The harbour')).toBeTruthy()
    expect(screen.getByText('Nobody was there yet.').lang).toBe('en')
    fireEvent.pointerLeave(bar())
    expect(screen.queryByText('0:25')).toBeNull()
  })
})

describe('the times', () => {
  it('are elapsed and whole, and after a click elapsed and remaining', async () => {
    const { at } = show()
    at(12.7)
    const readout = screen.getByRole('button', { name: /Show the time that remains/ })
    expect(readout.textContent).toContain('0:12 / 0:40')
    await userEvent.click(readout)
    expect(readout.textContent).toContain('0:12 / −0:28')
    at(13)
    expect(readout.textContent).toContain('0:13 / −0:27')
  })
})

describe('the buttons', () => {
  it.each([
    ['Play', ['toggle']],
    ['Next line', ['seek', 20]],
    ['Previous line', ['seek', 0]],
    ['Back 5 seconds', ['seek', 7]],
    ['Forward 5 seconds', ['seek', 17]],
    ['Mute', ['setMuted', true]],
  ])('%s asks the player for %j', async (name, expected) => {
    const { at, asked } = show()
    at(12)
    await userEvent.click(screen.getByRole('button', { name }))
    expect(asked).toEqual([expected])
  })

  it('the play button shows what the element reports', () => {
    show()
    expect(screen.getByRole('button', { name: 'Play' })).toBeTruthy()
    act(() => useStore.getState().reportPlayer({ isPlaying: true }))
    expect(screen.getByRole('button', { name: 'Pause' })).toBeTruthy()
    act(() => useStore.getState().reportPlayer({ isPlaying: false, isEnded: true }))
    expect(screen.getByRole('button', { name: 'Play again from the beginning' })).toBeTruthy()
  })

  it('says that it waits for data', () => {
    show()
    act(() => useStore.getState().reportPlayer({ isPlaying: true, isStalled: true }))
    expect(screen.getByRole('status').textContent).toBe('Waiting for the audio')
  })

  it('without a transcript offers no lines, but the player', () => {
    show(makeEpisode('harbour', { text: null, spoken: null, timeline: null }))
    expect(screen.getByRole('button', { name: 'Next line' }).getAttribute('aria-disabled')).toBe('true')
    expect(screen.getByRole('button', { name: 'Forward 5 seconds' }).getAttribute('aria-disabled')).not.toBe('true')
  })

  it('a click leaves the keyboard where it was', async () => {
    show()
    await userEvent.click(screen.getByRole('button', { name: 'Play' }))
    expect(document.activeElement).toBe(document.body)
  })
})

describe('the speed', () => {
  it('is shown, and set by one click', async () => {
    const { asked } = show()
    await userEvent.click(screen.getByRole('button', { name: 'Speed: 1.0×' }))
    await userEvent.click(await screen.findByRole('button', { name: '1.5×' }))
    expect(asked).toEqual([['setSpeed', 1.5]])
  })
})

describe('the spoken side', () => {
  const openRecordings = () => userEvent.click(screen.getByRole('button', { name: /^Recordings/ }))

  it('is named where the recordings are opened, both of two', () => {
    show({ ...makeEpisode(), spoken: { language: 'en', also: 'zh-Hans', because: 'chosen' } })
    expect(screen.getByRole('button', { name: 'Recordings: English + 中文' })).toBeDefined()
  })

  it('can be chosen when the transcript has two languages', async () => {
    const { host } = show(makeEpisode(), 40, {
      'timeline:estimate': () =>
        ok({ timeline: makeTimeline(40, 'zh-Hans'), spoken: { language: 'zh-Hans', because: 'chosen' } }),
    })
    await openRecordings()
    const english = await screen.findByRole('button', { name: 'The voice speaks English' })
    expect(english.getAttribute('aria-pressed')).toBe('true')
    await userEvent.click(screen.getByRole('button', { name: 'The voice speaks 中文' }))
    expect(host.asked('timeline:estimate')).toEqual([
      { episodeId: 'harbour-episode', key: 'harbour-track', spoken: 'zh-Hans', duration: 40 },
    ])
    await waitFor(() => expect(english.getAttribute('aria-pressed')).toBe('false'))
  })

  it('pressed again stays chosen, and nothing is asked', async () => {
    const { host } = show()
    await openRecordings()
    await userEvent.click(await screen.findByRole('button', { name: 'The voice speaks English' }))
    expect(host.asked('timeline:estimate')).toEqual([])
  })

  it('can be both, one after the other', async () => {
    const both = { language: 'en', also: 'zh-Hans', because: 'chosen' } as const
    const { host } = show(makeEpisode(), 40, {
      'timeline:estimate': () => ok({ timeline: { ...makeTimeline(40), also: 'zh-Hans' }, spoken: both }),
    })
    await openRecordings()
    const inTurn = await screen.findByRole('button', { name: 'The voice speaks both, one after the other' })
    await userEvent.click(inTurn)
    const asked = { episodeId: 'harbour-episode', key: 'harbour-track', spoken: 'en', also: 'zh-Hans', duration: 40 }
    expect(host.asked('timeline:estimate')).toEqual([asked])
    await waitFor(() => expect(inTurn.getAttribute('aria-pressed')).toBe('true'))
  })

  it('says that it was heard in the audio', async () => {
    show({ ...makeEpisode(), spoken: { language: 'zh-Hans', because: 'audio' } })
    await openRecordings()
    const heard = await screen.findByRole('button', { name: 'The voice speaks 中文: heard in the audio' })
    expect(heard.getAttribute('aria-pressed')).toBe('true')
    expect(screen.getByRole('button', { name: 'The voice speaks English' })).toBeDefined()
  })

  it('is no question with one language', async () => {
    const episode = makeEpisode()
    const text = episode.text && { ...episode.text, transcript: { ...episode.text.transcript, languages: ['en'] } }
    show({ ...episode, text })
    await openRecordings()
    await screen.findByRole('button', { name: 'Add a recording…' })
    expect(screen.queryByRole('button', { name: /The voice speaks/ })).toBeNull()
  })
})

describe('estimated times', () => {
  it('are called so, with what that means', async () => {
    show()
    await userEvent.click(screen.getByRole('button', { name: /Estimated/ }))
    expect(await screen.findByText(/estimated from the length of their text/)).toBeTruthy()
  })

  it('say how far better ones have come and how long they will take, and let the listener stop it', async () => {
    const { asked } = show()
    act(() => useStore.getState().setRefining({ state: 'running', fraction: 0.35, remaining: 18 }))
    const badge = screen.getByRole('button', { name: 'Estimated 35% about 20 s left' })
    await userEvent.click(badge)
    expect((await screen.findByRole('progressbar')).getAttribute('value')).toBe('0.35')
    await userEvent.click(screen.getByRole('button', { name: 'Stop' }))
    expect(asked).toContainEqual(['cancel refining'])
  })

  it('offer to tell when a long search is over, and a short one is not worth it', async () => {
    const { host } = show()
    act(() => useStore.getState().setRefining({ state: 'running', fraction: 0.8, remaining: 8 }))
    await userEvent.click(screen.getByRole('button', { name: /Estimated/ }))
    await screen.findByRole('progressbar')
    expect(screen.queryByRole('switch')).toBeNull()
    act(() => useStore.getState().setRefining({ state: 'running', fraction: 0.1, remaining: 240 }))
    const tell = screen.getByRole('switch', { name: 'Tell me when they are found' })
    await userEvent.click(tell)
    expect(tell.getAttribute('aria-checked')).toBe('true')
    expect(host.asked('settings:change')).toContainEqual({ notifiesWhenAligned: true })
    act(() => useStore.getState().setRefining({ state: 'running', fraction: 0.9, remaining: 4 }))
    expect(screen.getByRole('switch')).toBeTruthy()
  })

  it.each([
    ['cancelled', /was stopped/],
    ['failed', /could not be searched/],
  ] as const)('let the listener search again when that %s', async (state, words) => {
    const { asked } = show()
    act(() => useStore.getState().setRefining({ state }))
    await userEvent.click(screen.getByRole('button', { name: 'Estimated' }))
    expect(await screen.findByText(words)).toBeTruthy()
    await userEvent.click(screen.getByRole('button', { name: 'Search again' }))
    expect(asked).toContainEqual(['search again'])
  })

  it('offer nothing to do about a text that is not what is spoken, where it is followed all the same', async () => {
    show()
    act(() => useStore.getState().setRefining({ state: 'foreign' }))
    expect(screen.queryByRole('button', { name: 'Estimated' })).toBeNull()
    act(() => useStore.getState().followAnyway())
    await userEvent.click(screen.getByRole('button', { name: 'Estimated' }))
    expect(await screen.findByText(/does not seem to be what is spoken/)).toBeTruthy()
    expect(screen.queryByRole('button', { name: /Stop|Search again/ })).toBeNull()
  })

  it('are not mentioned when all times come from the audio or the listener', () => {
    const timeline = makeTimeline()
    const cues = timeline.cues.map((cue) => ({ ...cue, source: 'aligned' as const, start: 0, end: 1 }))
    show(makeEpisode('harbour', { timeline: { ...timeline, cues } }))
    expect(screen.queryByRole('button', { name: /Estimated/ })).toBeNull()
  })
})

function show(episode: Episode = makeEpisode(), duration = 40, answers: Answers = {}) {
  const app = makeApp({ answers })
  end = app.end
  useStore.getState().setEpisode(episode)
  useStore.getState().reportPlayer({ duration })
  app.host.calls.length = 0
  app.showPart(<Transport />)
  return app
}

function bar(): HTMLInputElement {
  return screen.getByRole('slider', { name: 'Position' }) as HTMLInputElement
}
