import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { dayMs, quietMs, settleMs, weekMs } from '../../../../electron/services/updates/update-policy'
import { type Updater, UpdateSession } from '../../../../electron/services/updates/update-session'
import type { UpdateNotice, UpdateOffer } from '../../../../shared/model/update'

beforeEach(() => {
  vi.useFakeTimers({ now: 1_800_000_000_000 })
})
afterEach(() => {
  vi.useRealTimers()
})

describe('a build without a feed', () => {
  it('says so when it is asked, and has no timer', async () => {
    const { session, said } = setup({ hasSource: false, looks: true })
    expect(vi.getTimerCount()).toBe(0)
    session.act('check')
    expect(said()).toEqual([{ kind: 'no-feed' }])
  })
})

describe('a build with a feed', () => {
  it('loads no updater and has no timer before the listener asks for anything', () => {
    const { calls } = setup()
    expect(calls).toEqual([])
    expect(vi.getTimerCount()).toBe(0)
  })

  it('looks when it is asked, offers, downloads, and restarts: each when it is told to', async () => {
    const { session, said, calls, answer, arrive } = setup()
    session.act('check')
    await answer({ version: '2.0.0' })
    expect(said()).toEqual([{ kind: 'checking' }, { kind: 'offered', way: 'here', hasPage: false, version: '2.0.0' }])
    session.act('download')
    await arrive(0.25)
    await arrive('done')
    await vi.advanceTimersByTimeAsync(settleMs)
    expect(said()).toEqual([
      { kind: 'downloading', version: '2.0.0', done: 0 },
      { kind: 'downloading', version: '2.0.0', done: 0.25 },
      // The pause has not lasted yet.
      null,
      { kind: 'ready', version: '2.0.0' },
    ])
    expect(calls).toEqual(['load', 'check', 'download'])
    session.act('restart')
    await settle()
    expect(calls.at(-1)).toBe('restart')
  })

  it('leaves the listener alone while he listens: no look, no offer, no question', async () => {
    const { session, said, calls, answer } = setup()
    session.hear(true)
    session.act('check')
    await vi.advanceTimersByTimeAsync(dayMs)
    expect([said(), calls]).toEqual([[{ kind: 'waiting' }], []])
    session.hear(false)
    await settle()
    expect(calls).toContain('check')
    session.hear(true)
    await answer({ version: '2.0.0' })
    expect(said()).toEqual([{ kind: 'checking' }, null])
    session.hear(false)
    expect(said()).toEqual([expect.objectContaining({ kind: 'offered' })])
  })

  it('gives up a server that does not answer, and does not mind what it says after that', async () => {
    const { session, said, answer } = setup()
    session.act('check')
    await vi.advanceTimersByTimeAsync(30_000)
    expect(said().at(-1)).toMatchObject({ kind: 'failed', at: 'check', why: 'offline' })
    await answer({ version: '2.0.0' })
    expect(said()).toEqual([])
  })

  it('gives up a download of which nothing comes any more', async () => {
    const { session, said, answer, arrive, signals } = setup()
    session.act('check')
    await answer({ version: '2.0.0' })
    session.act('download')
    await vi.advanceTimersByTimeAsync(59_000)
    await arrive(0.5)
    await vi.advanceTimersByTimeAsync(59_000)
    expect(said().at(-1)).toMatchObject({ kind: 'downloading', done: 0.5 })
    await vi.advanceTimersByTimeAsync(1000)
    expect(said().at(-1)).toMatchObject({ kind: 'failed', at: 'download', why: 'offline' })
    expect(signals[0]?.aborted).toBe(true)
  })

  it('cancels a download, and begins the next when the first is out of the way', async () => {
    const { session, said, calls, answer, arrive, signals } = setup()
    session.act('check')
    await answer({ version: '2.0.0' })
    session.act('download')
    await settle()
    session.act('cancel')
    session.act('download')
    await settle()
    expect(signals[0]?.aborted).toBe(true)
    expect(calls.filter((call) => call === 'download')).toHaveLength(1)
    await arrive(new Error('cancelled'))
    expect(calls.filter((call) => call === 'download')).toHaveLength(2)
    expect(said().at(-1)).toMatchObject({ kind: 'downloading', done: 0 })
  })

  it('says what went wrong with an installation', async () => {
    const { session, said, answer, arrive } = setup({ restart: async () => Promise.reject(new Error('EACCES')) })
    session.act('check')
    await answer({ version: '2.0.0' })
    session.act('download')
    await arrive('done')
    session.act('restart')
    await settle()
    expect(said().at(-1)).toMatchObject({ kind: 'failed', at: 'install', why: 'unwritable' })
  })
})

