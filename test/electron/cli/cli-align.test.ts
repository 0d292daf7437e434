import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Aligner, AlignOutcome, AudioToAlign } from '../../../electron/cli/aligner'
import { runCli } from '../../../electron/cli/cli'
import { needsAligner } from '../../../electron/cli/cli-arguments'
import { makeWav } from '../../support/make-wav'
import { tempFolder } from '../../support/temp-folder'

const count = 10
const pairs = Array.from(
  { length: count },
  (_, i) => `第${i}句话，说的是今天的天气。\nSentence ${i} is about the weather today.\n`,
)

/** Every segment a second long, from 5 s on, 4 s apart; the fourth is not in the audio. */
const found: AlignOutcome & { kind: 'aligned' } = {
  kind: 'aligned',
  spoken: { language: 'en' },
  belongs: true,
  segments: Array.from({ length: count }, (_, i) =>
    i === 3
      ? { spoken: false, confidence: 0.8 }
      : { spoken: true, start: 5 + 4 * i, end: 6 + 4 * i, confidence: 0.9, words: [] },
  ),
}

describe('diglot align', () => {
  test('writes the times that were found in the audio, and none for a segment that is not in it', async () => {
    const { run } = await setup(async () => found)
    const { code, out, log } = await run('align', 'a.wav', 'a.txt')
    expect(code).toBe(0)
    const { spoken, segments } = JSON.parse(out)
    expect(spoken).toBe('en')
    expect(segments).toHaveLength(count)
    expect(segments[2]).toMatchObject({ start: 13, end: 14, spoken: true, source: 'aligned', confidence: 0.9 })
    expect(segments[3]).toMatchObject({ start: null, end: null, spoken: false, source: 'absent', confidence: 0.8 })
    expect(log).toContain('Found 9 of 10 segments in the audio.')
  })

  test.each([
    ['srt', /^1\n00:00:05,000 --> 00:00:06,000\n/],
    ['vtt', /^WEBVTT\n[\s\S]*00:00:05\.000 --> 00:00:06\.000/],
    ['lrc', /^\[00:05\.00\]/m],
  ])('writes them as %s', async (format, beginning) => {
    const { run } = await setup(async () => found)
    const { code, out } = await run('align', 'a.wav', 'a.txt', '--format', format)
    expect(code).toBe(0)
    expect(out).toMatch(beginning)
  })

  test('says when each word is said: in JSON always, in captions when asked', async () => {
    const words = [
      { from: 0, to: 8, start: 5, end: 5.5 },
      { from: 9, to: 10, start: 5.5, end: 6 },
    ]
    const segments = found.segments.map((segment, index) =>
      index === 0 && segment.spoken ? { ...segment, words } : segment,
    )
    const { run } = await setup(async () => ({ ...found, segments }))
    expect(JSON.parse((await run('align', 'a.wav', 'a.txt')).out).segments[0].words).toEqual([
      { text: 'Sentence', start: 5, end: 5.5 },
      { text: '0', start: 5.5, end: 6 },
    ])
    const vtt = async (...more: string[]) => (await run('align', 'a.wav', 'a.txt', '--format', 'vtt', ...more)).out
    expect(await vtt('--words')).toContain('Sentence <00:00:05.500>0 ')
    expect(await vtt()).toContain('Sentence 0 ')
  })

  test('leaves the side to the audio, the best guess first, unless it is told', async () => {
    const { run, heard } = await setup(async () => found)
    await run('align', 'a.wav', 'a.txt')
    await run('align', 'a.wav', 'a.txt', '--spoken', 'en')
    const [open, told] = heard
    expect(open?.sides.map(({ language }) => language).toSorted()).toEqual(['en', 'zh-Hans'])
    expect(told?.sides.map(({ language }) => language)).toEqual(['en'])
    expect(told?.sides[0]?.texts).toHaveLength(count)
    expect(told?.sides[0]?.texts[1]).toBe('Sentence 1 is about the weather today.')
    expect(told).toMatchObject({ mime: 'audio/wav', duration: 60 })
  })

  test('writes the side that was found in the audio, whatever was guessed', async () => {
    for (const spoken of ['en', 'zh-Hans']) {
      const { run } = await setup(async () => ({ ...found, spoken: { language: spoken } }))
      expect(JSON.parse((await run('align', 'a.wav', 'a.txt')).out).spoken).toBe(spoken)
    }
  })

  test('says which side was heard, where that is not the one guessed', async () => {
    const logs = await Promise.all(
      ['en', 'zh-Hans'].map(async (language) => {
        const { run } = await setup(async () => ({ ...found, spoken: { language } }))
        return (await run('align', 'a.wav', 'a.txt')).log
      }),
    )
    expect(logs.filter((log) => log.includes('The audio speaks'))).toHaveLength(1)
  })

  test('aligns two languages in turn, in the order it is told', async () => {
    const spoken = { language: 'zh-Hans', also: 'en' }
    const parts = [
      { language: 'zh-Hans', start: 5, end: 5.4 },
      { language: 'en', start: 5.5, end: 6 },
    ]
    const segments = found.segments.map((segment, i) => (segment.spoken && i === 0 ? { ...segment, parts } : segment))
    const { run, heard } = await setup(async () => ({ ...found, spoken, segments }))
    const { code, out, log } = await run('align', 'a.wav', 'a.txt', '--spoken', 'zh,en')
    expect(code).toBe(0)
    expect(heard[0]?.sides.map(({ language }) => language)).toEqual(['zh-Hans', 'en'])
    expect(heard[0]?.turns).toBe('in this order')
    const document = JSON.parse(out)
    expect(document).toMatchObject({ spoken: 'zh-Hans', also: 'en' })
    expect(document.segments[0]).toMatchObject({ start: 5, end: 6, parts })
    expect(log).toContain('the voice speaks zh-Hans,en')
  })

  test('keeps the estimate for a text that is not what is spoken, says so, and is done', async () => {
    const { run } = await setup(async () => ({ ...found, belongs: false }))
    const { code, out, log } = await run('align', 'a.wav', 'a.txt')
    expect(code).toBe(0)
    const sources = new Set(JSON.parse(out).segments.map((segment: { source: string }) => segment.source))
    expect([...sources]).toEqual(['estimated'])
    expect(log).toContain('does not seem to be what is spoken in “a.wav”')
  })

  test('says what to do when the audio cannot be listened to, and writes nothing', async () => {
    const { run, folder } = await setup(async () => ({ kind: 'failed', detail: 'no audio that can be decoded' }))
    const { code, out, log } = await run('align', 'a.wav', 'a.txt', '--out', 'b.json')
    expect([code, out]).toEqual([1, ''])
    expect(log).toContain('“a.wav” could not be listened to (no audio that can be decoded)')
    expect(log).toContain('--estimate')
    expect(await readdir(folder)).not.toContain('b.json')
  })

  test('ends with 130 when it is cancelled, and leaves what was there', async () => {
    const cancel = new AbortController()
    const { run, folder } = await setup(async () => {
      cancel.abort()
      return found
    }, cancel.signal)
    await writeFile(join(folder, 'b.json'), 'old')
    const { code, log } = await run('align', 'a.wav', 'a.txt', '--out', 'b.json')
    expect(code).toBe(130)
    expect(log).toContain('Cancelled')
    expect(await readFile(join(folder, 'b.json'), 'utf8')).toBe('old')
  })

  test('tells its progress on the way', async () => {
    const { run } = await setup(async (_audio, { onProgress }) => {
      for (const fraction of [0.05, 0.5, 1]) onProgress({ fraction, remaining: 100 * (1 - fraction) })
      return found
    })
    const { log } = await run('align', 'a.wav', 'a.txt')
    expect(log).toContain('Listening: 50 %, about 0:50 left\n')
  })

  test('hears nothing when it is to estimate, or when the files cannot be used', async () => {
    const { run, heard } = await setup(async () => found)
    expect((await run('align', 'a.wav', 'a.txt', '--estimate')).code).toBe(0)
    expect((await run('align', 'gone.wav', 'a.txt')).code).toBe(1)
    expect((await run('align', 'a.wav', 'a.txt', '--spoken', 'fr')).code).toBe(2)
    expect(heard).toEqual([])
  })
})

