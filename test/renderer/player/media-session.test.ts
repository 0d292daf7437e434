import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { answerMediaKeys, reportToMediaCard, showOnMediaCard } from '../../../renderer/player/media-session'
import type { PlayerReport } from '../../../renderer/store/player-slice'
import { fakePlayer } from '../../support/fake-player'
import { makeEpisode, makeTrack } from '../../support/make-episode'

beforeEach(() => {
  vi.stubGlobal(
    'MediaMetadata',
    class {
      constructor(facts: object) {
        Object.assign(this, facts)
      }
    },
  )
})
afterEach(() => {
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
})

describe('media keys', () => {
  it.each<[MediaSessionAction, object, unknown[]]>([
    ['play', {}, ['play']],
    ['pause', {}, ['pause']],
    ['stop', {}, ['pause']],
    ['previoustrack', {}, ['previous']],
    ['nexttrack', {}, ['next']],
    ['seekbackward', {}, ['skip', -10]],
    ['seekforward', { seekOffset: 30 }, ['skip', 30]],
    ['seekto', { seekTime: 12 }, ['seek', 12]],
  ])('%s %j asks for %j', (action, details, expected) => {
    const { session, press } = fakeSession()
    const asked: unknown[][] = []
    const note =
      (name: string) =>
      (...values: unknown[]) => {
        asked.push([name, ...values])
      }
    const requests = {
      play: note('play'),
      pause: note('pause'),
      previous: note('previous'),
      next: note('next'),
      skip: note('skip'),
      seek: note('seek'),
    }
    const end = answerMediaKeys(session, requests)
    press(action, details)
    expect(asked).toEqual([expected])
    end()
    press(action, details)
    expect(asked).toHaveLength(1)
  })
})

describe('the now-playing card', () => {
  it('has title and artist, and nothing for text without audio', () => {
    const { session } = fakeSession()
    showOnMediaCard(session, makeEpisode())
    expect(session.metadata).toMatchObject({ title: 'The harbour', artist: 'Mara Lind', album: '' })
    showOnMediaCard(session, makeEpisode('letter', { track: null }))
    expect(session.metadata).toBeNull()
  })

  it('gets the cover as a blob, which it gives back', async () => {
    vi.stubGlobal('fetch', async () => new Response(new Blob(['picture'], { type: 'image/png' })))
    const create = vi.spyOn(URL, 'createObjectURL').mockReturnValue('blob:cover')
    const revoke = vi.spyOn(URL, 'revokeObjectURL')
    const { session } = fakeSession()
    const end = showOnMediaCard(
      session,
      makeEpisode('harbour', { track: makeTrack('harbour', { coverUrl: 'media://cover/1' }) }),
    )
    await vi.waitFor(() => expect(create).toHaveBeenCalled())
    expect(session.metadata?.artwork).toEqual([{ src: 'blob:cover', type: 'image/png' }])
    end()
    expect(revoke).toHaveBeenCalledWith('blob:cover')
  })

  it('does without a cover that cannot be read', async () => {
    const read = vi.fn(async () => {
      throw new TypeError('gone')
    })
    vi.stubGlobal('fetch', read)
    const { session } = fakeSession()
    showOnMediaCard(session, makeEpisode('harbour', { track: makeTrack('harbour', { coverUrl: 'media://cover/1' }) }))
    await vi.waitFor(() => expect(read).toHaveBeenCalled())
    expect(session.metadata).toMatchObject({ title: 'The harbour' })
  })

  it.each([
    ['playing', { isPlaying: true, duration: 40 }, 12, 'playing', { duration: 40, playbackRate: 1.5, position: 12 }],
    ['paused', { isPlaying: false, duration: 40 }, 12, 'paused', { duration: 40, playbackRate: 1.5, position: 12 }],
    [
      'past its end',
      { isPlaying: false, duration: 40 },
      41,
      'paused',
      { duration: 40, playbackRate: 1.5, position: 40 },
    ],
    ['not loaded', { isPlaying: false, duration: 0 }, 0, 'none', undefined],
  ])('while %s', (_name, state, time, shown, position) => {
    const { session } = fakeSession()
    const { player, at } = fakePlayer()
    at(time)
    reportToMediaCard(session, { speed: 1, rate: 1.5, ...state } as PlayerReport, player.clock)
    expect(session.playbackState).toBe(shown)
    expect(vi.mocked(session.setPositionState).mock.lastCall?.[0]).toEqual(position)
  })
})

function fakeSession() {
  const handlers = new Map<MediaSessionAction, MediaSessionActionHandler | null>()
  const session = {
    metadata: null,
    playbackState: 'none',
    setActionHandler: (action: MediaSessionAction, handler: MediaSessionActionHandler | null) =>
      handlers.set(action, handler),
    setPositionState: vi.fn(),
  } as unknown as MediaSession
  const press = (action: MediaSessionAction, details: object) => handlers.get(action)?.({ action, ...details })
  return { session, press }
}