describe('a build that is to look by itself', () => {
  it('looks once a week, in silence that has lasted, and remembers it', async () => {
    const { calls, answer, looks } = setup({ looks: true })
    await vi.advanceTimersByTimeAsync(quietMs - 1)
    expect(looks()).toBe(0)
    await vi.advanceTimersByTimeAsync(1)
    expect(looks()).toBe(1)
    await answer(null)
    await vi.advanceTimersByTimeAsync(weekMs - quietMs)
    expect(looks()).toBe(1)
    await vi.advanceTimersByTimeAsync(quietMs)
    expect(looks()).toBe(2)
    expect(calls.filter((call) => call === 'load')).toHaveLength(1)
  })

  it('tries again the next day when it failed, and says nothing of it', async () => {
    const { said, answer, looks } = setup({ looks: true })
    await vi.advanceTimersByTimeAsync(quietMs)
    await answer(new Error('ENOTFOUND'))
    await vi.advanceTimersByTimeAsync(dayMs - 1)
    expect(looks()).toBe(1)
    await vi.advanceTimersByTimeAsync(1)
    expect([looks(), said()]).toEqual([2, []])
  })

  it('does so from the moment it is chosen, and not any more from when it is taken back', async () => {
    const chosen = { looks: false }
    const { session, looks, answer } = setup(chosen)
    await vi.advanceTimersByTimeAsync(weekMs)
    expect(looks()).toBe(0)
    chosen.looks = true
    session.reconsider()
    await settle()
    expect(looks()).toBe(1)
    await answer(null)
    chosen.looks = false
    session.reconsider()
    expect(vi.getTimerCount()).toBe(0)
  })

  it('does nothing any more when the program ends', async () => {
    const { session, looks } = setup({ looks: true })
    session.dispose()
    await vi.advanceTimersByTimeAsync(weekMs)
    expect(looks()).toBe(0)
  })
})

interface Options {
  readonly hasSource?: boolean
  looks?: boolean
  readonly restart?: () => Promise<void>
}

/** A session on an updater that answers when it is told to. */
function setup(options: Options = {}) {
  const calls: string[] = []
  const signals: AbortSignal[] = []
  let answers = promised<UpdateOffer | null>()
  let arrivals = promised<void>()
  let tell: (done: number) => void = () => {}
  const updater: Updater = {
    check() {
      calls.push('check')
      answers = promised()
      return answers.promise
    },
    download(progress, signal) {
      calls.push('download')
      signals.push(signal)
      tell = progress
      arrivals = promised()
      return arrivals.promise
    },
    restart() {
      calls.push('restart')
      return options.restart?.() ?? new Promise(() => {})
    },
  }
  const load = async () => {
    calls.push('load')
    return updater
  }
  let due = 0
  let news: (UpdateNotice | null)[] = []
  const session = new UpdateSession({
    source: options.hasSource === false ? null : { way: 'here', hasPage: false, load },
    times: {
      untilDue: (now) => due - now,
      async remember(now, succeeded) {
        due = now + (succeeded ? weekMs : dayMs)
      },
    },
    now: Date.now,
    looksByItself: () => options.looks ?? false,
    tell: (notice) => news.push(notice),
  })
  return {
    session,
    calls,
    signals,
    looks: () => calls.filter((call) => call === 'check').length,
    /** What was said since this was asked last. */
    said() {
      const said = news
      news = []
      return said
    },
    async answer(answer: UpdateOffer | null | Error) {
      await settle()
      if (answer instanceof Error) answers.reject(answer)
      else answers.resolve(answer)
      await settle()
    },
    async arrive(what: number | 'done' | Error) {
      await settle()
      if (typeof what === 'number') tell(what)
      else if (what instanceof Error) arrivals.reject(what)
      else arrivals.resolve()
      await settle()
    },
  }
}

/** A promise that is kept or broken from outside. */
function promised<T>() {
  let resolve: (value: T) => void = () => {}
  let reject: (error: Error) => void = () => {}
  const promise = new Promise<T>((keep, fail) => {
    resolve = keep
    reject = fail
  })
  return { promise, resolve, reject }
}

/** Lets everything happen that needs no time. */
async function settle(): Promise<void> {
  await vi.advanceTimersByTimeAsync(0)
}
