import { describe, expect, it } from 'vitest'
import { defaultSettings } from '../../../shared/model/settings'
import { describeOpen, keyOfOpen, namesIn } from '../../../shared/recovery/open-episode-facts'
import { problemOf } from '../../../shared/recovery/problem'
import { problemReport } from '../../../shared/recovery/problem-report'
import { makeEpisode } from '../../support/make-episode'

describe('a report', () => {
  const report = problemReport({
    problem: { kind: 'window', what: 'oom, exit code 9', stack: 'first\nsecond' },
    time: Date.UTC(2026, 10, 26, 7, 0, 0),
    sinceStart: 61.4,
    versions: [
      ['Diglot', '1.2.3'],
      ['System', 'linux'],
    ],
    open: 'mp3, 40 s',
    settings: { ...defaultSettings, theme: 'dark' },
    logLines: ['one', 'two'],
  })

  it('says what, when, with what and where', () => {
    expect(report).toContain("What    The window's process ended: oom, exit code 9\n")
    expect(report).toContain('When    2026-11-26T07:00:00.000Z, 61 s after the start\n')
    expect(report).toContain('Diglot  1.2.3\nSystem  linux\nOpen    mp3, 40 s\n')
    expect(report).toContain('Where\n  first\n  second\n')
    expect(report).toContain('Last lines of the log\n  one\n  two\n')
  })

  it('names the settings that were changed, and no others', () => {
    expect(report).toContain('Settings that are not the usual ones\n  theme: "dark"\n')
    expect(report).not.toContain('volume')
  })
})

describe('what is open, for a report', () => {
  const episode = makeEpisode('harbour')

  it('is told without its names or a word of it', () => {
    const told = describeOpen(episode)
    expect(told).toMatch(/^mp3, \d+ s, \d+ segments of /)
    for (const name of namesIn(episode)) expect(told).not.toContain(name)
    for (const { texts } of episode.text!.transcript.segments)
      for (const text of Object.values(texts)) expect(told).not.toContain(text)
    expect(describeOpen(null)).toBe('nothing')
  })

  it('has names: those of its files, with and without their endings, and its title', () => {
    const names = namesIn(episode)
    expect(names).toContain(episode.title)
    expect(names).toContain(episode.track!.fileName)
    expect(names).toContain(episode.track!.fileName.replace(/\.mp3$/, ''))
    expect(namesIn(null)).toEqual([])
  })

  it('is known again at another start, and no other passes for it', () => {
    expect(keyOfOpen(makeEpisode('harbour'))).toBe(keyOfOpen({ ...episode, id: 'another-id' }))
    expect(keyOfOpen({ ...episode, track: { ...episode.track!, duration: 1 } })).not.toBe(keyOfOpen(episode))
  })
})

describe('what was thrown', () => {
  it.each([
    [new TypeError('no'), 'TypeError: no'],
    ['a word', 'a word'],
    [undefined, 'undefined'],
    [{ a: 1 }, '{"a":1}'],
    [3n, '[object BigInt]'],
  ])('is told whatever it is: %s', (thrown, what) => {
    expect(problemOf('main', thrown)).toMatchObject({ kind: 'main', what })
  })
})
