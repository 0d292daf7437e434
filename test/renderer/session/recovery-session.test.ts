import { afterEach, describe, expect, it } from 'vitest'
import { createRecoverySession } from '../../../renderer/session/recovery-session'
import { useStore } from '../../../renderer/store'
import type { News } from '../../../shared/recovery/news'
import { type Answers, fakeBridge } from '../../support/fake-bridge'

const initial = useStore.getState()
const ends: (() => void)[] = []
afterEach(() => {
  for (const end of ends.splice(0)) end()
  useStore.setState(initial, true)
})

describe('what fails in the window', () => {
  it('is told to main: what was thrown, and what nobody waited for', () => {
    const { host, failures } = setup()
    failures.dispatchEvent(Object.assign(new Event('error'), { error: new TypeError('a'), message: 'Uncaught a' }))
    failures.dispatchEvent(Object.assign(new Event('unhandledrejection'), { reason: 'b' }))
    failures.dispatchEvent(Object.assign(new Event('error'), { message: 'Script error.' }))
    expect(host.asked('recovery:tell')).toMatchObject([
      { kind: 'script', what: 'TypeError: a', stack: expect.stringContaining('TypeError: a') },
      { kind: 'script', what: 'b' },
      { kind: 'script', what: 'Script error.' },
    ])
  })

  it('before anything was drawn is fatal: main is to show something else', () => {
    const { host, failures } = setup({}, true)
    failures.dispatchEvent(Object.assign(new Event('error'), { message: 'a' }))
    expect(host.asked('recovery:tell')).toEqual([{ kind: 'script', what: 'a', isFatal: true }])
  })

  it('is told no more than so often, and again later', () => {
    const { host, session, pass } = setup()
    for (let i = 0; i < 100; i++) session.tell({ kind: 'interface', what: `${i}` })
    expect(host.asked('recovery:tell')).toHaveLength(20)
    pass(61_000)
    session.tell({ kind: 'interface', what: 'later' })
    expect(host.asked('recovery:tell')).toHaveLength(21)
  })

  it('is cut to what main takes', () => {
    const { host, session } = setup()
    session.tell({ kind: 'script', what: 'x'.repeat(1e6), stack: 'y'.repeat(1e6) })
    const [told] = host.asked('recovery:tell') as { what: string; stack: string }[]
    expect(told!.what.length).toBeLessThanOrEqual(20_000)
    expect(told!.stack.length).toBeLessThanOrEqual(100_000)
  })

  it('is not what the browser says of a size that was measured twice', () => {
    const { host, failures } = setup()
    const message = 'ResizeObserver loop completed with undelivered notifications.'
    failures.dispatchEvent(Object.assign(new Event('error'), { message }))
    expect(host.asked('recovery:tell')).toEqual([])
  })

  it('is nothing to fail over when main does not answer', async () => {
    const { session } = setup({
      'recovery:tell': () => {
        throw new Error('gone')
      },
    })
    expect(() => session.tell({ kind: 'script', what: 'a' })).not.toThrow()
    await Promise.resolve()
  })

  it('is heard no more after its end', () => {
    const { host, session, failures } = setup()
    session.dispose()
    failures.dispatchEvent(Object.assign(new Event('error'), { message: 'a' }))
    expect(host.asked('recovery:tell')).toEqual([])
  })
})

describe('what main knows', () => {
  it('is said, with its report where there is one', async () => {
    const { session } = setup({ 'recovery:news': () => ['windowIsBack'] })
    await session.start()
    expect(useStore.getState().quiet).toEqual({ words: 'windowIsBack', offers: 'show-report' })
  })

  it('is said one after the other', async () => {
    const { session } = setup({ 'recovery:news': () => ['uncleanEnd', 'settingsLost'] })
    await session.start()
    expect(useStore.getState().quiet?.words).toBe('uncleanEnd')
    useStore.getState().hush()
    expect(useStore.getState().quiet).toEqual({ words: 'settingsLost' })
    useStore.getState().hush()
    expect(useStore.getState().quiet).toBeNull()
  })

  it('waits for what is being said', async () => {
    const { session } = setup({ 'recovery:news': () => ['uncleanEnd'] })
    useStore.getState().say({ words: 'copied' })
    await session.start()
    expect(useStore.getState().quiet?.words).toBe('copied')
    useStore.getState().hush()
    expect(useStore.getState().quiet?.words).toBe('uncleanEnd')
  })

  it('is asked for when there is more', async () => {
    let news: News[] = []
    const { session, host } = setup({ 'recovery:news': () => news })
    await session.start()
    expect(useStore.getState().quiet).toBeNull()
    news = ['failureInside']
    host.push('recovery:news', null)
    await Promise.resolve()
    await Promise.resolve()
    expect(useStore.getState().quiet?.words).toBe('failureInside')
  })
})

function setup(answers: Answers = {}, isBlank = false) {
  const host = fakeBridge(answers)
  const failures = new EventTarget()
  let time = 0
  const session = createRecoverySession({
    bridge: host.bridge,
    store: useStore,
    failures,
    isBlank: () => isBlank,
    now: () => time,
  })
  ends.push(session.dispose)
  return {
    host,
    session,
    failures,
    pass: (ms: number) => {
      time += ms
    },
  }
}
