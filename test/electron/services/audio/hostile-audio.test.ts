import { readFileSync } from 'node:fs'
import { open, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fc, test as property } from '@fast-check/vitest'
import { describe, expect, it } from 'vitest'
import { readOpenAudio } from '../../../../electron/services/audio/read-audio'
import { OpenFile, openFile } from '../../../../electron/services/files/open-file'
import { audioFixture } from '../../../support/audio-fixture'
import { bytes, hostileBoxes, hostileTags, id3 } from '../../../support/make-hostile-audio'
import { tempFolder } from '../../../support/temp-folder'

/**
 * The real readers of tags and containers on files that were made against them: each file is opened or refused, of no
 * file is much more read than it has, nothing is allocated because a number says so, and it does not take long.
 */

const mp3 = readFileSync(audioFixture('cbr.mp3'))
const m4a = readFileSync(audioFixture('tone.m4a'))
const flac = readFileSync(audioFixture('tone.flac'))

describe('tags before what can be played', () => {
  it.each(hostileTags)('%s', async (_name, tag) => {
    await survives('evil.mp3', bytes(tag, mp3))
    await survives('evil.aac', bytes(tag, readFileSync(audioFixture('tone.aac'))))
    await survives('evil.flac', bytes(tag, flac))
  })

  it('with nothing behind them are no audio', async () => {
    for (const [, tag] of hostileTags) expect(await survives('evil.mp3', bytes(tag))).toMatch(/^audio\//)
  })
})

describe('boxes', () => {
  it.each(hostileBoxes)('%s', async (_name, file) => {
    expect(await survives('evil.m4a', file)).not.toBe('opened')
    // And behind boxes that are good.
    await survives('evil.m4a', bytes(m4a, file.subarray(24)))
  })

  it('that say what they are not, anywhere in a good file', async () => {
    const types = ['moov', 'trak', 'mdia', 'stbl', 'stts', 'stsz', 'stsc', 'stco', 'udta', 'ilst', 'mdat']
    const found = types.filter((type) => m4a.includes(type))
    expect(found.length).toBeGreaterThan(7)
    for (const type of found) {
      for (const size of [0, 1, 7, 8, 9, 0x7fff_ffff, 0xffff_ffff]) {
        const file = Buffer.from(m4a)
        file.writeUInt32BE(size, file.indexOf(type) - 4)
        await survives('evil.m4a', file)
      }
    }
  }, 60_000)
})

describe('files that say they are large', () => {
  it('are opened as quickly where they are, and hold next to nothing (4 GB of holes)', async () => {
    const folder = await tempFolder()
    for (const [name, start] of [
      ['a.mp3', mp3],
      ['b.m4a', m4a],
      ['c.flac', flac],
    ] as const) {
      const path = join(folder, name)
      await writeFile(path, start)
      await truncate(path, 4_000_000_000)
      const { outcome, read } = await openCounting(path)
      expect(outcome).toBeDefined()
      expect(read).toBeLessThan(100_000_000)
    }
  }, 60_000)
})

describe('any damage to a tag', () => {
  const tag = id3(bytes(...hostileTags.slice(2, 12).map(([, each]) => each.subarray(10))))
  property.prop([fc.array(fc.tuple(fc.nat(tag.length - 1), fc.nat(255)), { minLength: 1, maxLength: 40 })], {
    numRuns: 60,
  })('is survived', async (damage) => {
    const damaged = Buffer.from(tag)
    for (const [at, value] of damage) damaged[at] = value
    await survives('evil.mp3', bytes(damaged, mp3))
  })
})

/** Returns what became of the file. */
async function survives(name: string, content: Uint8Array): Promise<string> {
  const path = join(await tempFolder(), name)
  await writeFile(path, content)
  const { outcome, read, reads } = await openCounting(path)
  // Two readers look at it, each in its own way, and look again where the first guess was wrong.
  expect(read).toBeLessThan(20 * content.length + 2_000_000)
  expect(reads).toBeLessThan(25_000)
  return outcome
}

async function openCounting(path: string): Promise<{ outcome: string; read: number; reads: number }> {
  const opened = await openFile(path)
  if (!opened.ok) throw new Error(opened.error.code)
  await opened.value.close()
  const handle = await open(path, 'r')
  const file = new CountedFile(path, opened.value.size, handle)
  const before = process.memoryUsage().arrayBuffers
  const began = performance.now()
  const result = await readOpenAudio(file)
  // A machine that has other things to do takes its time; for ever is another matter.
  expect(performance.now() - began).toBeLessThan(10_000)
  expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(300_000_000)
  await file.close()
  if (result.ok) {
    expect(result.value.duration).toBeLessThanOrEqual(1e6)
    expect(JSON.stringify(result.value.tags).length).toBeLessThan(1_000_000)
  }
  return { outcome: result.ok ? 'opened' : result.error.code, read: file.bytesRead, reads: file.reads }
}

class CountedFile extends OpenFile {
  reads = 0

  override read(start: number, end: number) {
    this.reads++
    // No reader may ask for memory because a number in the file says so.
    expect(Math.min(end, this.size) - start).toBeLessThan(70_000_000)
    return super.read(start, end)
  }
}
