import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { isWriting, written } from '../../../../electron/services/documents/document-turn'
import { KeptEditsFolder } from '../../../../electron/services/library/kept-edits'
import { type EditDeed, type KeptEdits, noHistory } from '../../../../shared/model/edits'
import type { Cue } from '../../../../shared/model/timeline'
import type { Segment } from '../../../../shared/model/transcript'
import { makeFolder, sample, twoPairs } from '../../../support/episode-files'
import { openLibrary } from '../../../support/open-library'
import { tempFolder } from '../../../support/temp-folder'

const files = makeFolder()
afterAll(() => files.remove())
const paths = [files.audio('rain.mp3'), files.text('rain.txt')] as const

function startOf(cue: Cue | undefined): number | null {
  return cue && cue.source !== 'absent' ? cue.start : null
}

/** What was put right: the first line in other words, and a line fixed on the track. */
function corrected(segments: readonly Segment[], key: string): KeptEdits {
  const [first, ...rest] = segments
  const better = { ...first!, texts: { ...first!.texts, en: 'All night long, it rained.' } }
  const deed: EditDeed = {
    what: 'text',
    changes: [{ kind: 'segments', at: 0, removed: [first!], added: [better] }],
  }
  return {
    segments: [better, ...rest],
    tracks: { [key]: { anchors: [{ segment: 1, start: 0.5 }], gaps: [], offset: 0.2 } },
    history: { done: [deed], undone: [] },
  }
}

describe('what the listener puts right', () => {
  it('is in the episode at once, and after a start, with what can be undone', async () => {
    const folder = await tempFolder()
    const first = openLibrary(folder)
    const episode = await first.open(...paths)
    const edits = corrected(episode.text!.transcript.segments, episode.track!.key)
    expect(await first.session.keepEdits({ episodeId: episode.id, edits })).toBe(true)
    expect(first.session.current?.text?.transcript.segments[0]?.texts.en).toBe('All night long, it rained.')
    const second = openLibrary(folder)
    const again = await second.open(...paths)
    expect(again.text?.transcript.segments).toEqual(edits.segments)
    expect(again.edits).toEqual(edits)
    expect(again.track?.key).toBe(episode.track?.key)
    expect(again.timeline?.cues).toHaveLength(2)
    expect(readFileSync(paths[1], 'utf8')).toBe(twoPairs)
  })

  it('of the episode that was open until a moment ago is kept too', async () => {
    const folder = await tempFolder()
    const { open, session } = openLibrary(folder)
    const before = await open(...paths)
    await open(files.audio('sun.mp3', 'tone.opus'), files.text('sun.txt'))
    const edits = corrected(before.text!.transcript.segments, before.track!.key)
    expect(await session.keepEdits({ episodeId: before.id, edits })).toBe(true)
    expect(session.current?.text?.transcript.segments[0]?.texts.en).not.toBe('All night long, it rained.')
    expect(session.episode(before.id)?.text?.transcript.segments[0]?.texts.en).toBe('All night long, it rained.')
    expect((await openLibrary(folder).open(...paths)).edits).toEqual(edits)
  })

  it('is taken back to what the file says', async () => {
    const folder = await tempFolder()
    const { open, session } = openLibrary(folder)
    const { id, text, track } = await open(...paths)
    const edits = corrected(text!.transcript.segments, track!.key)
    await session.keepEdits({ episodeId: id, edits })
    const { segments: _, ...rest } = edits
    await session.keepEdits({ episodeId: id, edits: { ...rest, history: { done: [], undone: edits.history.done } } })
    expect(session.current?.text?.transcript.segments).toEqual(text?.transcript.segments)
    expect((await openLibrary(folder).open(...paths)).edits?.history.undone).toEqual(edits.history.done)
  })

  it('is carried over to the file as it is by now, with notes and fixed starts, and says so', async () => {
    const folder = await tempFolder()
    const lines = twoPairs.trimEnd().split('\n')
    const audio = files.audio('carried.mp3')
    const transcript = files.text('carried.txt')
    const first = openLibrary(folder)
    const episode = await first.open(audio, transcript)
    const edits = corrected(episode.text!.transcript.segments, episode.track!.key)
    await first.session.keepEdits({ episodeId: episode.id, edits })
    writeFileSync(transcript, [...lines, '没有人出门。', 'Nobody went out.', ''].join('\n'))
    const again = await openLibrary(folder).open(audio, transcript)
    expect(again.text?.transcript.segments.map(({ texts }) => texts.en)).toEqual([
      ...['All night long, it rained.', lines[3], 'Nobody went out.'],
    ])
    expect(again.edits?.tracks).toEqual(edits.tracks)
    expect(again.warnings).toContainEqual({ code: 'text/changed', name: 'carried.txt' })
    writeFileSync(transcript, twoPairs)
    const back = await openLibrary(folder).open(audio, transcript)
    expect(back.edits).toEqual(edits)
    expect(back.warnings).toEqual([])
  })

  it('with lines merged keeps the times of the others', async () => {
    const { open, session } = openLibrary(await tempFolder())
    const { id, text, timeline } = await open(...paths)
    const [a, b] = text!.transcript.segments
    const joined = Object.entries(a!.texts).map(([language, own]) => [language, `${own} ${b!.texts[language]}`])
    const merged = { ...a!, texts: Object.fromEntries(joined) }
    await session.keepEdits({ episodeId: id, edits: { segments: [merged], tracks: {}, history: noHistory } })
    const cues = session.current?.timeline?.cues
    expect(cues).toHaveLength(1)
    expect(cues?.map((cue) => startOf(cue))).toEqual([startOf(timeline?.cues[0])])
  })

  it('of the sample is kept, though it is in no library', async () => {
    const folder = await tempFolder()
    const { open, session } = openLibrary(folder)
    const { id, text, track } = await open(sample.audio, sample.transcript)
    const edits = corrected(text!.transcript.segments, track!.key)
    expect(await session.keepEdits({ episodeId: id, edits })).toBe(true)
    const again = await openLibrary(folder).open(sample.audio, sample.transcript)
    expect(again.text?.transcript.segments[0]?.texts.en).toBe('All night long, it rained.')
  })

  it('is refused for what is not open, and for a text without a line', async () => {
    const { open, session } = openLibrary(await tempFolder())
    const { id } = await open(...paths)
    const nothing = { tracks: {}, history: noHistory }
    expect(await session.keepEdits({ episodeId: 'another-episode', edits: nothing })).toBe(false)
    expect(await session.keepEdits({ episodeId: id, edits: { ...nothing, segments: [] } })).toBe(false)
    expect(await session.keepEdits({ episodeId: id, edits: nothing })).toBe(true)
  })

  it('comes back with the text it was made for, when the file said something else in between', async () => {
    const folder = await tempFolder()
    const text = files.text('changing.txt')
    const own = [files.audio('changing.mp3'), text] as const
    const first = openLibrary(folder)
    const episode = await first.open(...own)
    const edits = corrected(episode.text!.transcript.segments, episode.track!.key)
    await first.session.keepEdits({ episodeId: episode.id, edits })
    writeFileSync(text, `${twoPairs}然后天晴了。\nThen it cleared.\n`)
    const second = openLibrary(folder)
    const other = await second.open(...own)
    expect(other.libraryId).toBe(episode.libraryId)
    await second.session.keepEdits({ episodeId: other.id, edits: { tracks: {}, history: noHistory } })
    writeFileSync(text, twoPairs)
    expect((await openLibrary(folder).open(...own)).edits).toEqual(edits)
  })
})

