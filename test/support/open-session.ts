import { expect, onTestFinished, vi } from 'vitest'
import { createOpenSession, type OpenSessionParts } from '../../renderer/session/open-session'
import { useStore } from '../../renderer/store'
import { ok } from '../../shared/model/result'
import { type Answers, fakeBridge } from './fake-bridge'
import { fakePlayer } from './fake-player'
import { makeEpisode } from './make-episode'

/** What opens, over the real store and a main that answers as it is told. */
export function setup(answers: Answers = {}, more: Partial<OpenSessionParts> = {}) {
  const host = fakeBridge(answers)
  const { player, asked } = fakePlayer()
  const onceFocused = vi.fn<(then: () => void) => void>()
  const session = createOpenSession({ bridge: host.bridge, store: useStore, player, onceFocused, ...more })
  onTestFinished(session.dispose)
  const closeDialog = () => onceFocused.mock.lastCall?.[0]()
  return { session, host, asked, closeDialog }
}

/** A session in which an episode is open already, with its player's calls so far forgotten. */
export async function opened(answers: Answers = {}, episode = makeEpisode(), more: Partial<OpenSessionParts> = {}) {
  const parts = setup({ 'episode:current': () => ok(episode), ...answers }, more)
  await parts.session.start()
  expect(useStore.getState().episode).toBe(episode)
  parts.asked.length = 0
  return parts
}
