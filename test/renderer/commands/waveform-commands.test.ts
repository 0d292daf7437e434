import { afterEach, describe, expect, it } from 'vitest'
import type { CommandParts } from '../../../renderer/commands/command'
import { runCommand } from '../../../renderer/commands/commands'
import { useStore } from '../../../renderer/store'
import type { Cue } from '../../../shared/model/timeline'
import { fakePlayer } from '../../support/fake-player'
import { makeEpisode } from '../../support/make-episode'

const initial = useStore.getState()
afterEach(() => useStore.setState(initial, true))

describe('the next weak line (lines at 0, 10, 20, 30 s)', () => {
  it.each([
    ['next-weak', 'swsw', 0, 10],
    ['next-weak', 'swsw', 10, 30],
    // An element says a time just before the one it was sent to.
    ['next-weak', 'swsw', 9.9995, 30],
    ['previous-weak', 'swsw', 35, 30],
    ['previous-weak', 'swsw', 30, 10],
    ['previous-weak', 'swsw', 30.0005, 10],
  ])('%s in %s at %d s goes to %d', (id, lines, now, expected) => {
    const { run, at, asked } = setup(lines)
    useStore.getState().setFollowing(false)
    at(now)
    run(id)
    expect(asked).toEqual([['seek', expected]])
    expect(useStore.getState().isFollowing).toBe(true)
    expect(useStore.getState().quiet).toBeNull()
  })

  it.each([
    ['next-weak', 'ssss', 0, 'noWeakLine'],
    ['previous-weak', 'ssss', 20, 'noWeakLine'],
    ['next-weak', 'wsss', 15, 'noWeakLineAhead'],
    ['previous-weak', 'sssw', 15, 'noWeakLineBehind'],
  ])('%s in %s at %d s moves nothing, and says: %s', (id, lines, now, word) => {
    const { run, at, asked } = setup(lines)
    at(now)
    run(id)
    expect(asked).toEqual([])
    expect(useStore.getState().quiet).toEqual({ words: word })
  })

  it('says so where there are no lines', () => {
    const { run } = setup('ssss')
    useStore.getState().setEpisode(makeEpisode('harbour', { text: null, spoken: null, timeline: null }))
    run('next-weak')
    expect(useStore.getState().quiet).toEqual({ words: 'noUncertainTimes' })
  })
})

describe('the close-up', () => {
  it('is shown, and hidden again', () => {
    const { run, changes } = setup('ssss')
    run('close-up')
    run('close-up')
    expect(changes).toEqual([{ showsCloseUp: true }, { showsCloseUp: false }])
  })
})

/** Lines of ten seconds, sure or weak. */
function setup(lines: string) {
  const { player, asked, at } = fakePlayer()
  const cues = [...lines].map(
    (kind, i): Cue => ({ source: 'aligned', start: 10 * i, end: 10 * i + 9, confidence: kind === 's' ? 1 : 0.3 }),
  )
  useStore.getState().setEpisode(makeEpisode('harbour', { timeline: { duration: 40, spoken: 'en', cues } }))
  const changes: unknown[] = []
  const settings = {
    change(patch: object) {
      changes.push(patch)
      useStore.getState().setSettings({ ...useStore.getState().settings, ...patch })
    },
  }
  const parts = { player, store: useStore, settings } as unknown as CommandParts
  return { asked, at, changes, run: (id: string) => runCommand(id, parts) }
}
