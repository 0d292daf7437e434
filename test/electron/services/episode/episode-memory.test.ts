import { appendFileSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { KeptPeaks } from '../../../../electron/services/documents/kept-peaks'
import { KeptTimelines } from '../../../../electron/services/documents/kept-timelines'
import { EpisodeMemory } from '../../../../electron/services/episode/episode-memory'
import { ListeningSession } from '../../../../electron/services/episode/listening-session'
import { MediaRegistry } from '../../../../electron/services/media/media-registry'
import { alignmentVersion } from '../../../../shared/align/alignment-version'
import { noHistory } from '../../../../shared/model/edits'
import type { Cue } from '../../../../shared/model/timeline'
import { makeFolder, twoPairs } from '../../../support/episode-files'

const files = makeFolder()
afterAll(files.remove)

const found: readonly Cue[] = [
  { source: 'aligned', start: 0.2, end: 0.9, confidence: 0.9, words: [{ from: 0, to: 2, start: 0.2, end: 0.5 }] },
  { source: 'absent', confidence: 0.8 },
]

describe('a timeline that was found', () => {
  it('is there again after a start, wherever the same audio and text lie and whatever they are called', async () => {
    const { first, restart } = await listened('moved')
    const second = restart()
    const [audio, text] = [files.audio('moved-away/other name.mp3'), files.text('moved-away/other name.txt')]
    const { id, timeline } = await opened(second, [audio, text])
    expect(timeline.cues.map(({ source }) => source)).toEqual(['estimated', 'estimated'])
    const recalled = await second.recall({ episodeId: id })
    expect(recalled).toEqual({ timeline: { ...first.timeline, cues: found }, spoken: first.spoken, isFinished: true })
    expect(second.current?.timeline).toEqual(recalled?.timeline)
  })

  it('is there again for a new window of the same run, even if the disk did not take it', async () => {
    const { session, audio, text } = await setup('reloaded')
    const { id, timeline } = await opened(session, [audio, text])
    await session.recall({ episodeId: id })
    appendFileSync(audio, '\0')
    session.keep({ episodeId: id, spoken: timeline.spoken, cues: found })
    expect(await session.stored()).toBe(false)
    expect(await session.recall({ episodeId: id })).toMatchObject({ timeline: { cues: found }, isFinished: true })
  })

  it('goes with each text that is on its way no more, but for that of the file', async () => {
    const { session, audio, text, folder } = await setup('corrected')
    const { id: episodeId, timeline } = await opened(session, [audio, text])
    await session.recall({ episodeId })
    const count = async () => {
      session.keep({ episodeId, spoken: timeline.spoken, cues: found })
      await session.stored()
      return readdirSync(folder).filter((name) => name.endsWith('.json')).length
    }
    const segments = session.current!.text!.transcript.segments
    const say = (words: string) => {
      const first = { ...segments[0]!, texts: { ...segments[0]!.texts, [timeline.spoken]: words } }
      return session.keepEdits({
        episodeId,
        edits: { segments: [first, ...segments.slice(1)], tracks: {}, history: noHistory },
      })
    }
    expect(await count()).toBe(1)
    for (const words of ['one word', 'another word', 'the last word']) {
      await say(words)
      expect(await count()).toBe(2)
    }
    await session.keepEdits({ episodeId, edits: { tracks: {}, history: noHistory } })
    expect(await count()).toBe(1)
  })

  it('is nothing for another text or another audio', async () => {
    const { restart, audio, text } = await listened('changed')
    writeFileSync(text, twoPairs.replace('mirrors', 'glass'))
    expect(await recallIn(restart(), [audio, text])).toBeNull()
    writeFileSync(text, twoPairs)
    expect(await recallIn(restart(), [audio, text])).not.toBeNull()
    appendFileSync(audio, '\0')
    expect(await recallIn(restart(), [audio, text])).toBeNull()
  })

  it('is kept for a text whose lines are only laid out anew', async () => {
    const { restart, audio, text } = await listened('laid-out')
    writeFileSync(text, `\ufeff${twoPairs.replaceAll('\n', '\r\n\r\n')}`)
    expect(await recallIn(restart(), [audio, text])).not.toBeNull()
  })

  it('is not kept when the audio file was changed while it was open', async () => {
    const { session, restart, audio, text, folder } = await setup('overwritten')
    const { id, timeline } = await opened(session, [audio, text])
    await session.recall({ episodeId: id })
    appendFileSync(audio, '\0')
    expect(session.keep({ episodeId: id, spoken: timeline.spoken, cues: found })).toBe(true)
    expect(await session.stored()).toBe(false)
    expect(() => readdirSync(folder)).toThrow('ENOENT')
    expect(await recallIn(restart(), [audio, text])).toBeNull()
  })

  it('of the side that was in use last takes the place of a guess, but not of a choice', async () => {
    const { restart, audio, text, first } = await listened('sides')
    const second = restart()
    const { id } = await opened(second, [audio, text])
    const other = first.spoken.language === 'en' ? 'zh-Hans' : 'en'
    await second.recall({ episodeId: id })
    await second.estimate({ episodeId: id, spoken: other })
    expect(await second.recall({ episodeId: id })).toBeNull()
    const cues = [found[1], { source: 'aligned', start: 0.5, end: 0.9, confidence: 0.7 }] as const as readonly Cue[]
    expect(second.keep({ episodeId: id, spoken: other, cues })).toBe(true)
    expect(await second.stored()).toBe(true)

    const third = restart()
    const again = await opened(third, [audio, text])
    expect(again.spoken).toEqual(first.spoken)
    expect(await third.recall({ episodeId: again.id })).toMatchObject({
      spoken: { language: other, because: 'chosen' },
      timeline: { spoken: other, cues },
    })
    await third.estimate({ episodeId: again.id, spoken: first.spoken.language })
    expect(await third.recall({ episodeId: again.id })).toMatchObject({
      timeline: { cues: found },
      spoken: { language: first.spoken.language, because: 'chosen' },
    })
  })

  it('of an older engine is found anew; what the listener fixed in it stays fixed', async () => {
    const { restart, audio, text, folder } = await listened('older')
    changeKept(folder, (side) => ({ ...side, alignment: alignmentVersion - 1 }))
    expect(await recallIn(restart(), [audio, text])).toBeNull()
    const anchored = { source: 'anchored', start: 0.9, end: 0.95, confidence: 1 }
    changeKept(folder, (side) => ({ ...side, cues: [found[0], anchored] }))
    expect(await recallIn(restart(), [audio, text])).toMatchObject({
      isFinished: false,
      timeline: { cues: [{ source: 'estimated' }, { source: 'anchored', start: 0.9 }] },
    })
    changeKept(folder, (side) => ({ ...side, alignment: alignmentVersion + 1 }))
    expect(await recallIn(restart(), [audio, text])).toMatchObject({ isFinished: true })
  })

  it('kept before the search was over gives back what the listener fixed, and the search goes on', async () => {
    const { session, restart, audio, text } = await setup('unfinished')
    const { id, timeline } = await opened(session, [audio, text])
    await session.recall({ episodeId: id })
    const cues = [found[0], { source: 'anchored', start: 0.9, end: 0.95, confidence: 1 }] as readonly Cue[]
    expect(session.keep({ episodeId: id, spoken: timeline.spoken, cues, isFinished: false })).toBe(true)
    expect(await session.stored()).toBe(true)
    const left = {
      isFinished: false,
      timeline: { cues: [{ source: 'estimated' }, { source: 'anchored', start: 0.9 }] },
    }
    // A new window of the same run is told no more than one after a start.
    expect(await session.recall({ episodeId: id })).toMatchObject(left)
    expect(await recallIn(restart(), [audio, text])).toMatchObject(left)
    session.keep({ episodeId: id, spoken: timeline.spoken, cues })
    expect(await session.stored()).toBe(true)
    expect(await recallIn(restart(), [audio, text])).toMatchObject({ isFinished: true, timeline: { cues } })
  })

  it('that breaks the promises of a timeline is as if it were not there', async () => {
    const { restart, audio, text, folder } = await listened('broken')
    const breaks: readonly (readonly unknown[])[] = [
      found.slice(1),
      [{ ...found[0], start: 0.95 }, found[1]],
      [{ ...found[0], words: [{ from: 0, to: 900, start: 0.2, end: 0.5 }] }, found[1]],
    ]
    for (const cues of breaks) {
      changeKept(folder, (side) => ({ ...side, cues }))
      expect(await recallIn(restart(), [audio, text])).toBeNull()
    }
  })

  it('is not put in place when another episode was opened meanwhile', async () => {
    const { restart, audio, text } = await listened('late')
    const session = restart()
    const { id } = await opened(session, [audio, text])
    const recalled = session.recall({ episodeId: id })
    await session.open([files.audio('late-other/other.mp3'), files.text('late-other/other.txt', 'One.\n一。\n')])
    await recalled
    expect(session.current?.timeline?.cues.length).toBe(1)
    expect(await session.recall({ episodeId: id })).toBeNull()
  })

  it('is not put back by an estimate for the length that the audio element found', async () => {
    const { restart, audio, text, first } = await listened('length')
    const session = restart()
    const { id } = await opened(session, [audio, text])
    await session.recall({ episodeId: id })
    const again = await session.estimate({ episodeId: id, duration: 99, spoken: first.spoken.language })
    expect(again.ok && again.value.timeline.cues).toEqual(found)
  })

  it('found anew does not write over one of earlier that was still being looked for', async () => {
    const { restart, audio, text, folder } = await listened('slow')
    const anchored = { source: 'anchored', start: 0.9, end: 0.95, confidence: 1 } as const
    changeKept(folder, (side) => ({ ...side, cues: [found[0], anchored] }))
    const session = restart()
    const { id, timeline } = await opened(session, [audio, text])
    const recalled = session.recall({ episodeId: id })
    expect(session.keep({ episodeId: id, spoken: timeline.spoken, cues: found })).toBe(true)
    await recalled
    await session.stored()
    expect(await recallIn(restart(), [audio, text])).toMatchObject({ timeline: { cues: [found[0], anchored] } })
  })
})

describe('the outline of the sound', () => {
  const peaks = new Uint8Array([250, 5, 128, 127])

  it('is given out at once, and after a start as soon as the audio is known again, with whatever text', async () => {
    const { session, restart, audio, text, media } = await setup('peaks')
    const { id, trackId } = await opened(session, [audio, text])
    await session.recall({ episodeId: id })
    expect(await session.keepPeaks({ trackId, peaks })).toBe(true)
    expect(media.get('peaks', trackId)).toMatchObject({ bytes: peaks })

    writeFileSync(text, twoPairs.replace('mirrors', 'glass'))
    const again = await opened(restart(), [audio, text])
    expect(media.get('peaks', again.trackId)).toBeUndefined()
    const session2 = restart()
    const third = await opened(session2, [audio, text])
    expect(await session2.recall({ episodeId: third.id })).toBeNull()
    const given = media.get('peaks', third.trackId)
    expect(given?.kind === 'peaks' && new Uint8Array(given.bytes)).toEqual(peaks)
  })

  it('is taken for the audio that is open and no other, and not kept once that has changed', async () => {
    const { session, restart, audio, text, media } = await setup('peaks-changed')
    const { id, trackId } = await opened(session, [audio, text])
    await session.recall({ episodeId: id })
    expect(await session.keepPeaks({ trackId: id, peaks })).toBe(false)
    appendFileSync(audio, '\0')
    await session.keepPeaks({ trackId, peaks })
    const second = restart()
    const again = await opened(second, [audio, text])
    await second.recall({ episodeId: again.id })
    expect(media.get('peaks', again.trackId)).toBeUndefined()
  })
})

async function setup(name: string) {
  const folder = join(files.path, name, 'timelines')
  const media = new MediaRegistry()
  const restart = () =>
    new ListeningSession({
      media,
      memory: new EpisodeMemory(new KeptTimelines(folder), new KeptPeaks(join(folder, '../peaks'))),
      sample: [],
      listenerLanguage: () => 'zh-Hans',
    })
  const [audio, text] = [files.audio(`${name}/a.mp3`), files.text(`${name}/a.txt`)]
  return { session: restart(), restart, folder, media, audio, text }
}

/** An episode that was listened to: its times were found and kept. */
async function listened(name: string) {
  const { session, ...rest } = await setup(name)
  const first = await opened(session, [rest.audio, rest.text])
  expect(await session.recall({ episodeId: first.id })).toBeNull()
  expect(session.keep({ episodeId: first.id, spoken: first.timeline.spoken, cues: found })).toBe(true)
  expect(await session.stored()).toBe(true)
  return { ...rest, first }
}

async function opened(session: ListeningSession, paths: readonly string[]) {
  const result = await session.open(paths)
  if (!result.ok) throw new Error(result.error.code)
  const { id, track, timeline, spoken } = result.value
  if (!track || !timeline || !spoken) throw new Error('the episode has no timeline')
  return { id, trackId: track.id, timeline, spoken }
}

async function recallIn(session: ListeningSession, paths: readonly string[]) {
  const { id } = await opened(session, paths)
  return session.recall({ episodeId: id })
}

function changeKept(folder: string, change: (side: object) => object): void {
  const [name = ''] = readdirSync(folder)
  const path = join(folder, name)
  const document = JSON.parse(readFileSync(path, 'utf8'))
  writeFileSync(path, JSON.stringify({ ...document, sides: document.sides.map(change) }))
}
