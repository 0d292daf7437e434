import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { audioFixture } from '../support/audio-fixture'
import { foreignText, sample } from '../support/episode-files'

const diglot = fileURLToPath(new URL('../../bin/diglot.mjs', import.meta.url))

// Each starts a whole browser and listens to four minutes, maybe on a machine that has other work.
vi.setConfig({ testTimeout: 90_000 })

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'diglot-command-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('npx diglot align', () => {
  it('finds every line of the sample within half a second of where it is spoken, and writes all formats', async () => {
    const formats = ['--format', 'json,srt,vtt,lrc', '--out', 'sample.json']
    const { code, out, log } = await run('align', sample.audio, sample.transcript, ...formats)
    expect([code, out]).toEqual([0, ''])
    expect(log).toMatch(/Listening: \d+ %, about \d:\d\d left/)

    const truth: { segments: { start: number }[] } = JSON.parse(readFileSync(sample.truth, 'utf8'))
    const { schema, spoken, segments } = JSON.parse(read('sample.json'))
    expect([schema, spoken, segments.length]).toEqual(['diglot.timeline/1', 'en', truth.segments.length])
    for (const [index, { start, source }] of segments.entries()) {
      expect(source, `line ${index}`).toBe('aligned')
      expect(Math.abs(start - (truth.segments[index]?.start ?? 0)), `line ${index}`).toBeLessThan(0.5)
    }
    const times = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].length
    expect(times(read('sample.srt'), /^\d\d:\d\d:\d\d,\d{3} --> /gm)).toBe(segments.length)
    expect(times(read('sample.vtt'), /^(\d\d:)?\d\d:\d\d\.\d{3} --> /gm)).toBe(segments.length)
    expect(times(read('sample.lrc'), /^\[\d\d:\d\d\.\d\d\]/gm)).toBeGreaterThanOrEqual(segments.length)
  })

  it('prints one format and nothing else on standard output, and tells an estimate from what it heard', async () => {
    writeFileSync(join(folder, 'foreign.txt'), foreignText)
    const { code, out, log } = await run('align', sample.audio, 'foreign.txt')
    expect(code).toBe(0)
    const sources = JSON.parse(out).segments.map((segment: { source: string }) => segment.source)
    expect(new Set(sources)).toEqual(new Set(['estimated']))
    expect(log).toContain('does not seem to be what is spoken')
  })

  it('says so when the audio cannot be decoded, and writes nothing', async () => {
    writeFileSync(join(folder, 'broken.m4a'), withoutItsSound(readFileSync(audioFixture('tone.m4a'))))
    const { code, out, log } = await run('align', 'broken.m4a', sample.transcript, '--out', 'broken.json')
    expect([code, out]).toEqual([1, ''])
    expect(log).toContain('“broken.m4a” could not be listened to')
    expect(existsSync(join(folder, 'broken.json'))).toBe(false)
  })
})

describe.runIf(process.platform !== 'win32')('Ctrl+C', () => {
  it('ends it at once with 130, and leaves no half of a file, no folder and no process', async () => {
    const temporary = mkdtempSync(join(folder, 'tmp-'))
    const mark = `DIGLOT_TEST_RUN=${temporary}`
    const child = start(['align', sample.audio, sample.transcript, '--out', 'cancelled.json'], {
      TMPDIR: temporary,
      DIGLOT_TEST_RUN: temporary,
    })
    const output = outputOf(child)
    await vi.waitUntil(() => output.log.includes('Listening:'), { timeout: 30_000, interval: 20 })
    expect(readdirSync(temporary)).not.toEqual([])
    if (process.platform === 'linux') expect(processesWith(mark).length).toBeGreaterThan(2)
    const asked = performance.now()
    // To the whole group, as a terminal does.
    process.kill(-(child.pid ?? 0), 'SIGINT')
    const [code] = await once(child, 'exit')
    expect(code).toBe(130)
    expect(performance.now() - asked).toBeLessThan(5000)
    expect(readdirSync(folder).filter((name) => name.startsWith('cancelled'))).toEqual([])
    await expect.poll(() => readdirSync(temporary)).toEqual([])
    if (process.platform === 'linux') await expect.poll(() => processesWith(mark)).toEqual([])
  })
})

function read(name: string): string {
  return readFileSync(join(folder, name), 'utf8')
}

async function run(...args: string[]) {
  const child = start(args)
  const output = outputOf(child)
  const [code] = await once(child, 'close')
  return { code, ...output }
}

function start(args: readonly string[], env: Readonly<Record<string, string>> = {}): ChildProcess {
  return spawn(process.execPath, [diglot, ...args], {
    cwd: folder,
    env: { ...process.env, LC_ALL: 'C.UTF-8', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  })
}

function outputOf({ stdout, stderr }: ChildProcess) {
  const output = { out: '', log: '' }
  stdout?.setEncoding('utf8').on('data', (text) => {
    output.out += text
  })
  stderr?.setEncoding('utf8').on('data', (text) => {
    output.log += text
  })
  return output
}

/** The file with all its headers and an index, and noise where its sound was. */
function withoutItsSound(file: Buffer): Buffer {
  const box = file.indexOf('mdat')
  return Buffer.from(file).fill(0xff, box + 4, box - 4 + file.readUInt32BE(box - 4))
}

/** Numbers of the processes that have this in their environment. */
function processesWith(mark: string): string[] {
  return readdirSync('/proc').filter((name) => {
    try {
      return /^\d+$/.test(name) && readFileSync(`/proc/${name}/environ`, 'utf8').split('\0').includes(mark)
    } catch {
      // It has ended meanwhile, or is somebody else's.
      return false
    }
  })
}
