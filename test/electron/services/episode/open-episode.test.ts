import { copyFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { estimateAgain, type OpenEpisode, openEpisode } from '../../../../electron/services/episode/open-episode'
import { MediaRegistry } from '../../../../electron/services/media/media-registry'
import { audioFixture } from '../../../support/audio-fixture'
import { makeWav } from '../../../support/make-wav'
import { tempFolder } from '../../../support/temp-folder'

const pairs = Array.from(
  { length: 10 },
  (_, i) => `第${i}句话，说的是今天的天气。\nSentence ${i} is about the weather today.\n`,
)

describe('openEpisode', () => {
  test('opens audio and transcript together, timed', async () => {
    const { open, file } = await setup()
    const { episode, paths } = await open(
      await file('b.txt', pairs.join('\n')),
      await file('a.wav', makeWav({ duration: 60, seed: 1 })),
    )
    expect(paths.map((path) => path.slice(-5))).toEqual(['a.wav', 'b.txt'])
    expect(episode.title).toBe('a')
    expect(episode.track).toMatchObject({ fileName: 'a.wav', duration: 60, url: `media://track/${episode.track?.id}` })
    expect(episode.text?.transcript.segments).toHaveLength(10)
    expect(episode.timeline?.cues).toHaveLength(10)
    expect(episode.timeline?.duration).toBe(60)
    expect(episode.spoken?.language).toBe(episode.timeline?.spoken)
    expect(episode.warnings).toEqual([])
  })

  test('never lets a path through to the renderer', async () => {
    const { open, file, folder } = await setup()
    const { episode } = await open(
      await file('a.wav', makeWav({ duration: 1, seed: 1 })),
      await file('a.txt', pairs.join('\n')),
    )
    expect(JSON.stringify(episode)).not.toContain(folder)
  })

  test('takes the title, the cover and the language from the tags', async () => {
    const { open, file, folder, media } = await setup()
    await copyFile(audioFixture('tagged-vbr.mp3'), join(folder, 'x.mp3'))
    const { episode } = await open(join(folder, 'x.mp3'), await file('x.txt', pairs.join('\n')))
    expect(episode.title).toBe('The Lighthouse')
    expect(episode.spoken).toEqual({ language: 'en', because: 'audio-tag' })
    expect(media.get('cover', episode.track!.coverUrl!.split('/').at(-1)!)).toMatchObject({ mime: 'image/jpeg' })
  })

  test('finds the transcript beside the audio', async () => {
    const { open, file } = await setup()
    await file('show.bilingual.txt', pairs.join('\n'))
    const { episode } = await open(await file('show.wav', makeWav({ duration: 5, seed: 1 })))
    expect(episode.text?.fileName).toBe('show.bilingual.txt')
    expect(episode.timeline).not.toBeNull()
  })

  test('opens audio alone when there is none, and the transcript that comes later completes it', async () => {
    const { open, file } = await setup()
    const first = await open(await file('show.wav', makeWav({ duration: 5, seed: 1 })))
    expect(first.episode).toMatchObject({ text: null, timeline: null, spoken: null })
    const second = await open(await file('anything.txt', pairs.join('\n')))
    expect(second.episode.track).toBe(first.episode.track)
    expect(second.episode.timeline?.cues).toHaveLength(10)
    expect(second.episode.id).not.toBe(first.episode.id)
  })

  test('opens a transcript alone when nothing else is there, and the audio that comes later completes it', async () => {
    const { open, file } = await setup()
    const first = await open(await file('text.txt', pairs.join('\n')))
    expect(first.episode).toMatchObject({ title: 'text', track: null, timeline: null })
    const second = await open(await file('other.wav', makeWav({ duration: 5, seed: 1 })))
    expect(second.episode.text).toBe(first.episode.text)
    expect(second.episode.timeline?.duration).toBe(5)
  })

  test('finds the audio beside a transcript, even while another episode is open', async () => {
    const { open, file } = await setup()
    await open(await file('old.wav', makeWav({ duration: 5, seed: 1 })), await file('old.txt', pairs.join('\n')))
    await file('new.wav', makeWav({ duration: 7, seed: 2 }))
    const { episode } = await open(await file('new.txt', pairs.join('\n')))
    expect(episode.track).toMatchObject({ fileName: 'new.wav', duration: 7 })
  })

  test('gives the open audio a new text when the transcript has no audio of its own', async () => {
    const { open, file } = await setup()
    const first = await open(
      await file('a.wav', makeWav({ duration: 5, seed: 1 })),
      await file('a.txt', pairs.join('\n')),
    )
    const second = await open(await file('better.txt', pairs.slice(0, 6).join('\n')))
    expect(second.episode.track).toBe(first.episode.track)
    expect(second.episode.text?.transcript.segments).toHaveLength(6)
  })

  test('warns of a bad transcript that it found itself, and plays the audio', async () => {
    const { open, file } = await setup()
    await file('show.txt', '')
    const { episode } = await open(await file('show.wav', makeWav({ duration: 5, seed: 1 })))
    expect(episode).toMatchObject({ text: null, warnings: [{ code: 'transcript/empty', name: 'show.txt' }] })
  })

  test('warns of bad audio that it found itself, and shows the text', async () => {
    const { open, file } = await setup()
    await file('show.mp3', '')
    const { episode } = await open(await file('show.txt', pairs.join('\n')))
    expect(episode).toMatchObject({ track: null, warnings: [{ code: 'audio/empty', name: 'show.mp3' }] })
  })

  test('warns of audio that is cut short', async () => {
    const { open, file } = await setup()
    const wav = makeWav({ duration: 5, seed: 1 })
    const { episode } = await open(await file('cut.wav', wav.subarray(0, 44 + 2 * 16_000)))
    expect(episode.warnings).toMatchObject([{ code: 'audio/cut-short', present: 2 }])
    expect(episode.track?.duration).toBeCloseTo(5)
  })

  test.each([
    ['empty', '', 'transcript/empty'],
    ['no text', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0]), 'transcript/not-text'],
    ['ornaments alone', '***\n---\n', 'transcript/no-segments'],
    ['nowhere', null, 'file/not-found'],
  ] as const)('plays the audio that was given with a transcript that is %s, and says so', async (_, content, code) => {
    const { open, file, folder } = await setup()
    const text = content === null ? join(folder, 'talk.txt') : await file('talk.txt', content)
    const { episode, paths } = await open(await file('talk.wav', makeWav({ duration: 5, seed: 1 })), text)
    expect(episode).toMatchObject({ title: 'talk', text: null, timeline: null })
    expect(episode.track?.duration).toBeCloseTo(5)
    expect(episode.warnings).toMatchObject([{ code, name: 'talk.txt' }])
    expect(paths).toHaveLength(1)
  })

  test('joins two transcripts that are one text in two languages, whatever order they come in', async () => {
    const { open, file } = await setup()
    const wav = await file('rain.wav', makeWav({ duration: 30, seed: 1 }))
    const zh = await file('rain.zh.txt', pairs.map((pair) => pair.split('\n')[0]).join('\n'))
    const en = await file('rain.en.txt', pairs.map((pair) => pair.split('\n')[1]).join('\n'))
    for (const paths of [[wav, zh, en], [en, wav, zh], [wav]]) {
      const opened = await open(...paths)
      expect(opened.episode.text?.fileName).toBe('rain.en.txt + rain.zh.txt')
      expect(opened.episode.text?.transcript.languages).toEqual(['en', 'zh-Hans'])
      expect(Object.keys(opened.episode.text?.transcript.segments[9]?.texts ?? {})).toEqual(['en', 'zh-Hans'])
      expect(opened.episode.warnings).toEqual([])
      expect(opened.paths).toEqual([wav, en, zh])
    }
  })

  test('joins nothing that does not fit: says where, and plays the audio', async () => {
    const { open, tryOpen, file } = await setup()
    const wav = await file('rain.wav', makeWav({ duration: 30, seed: 1 }))
    const zh = await file('rain.zh.txt', pairs.map((pair) => pair.split('\n')[0]).join('\n'))
    const en = await file(
      'rain.en.txt',
      'It rained.\nThen, after a very long while, and to the surprise of us all, it snowed.',
    )
    const { episode } = await open(wav, zh, en)
    expect(episode).toMatchObject({ text: null, warnings: [{ code: 'transcript/unlike-halves', name: 'rain.zh.txt' }] })
    expect(await tryOpen(zh, en)).toMatchObject({ ok: false, error: { code: 'transcript/unlike-halves' } })
    const both = await file('rain.en.txt', pairs.join('\n'))
    expect(await tryOpen(zh, both)).toMatchObject({ ok: false, error: { code: 'transcript/not-two-languages' } })
  })

  test('refuses a bad transcript that is given alone, and keeps the text that is open', async () => {
    const { open, tryOpen, file } = await setup()
    await open(await file('a.wav', makeWav({ duration: 5, seed: 1 })), await file('a.txt', pairs.join('\n')))
    expect(await tryOpen(await file('better.txt', ''))).toMatchObject({
      ok: false,
      error: { code: 'transcript/empty' },
    })
  })

  test('refuses bad audio that was given, and what nobody can say what to do with', async () => {
    const { tryOpen, file } = await setup()
    const goodAudio = await file('a.wav', makeWav({ duration: 5, seed: 1 }))
    const goodText = await file('b.txt', pairs.join('\n'))
    for (const [paths, code] of [
      [[await file('text.mp3', 'This is a text.\n'.repeat(100)), goodText], 'audio/not-audio'],
      [[goodAudio, await file('c.wav', makeWav({ duration: 1, seed: 2 }))], 'open/several-audio-files'],
      [[], 'open/nothing'],
    ] as const) {
      expect(await tryOpen(...paths)).toMatchObject({ ok: false, error: { code } })
    }
  })

  test('keeps the media of what is open when an opening fails', async () => {
    const { open, tryOpen, file, media } = await setup()
    const { episode } = await open(await file('a.wav', makeWav({ duration: 5, seed: 1 })))
    await tryOpen(await file('bad.mp3', ''))
    expect(media.get('track', episode.track!.id)).toBeDefined()
  })

  test('lets the media of the episode before answer once more, and no longer', async () => {
    const { open, file, media } = await setup()
    const wav = makeWav({ duration: 1, seed: 1 })
    const ids: string[] = []
    for (const name of ['a.wav', 'b.wav', 'c.wav']) ids.push((await open(await file(name, wav))).episode.track!.id)
    expect(ids.map((id) => media.get('track', id) !== undefined)).toEqual([false, true, true])
  })

  test('reports a file that vanishes', async () => {
    const { tryOpen, file } = await setup()
    const path = await file('a.wav', makeWav({ duration: 1, seed: 1 }))
    await rm(path)
    expect(await tryOpen(path)).toEqual({ ok: false, error: { code: 'file/not-found', name: 'a.wav' } })
  })
})

