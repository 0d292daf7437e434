import { describe, expect, it } from 'vitest'
import { argumentsAgain } from '../../../shared/recovery/arguments-again'
import { countCrash } from '../../../shared/recovery/crash-count'
import { judgeFailure } from '../../../shared/recovery/judge-failure'

describe('counting failures', () => {
  const limit = { count: 3, within: 30_000 }
  const after = (...moments: number[]) =>
    moments.reduce((seen, now) => countCrash(seen.moments, now, limit), {
      moments: [] as readonly number[],
      isTooMany: false,
    }).isTooMany

  it.each([
    [[1000], false],
    [[1000, 2000], false],
    [[1000, 2000, 3000], true],
    [[1000, 20_000, 40_000], false],
    [[1000, 20_000, 40_000, 41_000], true],
    // A clock that was set back.
    [[50_000, 51_000, 1000], false],
  ])('at %j is too many: %s', (moments, expected) => {
    expect(after(...moments)).toBe(expected)
  })
})

describe('after a failure in the main process', () => {
  const now = 1_000_000
  it.each([
    ['one, beside a window', { hasWindow: true, isTooMany: false, lastRestart: undefined }, 'go-on'],
    ['one, right after a new start', { hasWindow: true, isTooMany: false, lastRestart: now - 10 }, 'go-on'],
    ['many', { hasWindow: true, isTooMany: true, lastRestart: undefined }, 'start-again'],
    ['one without a window', { hasWindow: false, isTooMany: false, lastRestart: undefined }, 'start-again'],
    ['many, long after a new start', { hasWindow: true, isTooMany: true, lastRestart: now - 61_000 }, 'start-again'],
    ['many, soon after a new start', { hasWindow: true, isTooMany: true, lastRestart: now - 5000 }, 'give-up'],
    ['no window again', { hasWindow: false, isTooMany: false, lastRestart: now - 5000 }, 'give-up'],
    ['a start in the future', { hasWindow: false, isTooMany: false, lastRestart: now + 5000 }, 'start-again'],
  ] as const)('(%s) it is to %s', (_what, facts, verdict) => {
    expect(judgeFailure({ ...facts, now })).toBe(verdict)
  })
})

describe('the command line of a new start', () => {
  it('has the folder of the application, where it is not packaged, and its switches', () => {
    const argv = ['/usr/bin/electron', '.', '--inspect=0', 'talk.mp3', '--user-data-dir=/x']
    expect(argumentsAgain(argv, false, 'normal')).toEqual(['.', '--inspect=0', '--user-data-dir=/x'])
  })

  it('opens no file and no link again', () => {
    expect(argumentsAgain(['/opt/Diglot/diglot', '/music/talk.mp3', 'diglot:open'], true, 'normal')).toEqual([])
  })

  it('puts no switch behind the dashes that a link came with', () => {
    const argv = ['diglot', '--lang=en', '--', 'diglot://at/1:00']
    expect(argumentsAgain(argv, true, 'safe')).toEqual(['--lang=en', '--safe-mode'])
    expect(argumentsAgain(argv, true, 'normal')).toEqual(['--lang=en'])
  })

  it('goes into safe mode and out of it', () => {
    expect(argumentsAgain(['diglot'], true, 'safe')).toEqual(['--safe-mode'])
    expect(argumentsAgain(['diglot', '--safe-mode'], true, 'safe')).toEqual(['--safe-mode'])
    expect(argumentsAgain(['diglot', '--safe-mode'], true, 'normal')).toEqual([])
  })
})
