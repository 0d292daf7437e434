import { afterEach, describe, expect, it } from 'vitest'
import { loadEngine, loadReadings } from '../../../renderer/find/load-engine'
import { createFindSession, type FindSessionParts } from '../../../renderer/session/find-session'
import { useStore } from '../../../renderer/store'
import { fakePlayer } from '../../support/fake-player'
import { makeEpisode } from '../../support/make-episode'

const initial = useStore.getState()
const ends: (() => void)[] = []
afterEach(() => {
  for (const end of ends.splice(0)) end()
  useStore.setState(initial, true)
})

function setup(parts: Partial<FindSessionParts> = {}) {
  const { player, asked } = fakePlayer()
  const find = createFindSession({ store: useStore, player, loadEngine, loadReadings, ...parts })
  ends.push(find.dispose)
  useStore.getState().setEpisode(makeEpisode())
  asked.length = 0
  return { find, asked }
}

const finding = () => useStore.getState().finding
const answered = () => expect.poll(() => useStore.getState().findMarking).not.toBeNull()

describe('looking for a word', () => {
  it('finds it in every language, and shows the first hit from where one reads', async () => {
    const { find } = setup()
    find.open()
    expect(finding()).toEqual({ query: '', hits: [], current: -1 })
    useStore.getState().setFindFrom(2)
    find.search('we')
    await answered()
    expect(finding()).toEqual({ query: 'we', hits: [1, 3], current: 1 })
    find.search('我们')
    expect(finding()).toEqual({ query: '我们', hits: [1, 3], current: 1 })
  })

  it('stays at the hit that is shown while it is one', async () => {
    const { find } = setup()
    find.open()
    find.search('w')
    await answered()
    find.step(-1)
    expect(finding()).toEqual({ query: 'w', hits: [1, 2, 3], current: 2 })
    find.search('wa')
    expect(finding()).toEqual({ query: 'wa', hits: [1, 2, 3], current: 2 })
    find.search('walked')
    expect(finding()).toEqual({ query: 'walked', hits: [1], current: 0 })
  })

  it('answers by pinyin as soon as the readings are there', async () => {
    let give = () => {}
    const given = new Promise<void>((done) => {
      give = done
    })
    const { find } = setup({ loadReadings: () => given.then(loadReadings) })
    find.open()
    find.search('gangkou')
    await answered()
    expect(finding()?.hits).toEqual([])
    give()
    await expect.poll(() => finding()?.hits).toEqual([1])
    expect(useStore.getState().findMarking?.isByReading).toBe(true)
  })

  it('loads no readings for a transcript without Chinese', async () => {
    let loads = 0
    const { find } = setup({
      loadReadings: () => {
        loads++
        return loadReadings()
      },
    })
    const { text } = makeEpisode()
    const segments = [{ texts: { en: 'One line.' }, line: 1 }]
    useStore
      .getState()
      .setEpisode(makeEpisode('plain', { text: { ...text!, transcript: { languages: ['en'], segments, notes: [] } } }))
    find.open('line')
    await expect.poll(() => finding()?.hits).toEqual([0])
    await new Promise((done) => setTimeout(done, 50))
    expect(loads).toBe(0)
  })

  it('says what went wrong when the search cannot be loaded', async () => {
    const { find } = setup({ loadEngine: () => Promise.reject(new Error('gone')) })
    find.open('we')
    await expect.poll(() => useStore.getState().notices).toMatchObject([{ code: 'internal' }])
  })
})

describe('opening', () => {
  it('does nothing without a text', () => {
    const { find } = setup()
    useStore.getState().setEpisode(makeEpisode('mute', { text: null, timeline: null }))
    find.open()
    find.step(1)
    expect(finding()).toBeNull()
  })

  it('shows what was looked for last, counted, and moves nothing before Enter', async () => {
    const { find } = setup()
    find.open('we')
    await answered()
    find.close()
    find.open()
    expect(finding()).toEqual({ query: 'we', hits: [1, 3], current: -1 })
    find.step(1)
    expect(finding()?.current).toBe(0)
  })

  it('again asks for the cursor, and takes over marked words', async () => {
    const { find } = setup()
    find.open('we')
    await answered()
    const asked = useStore.getState().findRequests
    find.open()
    expect(useStore.getState().findRequests).toBe(asked + 1)
    expect(finding()?.query).toBe('we')
    find.open('harbour')
    expect(finding()).toMatchObject({ query: 'harbour', hits: [1] })
  })

  it('is what a step does where nothing is looked for', () => {
    const { find } = setup()
    find.step(1)
    expect(finding()).not.toBeNull()
  })
})

describe('the hit that is shown', () => {
  it('is played from, and followed', async () => {
    const { find, asked } = setup()
    find.open()
    find.search('waited')
    await answered()
    useStore.getState().setFollowing(false)
    find.play()
    expect(asked).toEqual([['seek', 30], ['play']])
    expect(useStore.getState().isFollowing).toBe(true)
    expect(finding()).not.toBeNull()
  })

  it('is not played where it is not spoken, nor without a hit', async () => {
    const { find, asked } = setup()
    find.open('nothing like it')
    find.play()
    const { timeline } = makeEpisode()
    const cues = timeline!.cues.map((cue, i) => (i === 3 ? { source: 'absent' as const, confidence: 1 } : cue))
    useStore.getState().setEpisode(makeEpisode('part', { timeline: { ...timeline!, cues } }))
    find.open()
    find.search('waited')
    await expect.poll(() => finding()?.current).toBe(0)
    find.play()
    expect(asked).toEqual([])
  })
})

it('another episode ends it, and is searched itself when it is asked for', async () => {
  const { find } = setup()
  find.open('harbour')
  await answered()
  const segments = [{ texts: { en: 'No water here.' }, line: 1 }]
  const { text } = makeEpisode()
  useStore
    .getState()
    .setEpisode(makeEpisode('desert', { text: { ...text!, transcript: { languages: ['en'], segments, notes: [] } } }))
  expect(finding()).toBeNull()
  find.open('water')
  await expect.poll(() => finding()?.hits).toEqual([0])
})

it('better times in the middle of it change nothing', async () => {
  const { find } = setup()
  find.open()
  find.search('we')
  await answered()
  const before = finding()
  const { episode, setTimeline } = useStore.getState()
  setTimeline(episode!.id, { ...episode!.timeline!, cues: [...episode!.timeline!.cues] }, episode!.spoken!)
  expect(finding()).toBe(before)
})
