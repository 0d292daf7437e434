import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { KeptPeaks } from '../../../../electron/services/documents/kept-peaks'
import { KeptTimelines } from '../../../../electron/services/documents/kept-timelines'
import type { Opening } from '../../../../electron/services/documents/recent-document'
import { EpisodeMemory } from '../../../../electron/services/episode/episode-memory'
import { ListeningSession } from '../../../../electron/services/episode/listening-session'
import { MediaRegistry } from '../../../../electron/services/media/media-registry'
import { makeFolder, twoPairs } from '../../../support/episode-files'

const files = makeFolder()
afterAll(files.remove)

describe('the session', () => {
  it('holds what was opened last', async () => {
    const { session } = setup()
    expect(session.current).toBeNull()
    await session.open([files.audio('a/a.mp3'), files.text('a/a.txt')])
    expect(session.current?.text?.transcript.segments.length).toBe(2)
    await session.open([files.audio('b/b.mp3')])
    expect(session.current?.title).toBe('b')
  })

  it('keeps what was open when the next opening fails', async () => {
    const { session } = setup()
    await session.open([files.audio('c/c.mp3'), files.text('c/c.txt')])
    const failed = await session.open([join(files.path, 'gone.mp3')])
    expect(failed).toEqual({ ok: false, error: { code: 'file/not-found', name: 'gone.mp3' } })
    expect(session.current?.title).toBe('c')
  })

  it('gives a recording the transcript it had last, wherever that lies, before the one beside it', async () => {
    const audio = files.audio('known/talk.mp3')
    files.text('known/talk.txt')
    const last = files.text('elsewhere/words.txt')
    const { session } = setup([], (path) => (path === audio ? [last] : undefined))
    await session.open([audio])
    expect(session.current?.text?.fileName).toBe('words.txt')
    await session.open([files.audio('known/other.mp3')])
    expect(session.current?.text).toBeNull()
    rmSync(last)
    await session.open([audio])
    expect(session.current?.text?.fileName).toBe('talk.txt')
    expect(session.current?.warnings).toEqual([])
  })

  it('opens in the order of asking, however long each takes', async () => {
    const { session, opened } = setup()
    const slow = session.open([files.audio('d/slow.mp3'), files.text('d/slow.txt', twoPairs.repeat(5000))])
    const quick = session.open([files.audio('e/quick.mp3')])
    await Promise.all([slow, quick])
    expect(session.current?.title).toBe('quick')
    expect(opened.map(({ title, transcript }) => [title, transcript !== undefined])).toEqual([
      ['slow', true],
      ['quick', false],
    ])
  })

  it("never joins a listener's transcript to the sample's audio", async () => {
    const sample = [files.audio('sample/sample.mp3'), files.text('sample/sample.txt')]
    const { session } = setup(sample)
    await session.openSample()
    await session.open([files.text('mine/words.txt')])
    expect(session.current?.track).toBeNull()
    expect(session.current?.text?.fileName).toBe('words.txt')
  })

  it('does not have the sample remembered by a path that may be gone at the next start', async () => {
    const sample = [files.audio('sample2/sample.mp3'), files.text('sample2/sample.txt')]
    const { session, opened } = setup(sample)
    await session.openSample()
    expect(session.current?.title).toBe('sample')
    await session.open([files.audio('own/own.mp3')])
    expect(opened.length).toBe(1)
  })

  it('times the open episode anew, and no other', async () => {
    const { session } = setup()
    await session.open([files.audio('f/f.mp3'), files.text('f/f.txt')])
    const id = session.current?.id ?? ''
    const again = await session.estimate({ episodeId: id, spoken: 'zh-Hans', duration: 100 })
    expect(again.ok && again.value.spoken).toEqual({ language: 'zh-Hans', because: 'chosen' })
    expect(again.ok && again.value.timeline.duration).toBe(100)
    expect(session.current?.timeline?.duration).toBe(100)
    expect(await session.estimate({ episodeId: 'another-one' })).toEqual({ ok: false, error: { code: 'open/nothing' } })
  })
})

describe('better times from the window', () => {
  it('are kept for what is open, and refused when they are not for it or break its promises', async () => {
    const { session } = setup()
    await session.open([files.audio('k/k.mp3'), files.text('k/k.txt')])
    const { id = '', timeline } = session.current ?? {}
    if (!timeline) throw new Error('the episode has no timeline')
    const { spoken } = timeline
    const cues = [
      { source: 'aligned', start: 0.2, end: 0.9, confidence: 0.9 },
      { source: 'absent', confidence: 0.8 },
    ] as const
    expect(session.keep({ episodeId: id, spoken, cues })).toBe(true)
    expect(session.current?.timeline?.cues).toEqual(cues)
    expect(session.keep({ episodeId: 'another-one', spoken, cues })).toBe(false)
    expect(session.keep({ episodeId: id, spoken: 'ja', cues })).toBe(false)
    expect(session.keep({ episodeId: id, spoken, also: 'zh-Hans', cues })).toBe(false)
    expect(session.keep({ episodeId: id, spoken, cues: cues.slice(1) })).toBe(false)
    expect(session.keep({ episodeId: id, spoken, cues: [cues[0], { ...cues[0], start: 0.5 }] })).toBe(false)
    expect(session.current?.timeline?.cues).toEqual(cues)
  })
})

describe('times that were found', () => {
  it('stay whatever length the audio claims, and go when another side is asked for', async () => {
    const { session } = setup()
    await session.open([files.audio('s/s.mp3'), files.text('s/s.txt')])
    const { id: episodeId = '', timeline } = session.current ?? {}
    if (!timeline) throw new Error('the episode has no timeline')
    const { spoken } = timeline
    const cues = timeline.cues.map((cue) => ({ ...cue, source: 'aligned' as const, start: 0, end: 0 }))
    session.keep({ episodeId, spoken, cues })
    const same = await session.estimate({ episodeId, spoken, duration: 100 })
    expect(same.ok && same.value.timeline.cues).toEqual(cues)
    const also = spoken === 'en' ? 'zh-Hans' : 'en'
    const both = await session.estimate({ episodeId, spoken, also })
    expect(both.ok && both.value.spoken).toEqual({ language: spoken, also, because: 'chosen' })
    expect(both.ok && both.value.timeline.cues.map(({ source }) => source)).toEqual(['estimated', 'estimated'])
  })
})

function setup(
  sample: readonly string[] = [],
  earlierTranscript: (audio: string) => readonly [string] | undefined = () => undefined,
) {
  const opened: Opening[] = []
  const session = new ListeningSession({
    media: new MediaRegistry(),
    memory: new EpisodeMemory(
      new KeptTimelines(join(files.path, 'timelines')),
      new KeptPeaks(join(files.path, 'peaks')),
    ),
    sample,
    earlierTranscript,
    listenerLanguage: () => 'zh-Hans',
    onOpened: (opening) => opened.push(opening),
  })
  return { session, opened }
}
