import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createPeekSession, type PeekSession } from '../../../renderer/session/peek-session'
import { useStore } from '../../../renderer/store'
import { fakePlayer } from '../../support/fake-player'
import { makeEpisode } from '../../support/make-episode'

const initial = useStore.getState()
const { getState } = useStore
let peek: PeekSession
let asked: unknown[][]
const reportPlaying = (isPlaying: boolean) => getState().reportPlayer({ isPlaying })

beforeEach(() => {
  getState().setEpisode(makeEpisode())
  getState().setActiveCue(2)
  const fake = fakePlayer()
  asked = fake.asked
  peek = createPeekSession({ player: fake.player, store: useStore })
})
afterEach(() => {
  peek.dispose()
  useStore.setState(initial, true)
})

describe('peeking', () => {
  it('holds the voice, and then says the line again from its beginning', () => {
    reportPlaying(true)
    peek.begin()
    reportPlaying(false)
    expect(getState().peeked).toBe(2)
    expect(asked).toEqual([['pause']])
    peek.end()
    expect(getState().peeked).toBe(-1)
    expect(asked).toEqual([['pause'], ['seek', 20], ['play']])
  })

  it('leaves a paused voice where it is', () => {
    peek.begin()
    expect(getState().peeked).toBe(2)
    peek.end()
    expect(getState().peeked).toBe(-1)
    expect(asked).toEqual([])
  })

  it('begun by a menu, ends by the same command', () => {
    peek.toggle()
    expect(getState().peeked).toBe(2)
    peek.toggle()
    expect(getState().peeked).toBe(-1)
  })

  it('ends when the listener plays on in another way, and asks for nothing then', () => {
    reportPlaying(true)
    peek.begin()
    reportPlaying(false)
    reportPlaying(true)
    expect(getState().peeked).toBe(-1)
    peek.end()
    expect(asked).toEqual([['pause']])
  })

  it('is not ended by the voice that has not stopped yet', () => {
    reportPlaying(true)
    peek.begin()
    getState().reportPlayer({ isPlaying: true, volume: 0.5 })
    expect(getState().peeked).toBe(2)
  })

  it('goes with the active line, and back to the beginning of that', () => {
    reportPlaying(true)
    peek.begin()
    reportPlaying(false)
    getState().setActiveCue(3)
    expect(getState().peeked).toBe(3)
    peek.end()
    expect(asked.slice(1)).toEqual([['seek', 30], ['play']])
  })

  it('is over with its episode', () => {
    peek.begin()
    getState().setEpisode(makeEpisode('letter'))
    expect(getState().peeked).toBe(-1)
  })

  it('has nothing to show before the first line', () => {
    getState().setActiveCue(-1)
    reportPlaying(true)
    peek.begin()
    expect(getState().peeked).toBe(-1)
    expect(asked).toEqual([])
  })
})
