import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { connectMediaSession } from '../../../renderer/player/connect-media-session'
import { useStore } from '../../../renderer/store'
import { fakePlayer } from '../../support/fake-player'
import { makeEpisode } from '../../support/make-episode'

describe('the system and the player', () => {
  const handlers = new Map<string, MediaSessionActionHandler | null>()
  const session = {
    metadata: null as MediaMetadata | null,
    playbackState: 'none',
    setActionHandler: (action: MediaSessionAction, handler: MediaSessionActionHandler | null) =>
      handlers.set(action, handler),
    setPositionState: vi.fn(),
  }
  let fake: ReturnType<typeof fakePlayer>
  let ran: string[]
  const press = (action: MediaSessionAction, details: object = {}) => handlers.get(action)?.({ action, ...details })

  beforeEach(() => {
    useStore.setState(useStore.getInitialState(), true)
    vi.stubGlobal('navigator', { mediaSession: session })
    vi.stubGlobal(
      'MediaMetadata',
      class {
        constructor(facts: object) {
          Object.assign(this, facts)
        }
      },
    )
    session.setPositionState.mockClear()
    fake = fakePlayer()
    ran = []
    connectMediaSession(fake.player, useStore, (command) => ran.push(command))
  })
  afterEach(() => vi.unstubAllGlobals())

  it('move from line to line by the keys for the track before and after', () => {
    press('previoustrack')
    press('nexttrack')
    expect(ran).toEqual(['previous-segment', 'next-segment'])
  })

  it('agree on what is open and where the voice is', () => {
    useStore.setState({ episode: makeEpisode() })
    expect(session.metadata).toMatchObject({ title: 'The harbour' })
    fake.at(7)
    useStore.setState({ isPlaying: true, duration: 40, rate: 1.25 })
    expect(session.playbackState).toBe('playing')
    expect(session.setPositionState.mock.lastCall).toEqual([{ duration: 40, playbackRate: 1.25, position: 7 }])
  })

  it('agree that the silence of a drill is a pause, out of which the play key goes on', () => {
    useStore.setState({ isPlaying: true, duration: 40 })
    useStore.setState(({ drill }) => ({ isPlaying: false, drill: { ...drill, phase: 'waiting' } }))
    expect(session.playbackState).toBe('paused')
    const play = vi.spyOn(fake.player, 'play')
    press('play')
    expect(play).toHaveBeenCalledOnce()
  })
})
