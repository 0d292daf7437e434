import { copyFile, mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { runCli } from '../../../electron/cli/cli'
import { version } from '../../../package.json'
import { audioFixture } from '../../support/audio-fixture'
import { makeMp3, mp3FrameDuration } from '../../support/make-mp3'
import { makeWav } from '../../support/make-wav'
import { tempFolder } from '../../support/temp-folder'

const pairs = Array.from(
  { length: 10 },
  (_, i) => `第${i}句话，说的是今天的天气。\nSentence ${i} is about the weather today.\n`,
)

describe('diglot align', () => {
  test('prints the timeline as JSON, one entry per segment, and nothing else', async () => {
    const { run } = await setup()
    const { code, out, log } = await run('align', 'a.wav', 'a.txt', '--estimate')
    expect(code).toBe(0)
    const document = JSON.parse(out)
    expect(document).toMatchObject({ schema: 'diglot.timeline/1', audio: { duration: 60 }, spoken: expect.any(String) })
    expect(document.segments).toHaveLength(10)
    for (const [index, segment] of document.segments.entries()) {
      expect(segment).toMatchObject({ index, spoken: true, source: 'estimated', confidence: expect.any(Number) })
      expect(Object.keys(segment.texts)).toHaveLength(2)
      expect(segment.start).toBeGreaterThanOrEqual(document.segments[index - 1]?.end ?? 0)
      expect(segment.end).toBeLessThanOrEqual(60)
    }
    expect(log).toContain('Timing 10 segments over 1:00')
  })

  test('writes each format beside the other', async () => {
    const { run, folder } = await setup()
    const { code, out, log } = await run(
      'align',
      'a.txt',
      'a.wav',
      '--estimate',
      '--format',
      'json,SRT, vtt,lrc',
      '--out',
      'b.json',
    )
    expect([code, out]).toEqual([0, ''])
    expect(log).toContain('Wrote “b.srt”.')
    expect((await readdir(folder)).filter((name) => name.startsWith('b'))).toEqual([
      'b.json',
      'b.lrc',
      'b.srt',
      'b.vtt',
    ])
    expect(await readFile(join(folder, 'b.srt'), 'utf8')).toMatch(/^1\n00:00:0\d,\d{3} --> /)
    expect(await readFile(join(folder, 'b.vtt'), 'utf8')).toMatch(/^WEBVTT\n/)
  })

  test('writes one format exactly where it is told', async () => {
    const { run, folder } = await setup()
    expect((await run('align', 'a.wav', 'a.txt', '--estimate', '--format=srt', '--out', 'result.txt')).code).toBe(0)
    expect(await readFile(join(folder, 'result.txt'), 'utf8')).toContain('-->')
  })

  test('times the side it is told', async () => {
    const { run } = await setup()
    for (const spoken of ['en', 'zho', 'zh-Hans']) {
      const { code, out } = await run('align', 'a.wav', 'a.txt', '--estimate', '--spoken', spoken)
      expect([spoken, code, JSON.parse(out).spoken.slice(0, 2)]).toEqual([spoken, 0, spoken.slice(0, 2)])
    }
  })

  test('knows the true length of an MP3 that nowhere says it', async () => {
    const { run, folder } = await setup()
    const rates = Array.from({ length: 30_000 }, (_, i) => (i < 9000 ? 1 : 9))
    await writeFile(join(folder, 'vbr.mp3'), makeMp3(rates))
    const { out } = await run('align', 'vbr.mp3', 'a.txt', '--estimate')
    expect(JSON.parse(out).audio.duration).toBeCloseTo(rates.length * mp3FrameDuration, 2)
  })

  test('tells what is doubtful, and goes on', async () => {
    const { run, folder } = await setup()
    await writeFile(join(folder, 'a.txt'), `${pairs.join('\n')}\nA line without its other half.\n`)
    await writeFile(join(folder, 'a.wav'), makeWav({ duration: 10, seed: 1 }).subarray(0, 100_000))
    const { code, log } = await run('align', 'a.wav', 'a.txt', '--estimate')
    expect(code).toBe(0)
    expect(log).toContain('“a.wav” is cut short')
    expect(log).toMatch(/Line \d+: no translation/)
  })
})

describe('diglot align with files that cannot be used', () => {
  test.each([
    ['gone.wav', 'a.txt', '“gone.wav” is no longer there'],
    ['empty.mp3', 'a.txt', '“empty.mp3” is empty'],
    ['text.mp3', 'a.txt', 'there is no audio in it'],
    ['alac.m4a', 'a.txt', 'ALAC'],
    ['a.wav', 'empty.txt', '“empty.txt” is empty'],
    ['a.wav', 'picture.txt', '“picture.txt” is not a text file'],
    ['a.wav', 'folder.txt', '“folder.txt” is a folder'],
    ['a.wav', 'tone.wav', 'Two or more audio files'],
    ['a.txt', 'a.txt', '“a.txt” is named like audio'],
  ])('%s and %s: exit 1 and a sentence', async (audio, transcript, words) => {
    const { run } = await setup()
    const { code, out, log } = await run('align', audio, transcript, '--estimate')
    expect([code, out]).toEqual([1, ''])
    expect(log).toContain(words)
  })

  test('says so when the result cannot be written, and leaves no half of it', async () => {
    const { run, folder } = await setup()
    for (const [out, words] of [
      ['missing/b.json', 'its folder does not exist'],
      ['folder.txt', 'could not be written'],
      [`${'x'.repeat(300)}.json`, 'too long'],
    ] as const) {
      const { code, log } = await run('align', 'a.wav', 'a.txt', '--estimate', '--out', out)
      expect([out, code]).toEqual([out, 1])
      expect(log).toContain(words)
    }
    expect((await readdir(folder)).filter((name) => name.startsWith('b') || name.startsWith('x'))).toEqual([])
  })

  // /sys: where not even root may make a file, as tests in containers often are.
  test.runIf(process.platform === 'linux')('respects a read-only folder', async () => {
    const { run } = await setup()
    const { code, log } = await run('align', 'a.wav', 'a.txt', '--estimate', '--out', '/sys/b.json')
    expect(code).toBe(1)
    expect(log).toContain('Check that you may write')
  })

  test('speaks the language of the system', async () => {
    const { run } = await setup('zh_CN.UTF-8')
    const { code, log } = await run('align', 'gone.wav', 'a.txt', '--estimate')
    expect(code).toBe(1)
    expect(log).toContain('找不到“gone.wav”')
  })
})

describe('diglot with a wrong command', () => {
  test.each([
    [[], 'There is no command'],
    [['allign', 'a.wav', 'a.txt'], 'There is no command “allign”'],
    [['align', 'a.wav', '--estimate'], 'needs two files'],
    [['align', 'a.wav', 'a.txt', 'b.txt', '--estimate'], 'needs two files'],
    [['align', 'a.wav', 'a.txt', '--estimat'], "Unknown option '--estimat'."],
    [['align', 'a.wav', 'a.txt', '--estimate', '--out'], "Option '--out <value>' argument missing."],
    [['align', 'a.wav', 'a.txt', '--estimate', '--format', 'ass'], 'no format “ass”'],
    [['align', 'a.wav', 'a.txt', '--estimate', '--format', ''], 'no format “”'],
    [['align', 'a.wav', 'a.txt', '--estimate', '--format', 'json,srt'], 'Standard output takes one format'],
    [['align', 'a.wav', 'a.txt', '--estimate', '--out', 'a.txt'], 'would overwrite “a.txt”'],
    [['align', 'a.wav', 'a.txt', '--estimate', '--format', 'srt,vtt', '--out', './a.txt'], ''],
    [['align', 'a.wav', 'a.txt', '--estimate', '--spoken', 'fr'], 'no language “fr”'],
    [['align', 'a.wav', 'a.txt', '--estimate', '--spoken', '???'], 'no language “???”'],
    [['align', 'a.wav', 'a.txt', '--estimate', '--spoken', 'zh,fr'], 'no language “fr”'],
    [['align', 'a.wav', 'a.txt', '--estimate', '--spoken', 'zh,'], 'no language “”'],
    [['align', 'a.wav', 'a.txt', '--estimate', '--spoken', 'zh,en,zh'], 'no language “zh,en,zh”'],
  ])('%j: exit 2 and how to call it', async (args, words) => {
    const { run, folder } = await setup()
    const before = await readFile(join(folder, 'a.txt'), 'utf8')
    const { code, out, log } = await run(...args)
    expect(await readFile(join(folder, 'a.txt'), 'utf8')).toBe(before)
    // Two formats with the stem of an input overwrite nothing.
    if (words === '') return expect(code).toBe(0)
    expect([code, out]).toEqual([2, ''])
    expect(log).toContain(words)
    expect(log).toContain('diglot --help')
  })

  test.each([['--help'], ['-h'], ['align', '--help']])('%s shows how to call it', async (...args) => {
    const { run } = await setup()
    const { code, out } = await run(...args)
    expect(code).toBe(0)
    expect(out).toContain('Usage: diglot align AUDIO TRANSCRIPT [options]')
  })

  test('--version is the version', async () => {
    const { run } = await setup()
    expect(await run('--version')).toEqual({ code: 0, out: `${version}\n`, log: '' })
  })
})

/** A folder with good and bad files, and `run` to call the command line in it. */
async function setup(language = 'en-US') {
  const folder = await tempFolder()
  const write = (name: string, content: string | Uint8Array) => writeFile(join(folder, name), content)
  await write('a.wav', makeWav({ duration: 60, seed: 1, rate: 2000 }))
  await write('a.txt', pairs.join('\n'))
  await write('empty.mp3', '')
  await write('empty.txt', '')
  await write('text.mp3', 'This is a text.\n'.repeat(200))
  await write('picture.txt', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]))
  await mkdir(join(folder, 'folder.txt'))
  for (const name of ['alac.m4a', 'tone.wav']) await copyFile(audioFixture(name), join(folder, name))
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
      language,
      signal: new AbortController().signal,
      align: null,
    })
    return { code, out, log }
  }
  return { folder, run }
}
