import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { KeptPeaks } from '../../../../electron/services/documents/kept-peaks'
import { KeptTimelines } from '../../../../electron/services/documents/kept-timelines'
import { EpisodeMemory } from '../../../../electron/services/episode/episode-memory'
import { ListeningSession } from '../../../../electron/services/episode/listening-session'
import { MediaRegistry } from '../../../../electron/services/media/media-registry'
import { makeFolder } from '../../../support/episode-files'

const files = makeFolder()
afterAll(files.remove)

describe('several recordings of one episode', () => {
  it('are opened together with their text, each with times of its own', async () => {
    const { session } = setup()
    const given = [files.audio('m/one.mp3'), files.audio('m/two.zh.opus', 'tone.opus'), files.text('m/text.txt')]
    await session.open(given)
    const { tracks = [], track } = session.current ?? {}
    expect(tracks.map((each) => each.track.fileName)).toEqual(['one.mp3', 'two.zh.opus'])
    expect(track).toBe(tracks[0]?.track)
    expect(tracks.map(({ spoken }) => spoken)).toEqual([
      { language: 'en', because: 'other-track' },
      { language: 'zh-Hans', because: 'file-name' },
    ])
  })

  it('join what is open where their names say so, and the episode stays the same', async () => {
    const { session } = setup()
    await session.open([files.audio('n/show.mp3'), files.text('n/show.txt')])
    const before = session.current
    await session.open([files.audio('n/show (dub).opus', 'tone.opus')])
    expect(session.current?.id).toBe(before?.id)
    expect(session.current?.tracks).toHaveLength(2)
    expect(session.current?.track).toBe(before?.track)
    await session.open([files.audio('n/other.mp3')])
    expect(session.current?.title).toBe('other')
  })

  it('are never the same one twice, whatever it is called', async () => {
    const { session } = setup()
    await session.open([files.audio('o/show.mp3'), files.text('o/show.txt')])
    const refused = await session.addTracks(session.current?.id ?? '', [files.audio('o/copy.mp3')])
    expect(refused).toEqual({ ok: false, error: { code: 'tracks/same-recording', name: 'copy.mp3' } })
    expect(session.current?.tracks).toHaveLength(1)
  })

  it('are opened without copies of one of them, and it is said which', async () => {
    const { session } = setup()
    const given = [files.audio('s/show.mp3'), files.audio('s/show (dub).mp3'), files.audio('s/b.zh.opus', 'tone.opus')]
    const opened = await session.open([...given, files.text('s/show.txt')])
    expect(session.current?.tracks.map(({ track }) => track.fileName)).toEqual(['show.mp3', 'b.zh.opus'])
    expect(opened.ok && opened.value.warnings).toEqual([{ code: 'tracks/same-recording', name: 'show (dub).mp3' }])
  })

  it('can be taken out and put back; the only one stays', async () => {
    const { session } = setup()
    await session.open([files.audio('p/show.mp3'), files.audio('p/b.opus', 'tone.opus'), files.text('p/show.txt')])
    const { id = '', tracks = [] } = session.current ?? {}
    const [first, second] = tracks.map(({ track }) => track.key) as [string, string]
    expect(session.removeTrack(id, first)?.track?.key).toBe(second)
    expect(session.removeTrack(id, second)).toBeNull()
    expect(session.removeTrack('another', second)).toBeNull()
    await session.restoreTrack(id)
    expect(session.current?.tracks.map(({ track }) => track.fileName)).toEqual(['b.opus', 'show.mp3'])
    expect(session.current?.tracks.map(({ track }) => track.key)).toEqual([second, first])
  })

  it('that are added leave alone what becomes of the others meanwhile', async () => {
    const { session } = setup()
    await session.open([files.audio('u/show.mp3'), files.text('u/show.txt')])
    const { id: episodeId = '', timeline } = session.current ?? {}
    const adding = session.addTracks(episodeId, [files.audio('u/b.opus', 'tone.opus')])
    const cues = timeline!.cues.map((cue) => ({ ...cue, source: 'aligned' as const, start: 0, end: 0 }))
    expect(session.keep({ episodeId, spoken: timeline!.spoken, cues })).toBe(true)
    await adding
    expect(session.current?.tracks).toHaveLength(2)
    expect(session.current?.timeline?.cues).toEqual(cues)
  })

  it('are given out no longer than until the next opening once they were taken out', async () => {
    const { session, media } = setup()
    await session.open([files.audio('v/show.mp3'), files.audio('v/b.opus', 'tone.opus'), files.text('v/show.txt')])
    const { id = '', tracks = [] } = session.current ?? {}
    const dub = tracks[1]!.track
    session.removeTrack(id, dub.key)
    expect(media.get('track', dub.id)).toBeDefined()
    await session.open([files.audio('v/other.mp3')])
    expect(media.get('track', dub.id)).toBeUndefined()
  })

  it('have times that are kept apart, whichever of them is heard', async () => {
    const { session } = setup()
    await session.open([files.audio('q/show.mp3'), files.audio('q/b.zh.opus', 'tone.opus'), files.text('q/show.txt')])
    const { id: episodeId = '', tracks = [], timeline } = session.current ?? {}
    const dub = tracks[1]!
    const cues = dub.timeline!.cues.map((cue) => ({ ...cue, source: 'aligned' as const, start: 0, end: 0 }))
    expect(session.keep({ episodeId, key: dub.track.key, spoken: 'en', cues })).toBe(false)
    expect(session.keep({ episodeId, key: dub.track.key, spoken: 'zh-Hans', cues })).toBe(true)
    expect(session.current?.timeline).toBe(timeline)
    expect(session.hearTrack(episodeId, dub.track.key)).toBe(true)
    expect(session.current?.timeline?.cues).toEqual(cues)
    expect(session.hearTrack(episodeId, 'nobody')).toBe(false)
  })

  it('of very different lengths are opened, and it is said', async () => {
    const { session } = setup()
    const opened = await session.open([
      files.audio('r/show.mp3'),
      files.episode('r/long.mp3'),
      files.text('r/show.txt'),
    ])
    expect(opened.ok && opened.value.warnings).toEqual([
      expect.objectContaining({ code: 'tracks/other-length', name: 'long.mp3' }),
    ])
  })
})

function setup() {
  const media = new MediaRegistry()
  const session = new ListeningSession({
    media,
    memory: new EpisodeMemory(
      new KeptTimelines(join(files.path, 'timelines')),
      new KeptPeaks(join(files.path, 'peaks')),
    ),
    sample: [],
    listenerLanguage: () => 'zh-Hans',
  })
  return { session, media }
}
