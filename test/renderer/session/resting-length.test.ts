import { afterEach, expect, it } from 'vitest'
import { createOpenSession } from '../../../renderer/session/open-session'
import { useStore } from '../../../renderer/store'
import { ok } from '../../../shared/model/result'
import { fakeBridge } from '../../support/fake-bridge'
import { fakePlayer } from '../../support/fake-player'
import { makeEpisode, makeTimeline, makeTrack } from '../../support/make-episode'
import { settled } from '../../support/refine-session'

const initial = useStore.getState()
afterEach(() => useStore.setState(initial, true))

it('times a recording anew by the length that its element finds, before it is heard', async () => {
  const dub = makeTrack('harbour-dub')
  const [spoken, timeline] = [{ language: 'zh-Hans', because: 'other-track' } as const, makeTimeline(48)]
  const { tracks } = makeEpisode()
  const episode = makeEpisode('harbour', { tracks: [...tracks, { track: dub, spoken, timeline }] })
  const host = fakeBridge({
    'timeline:estimate': ({ duration = 40 }) => ok({ timeline: makeTimeline(duration), spoken }),
  })
  const session = createOpenSession({
    bridge: host.bridge,
    store: useStore,
    player: fakePlayer().player,
    take: () => {},
  })
  useStore.getState().setEpisode(episode)
  useStore.getState().setRestingLength(dub.id, 50)
  await settled()
  expect(host.asked('timeline:estimate')).toEqual([{ episodeId: episode.id, key: dub.key, duration: 50 }])
  expect(useStore.getState().resting[dub.key]?.found?.duration).toBe(50)
  expect(useStore.getState().episode?.timeline?.duration).toBe(40)
  session.dispose()
})