describe('the documents of what was put right', () => {
  const hash = 'a'.repeat(64)
  const none: KeptEdits = { tracks: {}, history: noHistory }
  const withOffset = (key: string, offset: number): KeptEdits => ({
    tracks: { [key]: { anchors: [], gaps: [], offset } },
    history: { done: [{ what: key, changes: [] }], undone: [] },
  })

  it('hold what two processes put right that did not know of each other', async () => {
    const folder = await tempFolder()
    const [a, b] = [new KeptEditsFolder(folder), new KeptEditsFolder(folder)]
    await Promise.all([a.find('episode-1', hash), b.find('episode-1', hash)])
    const kept = [a.keep('episode-1', hash, withOffset('one', 1)), b.keep('episode-1', hash, withOffset('two', 2))]
    expect(await Promise.all(kept)).toEqual([true, true])
    const found = await new KeptEditsFolder(folder).find('episode-1', hash)
    expect(Object.keys(found?.edits.tracks ?? {}).sort()).toEqual(['one', 'two'])
    expect(found?.edits.history.done).toHaveLength(2)
    expect(await a.keep('episode-1', hash, none)).toBe(true)
    expect(Object.keys((await b.find('episode-1', hash))?.edits.tracks ?? {})).toEqual(['two'])
    expect(readdirSync(folder).filter((name) => name.endsWith('.lock'))).toEqual([])
  })

  it('hold both texts when two processes write in the same moment of two states of a file', async () => {
    const folder = await tempFolder()
    const other = 'b'.repeat(64)
    const [a, b] = [new KeptEditsFolder(folder), new KeptEditsFolder(folder)]
    await Promise.all([
      a.keep('episode-1', hash, withOffset('one', 1)),
      b.keep('episode-1', other, withOffset('two', 2)),
    ])
    const later = new KeptEditsFolder(folder)
    expect((await later.find('episode-1', hash))?.edits).toEqual(withOffset('one', 1))
    expect((await later.find('episode-1', other))?.edits).toEqual(withOffset('two', 2))
  })

  it('are being written from the moment on in which they are asked to be, and are found as they will be', async () => {
    const kept = new KeptEditsFolder(await tempFolder())
    await written()
    const keeping = kept.keep('episode-1', hash, withOffset('one', 1))
    expect(isWriting()).toBe(true)
    expect((await kept.find('episode-1', hash))?.edits).toEqual(withOffset('one', 1))
    expect(await keeping).toBe(true)
  })

  it('are answered for by the copy when damaged, are told of when both are, and are never a later Diglot’s', async () => {
    const folder = await tempFolder()
    let lost = 0
    const kept = new KeptEditsFolder(folder, () => lost++)
    await kept.keep('episode-1', hash, withOffset('one', 1))
    const path = join(folder, 'episode-1.json')
    writeFileSync(path, '{"version":1')
    expect((await kept.find('episode-1', hash))?.edits.tracks.one?.offset).toBe(1)
    writeFileSync(`${path}.bak`, 'no')
    expect([await kept.find('episode-1', hash), lost]).toEqual([undefined, 1])
    rmSync(`${path}.bak`)
    writeFileSync(path, '{"version":2,"what":"later"}')
    expect(await kept.keep('episode-1', hash, none)).toBe(false)
    expect(readFileSync(path, 'utf8')).toBe('{"version":2,"what":"later"}')
  })
})
