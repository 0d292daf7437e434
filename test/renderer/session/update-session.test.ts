import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createUpdateSession } from '../../../renderer/session/update-session'
import { useStore } from '../../../renderer/store'
import type { UpdateAct, UpdateNotice } from '../../../shared/model/update'
import { fakeBridge } from '../../support/fake-bridge'

let stop = () => {}
beforeEach(() => {
  vi.useFakeTimers()
  useStore.setState(useStore.getInitialState(), true)
})
afterEach(() => {
  stop()
  vi.useRealTimers()
})

/** A main that says this when it is asked to check, and nothing any more once it is dismissed. */
async function checked(notice: UpdateNotice) {
  const host = fakeBridge({ 'updates:act': (act: UpdateAct) => (act === 'check' ? notice : null) })
  const session = createUpdateSession({ bridge: host.bridge, store: useStore })
  stop = session.dispose
  session.act('check')
  await vi.advanceTimersByTimeAsync(0)
  return { host, session }
}
const shown = () => useStore.getState().update

describe('what is said of a newer Diglot', () => {
  it.each<UpdateNotice>([{ kind: 'no-feed' }, { kind: 'current' }])(
    'goes by itself where nothing is to be done: %o',
    async (notice) => {
      const { host } = await checked(notice)
      await vi.advanceTimersByTimeAsync(9000)
      expect(shown()).toEqual(notice)
      await vi.advanceTimersByTimeAsync(1500)
      expect(shown()).toBeNull()
      expect(host.asked('updates:act').at(-1)).toBe('dismiss')
    },
  )

  it('stays where there is something to decide', async () => {
    await checked({ kind: 'ready', version: '2.0.0' })
    await vi.advanceTimersByTimeAsync(60_000)
    expect(shown()?.kind).toBe('ready')
  })

  it('is not taken away by the answer before', async () => {
    const { host } = await checked({ kind: 'current' })
    await vi.advanceTimersByTimeAsync(9000)
    host.push('updates:notice', { kind: 'ready', version: '2.0.0' })
    await vi.advanceTimersByTimeAsync(9000)
    expect(shown()?.kind).toBe('ready')
  })
})