describe('estimateAgain', () => {
  test('times with the spoken side that the listener chose, and remembers it', async () => {
    const { open, file } = await setup()
    const opened = await open(
      await file('a.wav', makeWav({ duration: 60, seed: 1 })),
      await file('b.txt', pairs.join('\n')),
    )
    const other = opened.episode.text!.transcript.languages.find((tag) => tag !== opened.episode.spoken!.language)!
    const again = estimateAgain(opened, { spoken: other })
    expect(again.episode.spoken).toEqual({ language: other, because: 'chosen' })
    expect(again.episode.timeline?.spoken).toBe(other)
    expect(estimateAgain(again, { duration: 61 }).episode.spoken).toEqual({ language: other, because: 'chosen' })
  })

  test('times with the side that was heard, or with two in turn, and remembers that and why', async () => {
    const { open, file } = await setup()
    const opened = await open(
      await file('a.wav', makeWav({ duration: 60, seed: 1 })),
      await file('b.txt', pairs.join('\n')),
    )
    const heard = estimateAgain(opened, { spoken: 'zh-Hans', also: 'en', because: 'audio' })
    const side = { language: 'zh-Hans', also: 'en', because: 'audio' }
    expect(heard.episode.spoken).toEqual(side)
    expect(heard.episode.timeline).toMatchObject({ spoken: 'zh-Hans', also: 'en' })
    expect(estimateAgain(heard, { duration: 61 }).episode.spoken).toEqual(side)
    const chosen = estimateAgain(heard, { spoken: 'en' })
    expect(chosen.episode.spoken).toEqual({ language: 'en', because: 'chosen' })
    expect(chosen.episode.timeline?.also).toBeUndefined()
  })

  test('times with the duration that the audio element found, and keeps it', async () => {
    const { open, file } = await setup()
    const opened = await open(
      await file('a.wav', makeWav({ duration: 60, seed: 1 })),
      await file('b.txt', pairs.join('\n')),
    )
    const again = estimateAgain(opened, { duration: 63.5 })
    expect(again.episode.timeline?.duration).toBe(63.5)
    expect(again.episode.track?.duration).toBe(63.5)
    expect(estimateAgain(again, { spoken: 'en' }).episode.timeline?.duration).toBe(63.5)
  })

  test('changes nothing where there is nothing to time', async () => {
    const { open, file } = await setup()
    const opened = await open(await file('a.wav', makeWav({ duration: 1, seed: 1 })))
    expect(estimateAgain(opened, { duration: 9 })).toBe(opened)
  })
})

/** One listener with an empty folder: `open` must succeed and becomes what is open, `tryOpen` may fail. */
async function setup() {
  const folder = await tempFolder()
  const media = new MediaRegistry()
  let current: OpenEpisode | null = null
  const tryOpen = (...paths: string[]) => openEpisode(paths, { current, media, listenerLanguage: 'zh-Hans' })
  const open = async (...paths: string[]): Promise<OpenEpisode> => {
    const result = await tryOpen(...paths)
    if (!result.ok) throw new Error(JSON.stringify(result.error))
    current = result.value
    return result.value
  }
  const file = async (name: string, content: string | Uint8Array): Promise<string> => {
    const path = join(folder, name)
    await writeFile(path, content)
    return path
  }
  return { folder, media, open, tryOpen, file }
}
