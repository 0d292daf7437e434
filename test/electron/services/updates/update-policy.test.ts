import { describe, expect, it } from 'vitest'
import {
  idle,
  nextTick,
  noticeOf,
  quietMs,
  settleMs,
  stepUpdate,
  type UpdateDeed,
  type UpdateEvent,
  type UpdateFacts,
  type UpdateState,
  weekMs,
} from '../../../../electron/services/updates/update-policy'

const offer = { version: '2.0.0', bytes: 84_000_000 }

/** Long silent, a feed, a program that replaces itself, and the listener wants it to look: whatever may happen, does. */
const ripe: UpdateFacts = {
  hasFeed: true,
  looksByItself: true,
  quietFor: quietMs,
  untilDue: 0,
  way: 'here',
  hasPage: true,
}
const playing: UpdateFacts = { ...ripe, quietFor: null }

describe('looking by itself', () => {
  it('happens when there is a feed, the listener wants it, it is time, and nothing has played for a while', () => {
    expect(deedOf(idle, { type: 'tick' }, ripe)).toBe('check')
  })

  it.each<[string, Partial<UpdateFacts>]>([
    ['without a feed', { hasFeed: false }],
    ['when the listener did not ask for it', { looksByItself: false }],
    ['before a week is over', { untilDue: 1 }],
    ['in a pause that has just begun', { quietFor: quietMs - 1 }],
    ['while something plays', { quietFor: null }],
  ])('does not happen %s', (_, change) => {
    expect(stepUpdate(idle, { type: 'tick' }, { ...ripe, ...change })).toEqual([idle, null])
  })

  it('is not seen, says nothing when there is nothing, and nothing when it failed', () => {
    const [looking] = stepUpdate(idle, { type: 'tick' }, ripe)
    expect(noticeOf(looking, ripe)).toBeNull()
    expect(noticeOf(stateAfter(looking, ripe, { type: 'answer', offer: null }), ripe)).toBeNull()
    expect(noticeOf(stateAfter(looking, ripe, { type: 'fail', why: 'offline' }), ripe)).toBeNull()
  })

  it('never downloads by itself', () => {
    const found = stateAfter(idle, ripe, { type: 'tick' }, { type: 'answer', offer })
    expect(noticeOf(found, ripe)).toEqual({ kind: 'offered', way: 'here', hasPage: true, ...offer })
    expect(deedOf(found, { type: 'tick' }, ripe)).toBeNull()
  })
})

describe('being asked', () => {
  it('says that a build without a feed cannot look, and does not look', () => {
    const [state, deed] = stepUpdate(idle, { type: 'ask' }, { ...ripe, hasFeed: false })
    expect([noticeOf(state, ripe), deed]).toEqual([{ kind: 'no-feed' }, null])
  })

  it('looks at once in silence, and says what it does and what came of it', () => {
    const [looking, deed] = stepUpdate(idle, { type: 'ask' }, { ...ripe, quietFor: 0 })
    expect([noticeOf(looking, ripe), deed]).toEqual([{ kind: 'checking' }, 'check'])
    expect(noticeOf(stateAfter(looking, ripe, { type: 'answer', offer: null }), ripe)).toEqual({ kind: 'current' })
    expect(noticeOf(stateAfter(looking, ripe, { type: 'fail', why: 'offline' }), ripe)).toEqual({
      kind: 'failed',
      at: 'check',
      why: 'offline',
      hasPage: true,
    })
  })

  it('waits for the pause while something plays, and looks the moment it comes', () => {
    const [waiting, deed] = stepUpdate(idle, { type: 'ask' }, playing)
    expect([noticeOf(waiting, playing), deed]).toEqual([{ kind: 'waiting' }, null])
    expect(stepUpdate(waiting, { type: 'tick' }, playing)).toEqual([waiting, null])
    expect(deedOf(waiting, { type: 'tick' }, { ...ripe, quietFor: 0 })).toBe('check')
  })

  it('shows what is under way by itself instead of beginning anew', () => {
    const looking = stateAfter(idle, ripe, { type: 'tick' })
    const [shown, deed] = stepUpdate(looking, { type: 'ask' }, ripe)
    expect([noticeOf(shown, ripe), deed]).toEqual([{ kind: 'checking' }, null])
  })
})