describe('an aligner', () => {
  test.each([
    [['align', 'a.wav', 'a.txt'], true],
    [['align', 'a.wav', 'a.txt', '--format', 'srt'], true],
    [['align', 'a.wav', 'a.txt', '--estimate'], false],
    [['align', 'a.wav'], false],
    [['align', 'a.wav', 'a.txt', '--wrong'], false],
    [['align', '--help'], false],
    [['--version'], false],
    [[], false],
  ])('for %j: %s', (args, isNeeded) => {
    expect(needsAligner(args)).toBe(isNeeded)
  })
})

/** A folder with two good files, and `run` to call the command line in it with this aligner. */
async function setup(align: Aligner, signal = new AbortController().signal) {
  const folder = await tempFolder()
  await writeFile(join(folder, 'a.wav'), makeWav({ duration: 60, seed: 1, rate: 2000 }))
  await writeFile(join(folder, 'a.txt'), pairs.join('\n'))
  const heard: AudioToAlign[] = []
  const run = async (...args: string[]) => {
    let [out, log] = ['', '']
    const code = await runCli(args, {
      out: (text) => {
        out += text
      },
      log: (text) => {
        log += text
      },
      isTerminal: false,
      now: () => 0,
      workingFolder: folder,
      language: 'en',
      signal,
      align: (audio, watch) => {
        heard.push(audio)
        return align(audio, watch)
      },
    })
    return { code, out, log }
  }
  return { folder, run, heard }
}
