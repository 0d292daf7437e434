import { act, cleanup, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { Notices } from '../../../renderer/notices/notices'
import { useStore } from '../../../renderer/store'
import { Finished } from '../../../renderer/welcome/finished'
import { ForeignText } from '../../../renderer/welcome/foreign-text'
import { MissingTranscript } from '../../../renderer/welcome/missing-transcript'
import { makeEpisode } from '../../support/make-episode'
import { makeApp } from '../../support/render-app'

const initial = useStore.getState()
let app: ReturnType<typeof makeApp>
beforeEach(() => {
  app = makeApp()
  useStore.getState().setEpisode(makeEpisode())
})
afterEach(() => {
  cleanup()
  app.end()
  useStore.setState(initial, true)
})

const store = () => useStore.getState()
const asked = () => app.host.calls.map(([channel]) => channel)

describe('the end of an episode', () => {
  it('offers to play again and to open another', async () => {
    app.showPart(<Finished />)
    expect(screen.queryByTestId('finished')).toBeNull()
    act(() => store().reportPlayer({ isEnded: true }))
    expect(screen.getByText('That was “The harbour”.')).toBeTruthy()
    app.asked.length = 0
    await userEvent.click(screen.getByRole('button', { name: 'Play again' }))
    expect(app.asked).toEqual([['seek', 0], ['play']])
    await userEvent.click(screen.getByRole('button', { name: 'Open another…' }))
    expect(asked()).toContain('episode:choose')
  })

  it('leaves a listener alone who looks elsewhere in the text, or for something', () => {
    app.showPart(<Finished />)
    act(() => store().reportPlayer({ isEnded: true }))
    act(() => store().setFollowing(false))
    expect(screen.queryByTestId('finished')).toBeNull()
    act(() => store().setFollowing(true))
    act(() => store().setFinding({ query: '', hits: [], current: -1 }))
    expect(screen.queryByTestId('finished')).toBeNull()
    act(() => store().setFinding(null))
    expect(screen.getByTestId('finished')).toBeTruthy()
  })
})

describe('a text that is not what is spoken', () => {
  it('is said to be, with another transcript and following it anyway to choose from', async () => {
    app.showPart(<ForeignText />)
    expect(screen.queryByTestId('foreign-text')).toBeNull()
    act(() => store().setRefining({ state: 'foreign' }))
    expect(screen.getByRole('status').textContent).toContain('This text is not what is spoken here.')
    await userEvent.click(screen.getByRole('button', { name: 'Choose another transcript…' }))
    expect(asked()).toContain('episode:choose')
    await userEvent.click(screen.getByRole('button', { name: 'Follow all the same' }))
    expect(screen.queryByTestId('foreign-text')).toBeNull()
    expect(store().episode?.timeline).not.toBeNull()
  })
})

describe('a file that could not be opened', () => {
  it('offers to choose another', async () => {
    app.showPart(<Notices />)
    act(() => store().addNotice({ code: 'transcript/empty', name: 'talk.txt' }))
    expect(screen.getByRole('alert').textContent).toContain('talk.txt')
    await userEvent.click(screen.getByRole('button', { name: 'Choose another file…' }))
    expect(asked()).toContain('episode:choose')
  })

  it('does not where another file is no help', () => {
    app.showPart(<Notices />)
    act(() => store().addNotice({ code: 'internal', detail: 'no such thing' }))
    expect(screen.getByRole('alert')).toBeTruthy()
    expect(screen.queryByRole('button', { name: 'Choose another file…' })).toBeNull()
  })
})

describe('audio without a transcript', () => {
  it('shows a picture of its sound where it has no cover', () => {
    store().setEpisode(makeEpisode('harbour', { text: null, spoken: null, timeline: null }))
    const { container } = app.showPart(<MissingTranscript />)
    expect(container.querySelector('img')).toBeNull()
    expect(screen.getByRole('heading').textContent).toBe('The harbour')
    expect(screen.getByText('No transcript yet')).toBeTruthy()
  })
})