describe('an offer', () => {
  const asked = stateAfter(idle, ripe, { type: 'ask' }, { type: 'answer', offer })
  const unasked = stateAfter(idle, ripe, { type: 'tick' }, { type: 'answer', offer })

  it('is made in any pause to who asked, and else only in one that has lasted', () => {
    const justPaused = { ...ripe, quietFor: 0 }
    expect(noticeOf(asked, justPaused)).toMatchObject({ kind: 'offered' })
    expect(noticeOf(unasked, justPaused)).toBeNull()
    expect(noticeOf(unasked, { ...ripe, quietFor: settleMs })).toMatchObject({ kind: 'offered' })
  })

  it('is never made while something plays', () => {
    expect(noticeOf(asked, playing)).toBeNull()
    expect(noticeOf(unasked, playing)).toBeNull()
  })

  it('is downloaded when the listener says so, which goes on while he listens', () => {
    const [state, deed] = stepUpdate(asked, { type: 'download' }, ripe)
    expect(deed).toBe('download')
    const halfway = stateAfter(state, playing, { type: 'progress', done: 0.5 }, { type: 'progress', done: 0.4 })
    expect(noticeOf(halfway, playing)).toEqual({ kind: 'downloading', version: '2.0.0', done: 0.5 })
  })

  it('is not downloaded where Diglot cannot replace itself', () => {
    const elsewhere = { ...ripe, way: 'elsewhere' as const }
    expect(stepUpdate(asked, { type: 'download' }, elsewhere)).toEqual([asked, null])
    expect(noticeOf(asked, elsewhere)).toMatchObject({ way: 'elsewhere' })
  })

  it('goes when the listener has no use for it', () => {
    expect(stateAfter(asked, ripe, { type: 'dismiss' })).toEqual(idle)
  })
})

describe('a download', () => {
  const downloading = stateAfter(idle, ripe, { type: 'ask' }, { type: 'answer', offer }, { type: 'download' })
  const ready = stateAfter(downloading, ripe, { type: 'downloaded' })

  it('can be cancelled, and begun again', () => {
    const [state, deed] = stepUpdate(downloading, { type: 'cancel' }, ripe)
    expect(deed).toBe('cancel')
    expect(deedOf(state, { type: 'download' }, ripe)).toBe('download')
  })

  it('that failed can be tried again', () => {
    const failed = stateAfter(downloading, ripe, { type: 'fail', why: 'damaged' })
    expect(noticeOf(failed, ripe)).toMatchObject({ kind: 'failed', at: 'download', why: 'damaged' })
    expect(deedOf(failed, { type: 'download' }, ripe)).toBe('download')
  })

  it('installs nothing when it is done: the listener is asked, in a pause that has lasted', () => {
    expect(stepUpdate(downloading, { type: 'downloaded' }, ripe)[1]).toBeNull()
    expect(noticeOf(ready, playing)).toBeNull()
    expect(noticeOf(ready, { ...ripe, quietFor: settleMs - 1 })).toBeNull()
    expect(noticeOf(ready, { ...ripe, quietFor: settleMs })).toEqual({ kind: 'ready', version: '2.0.0' })
  })

  it('is installed when the listener says so, and not while something plays', () => {
    expect(deedOf(ready, { type: 'restart' }, ripe)).toBe('restart')
    expect(deedOf(ready, { type: 'restart' }, playing)).toBeNull()
  })

  it('put off is not spoken of again until it is asked for', () => {
    const later = stateAfter(ready, ripe, { type: 'dismiss' })
    expect(noticeOf(later, ripe)).toBeNull()
    expect(noticeOf(stateAfter(later, ripe, { type: 'ask' }), ripe)).toEqual({ kind: 'ready', version: '2.0.0' })
  })

  it('that could not be installed can be tried again', () => {
    const failed = stateAfter(ready, ripe, { type: 'fail', why: 'unwritable' })
    expect(noticeOf(failed, ripe)).toMatchObject({ at: 'install', why: 'unwritable' })
    expect(deedOf(failed, { type: 'download' }, ripe)).toBe('download')
  })
})

describe('what comes when it is no longer wanted', () => {
  it.each<UpdateEvent>([
    { type: 'answer', offer },
    { type: 'fail', why: 'offline' },
    { type: 'progress', done: 1 },
    { type: 'downloaded' },
    { type: 'download' },
    { type: 'restart' },
    { type: 'cancel' },
  ])('changes nothing: %o', (event) => {
    expect(stepUpdate(idle, event, ripe)).toEqual([idle, null])
  })
})

describe('the next moment to think of it', () => {
  it.each<[string, UpdateState, Partial<UpdateFacts>, number | null]>([
    ['none while something plays', idle, { quietFor: null }, null],
    ['none without a feed', idle, { hasFeed: false }, null],
    ['none when the listener did not ask for it', idle, { looksByItself: false }, null],
    ['when the pause has lasted', idle, { quietFor: 1000 }, quietMs - 1000],
    ['when a week is over', idle, { untilDue: weekMs }, weekMs],
    ['when an offer may be made', { kind: 'offered', offer, asked: false }, { quietFor: 4000 }, settleMs - 4000],
    ['none when it has been made', { kind: 'offered', offer, asked: false }, {}, null],
    ['none while it is under way', { kind: 'checking', asked: false }, {}, null],
  ])('is %s', (_, state, change, expected) => {
    expect(nextTick(state, { ...ripe, ...change })).toBe(expected)
  })
})

function stateAfter(state: UpdateState, facts: UpdateFacts, ...events: UpdateEvent[]): UpdateState {
  return events.reduce((now, event) => stepUpdate(now, event, facts)[0], state)
}

function deedOf(state: UpdateState, event: UpdateEvent, facts: UpdateFacts): UpdateDeed {
  return stepUpdate(state, event, facts)[1]
}
