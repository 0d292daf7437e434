import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { lastLines } from '../../../../electron/services/logs/last-lines'
import { Log } from '../../../../electron/services/logs/log'
import { RotatingFile } from '../../../../electron/services/logs/rotating-file'
import { tempFolder } from '../../../support/temp-folder'

describe('the file of the log', () => {
  it('has a line as soon as it was added', async () => {
    const folder = join(await tempFolder(), 'logs')
    const file = new RotatingFile(folder, 'diglot')
    expect(file.add('first')).toBe(true)
    expect(await readFile(join(folder, 'diglot.log'), 'utf8')).toBe('first\n')
    file.close()
  })

  it('goes on where an earlier run ended', async () => {
    const folder = await tempFolder()
    await writeFile(join(folder, 'diglot.log'), 'before\n')
    new RotatingFile(folder, 'diglot').add('after')
    expect(await readFile(join(folder, 'diglot.log'), 'utf8')).toBe('before\nafter\n')
  })

  it('is turned over when it is full, and the oldest goes', async () => {
    const folder = await tempFolder()
    const file = new RotatingFile(folder, 'diglot', { limits: { bytes: 20, files: 3 } })
    for (let i = 0; i < 12; i++) file.add(`line ${String(i).padStart(3, '0')}`)
    expect((await readdir(folder)).sort()).toEqual(['diglot.1.log', 'diglot.2.log', 'diglot.log'])
    expect(await readFile(join(folder, 'diglot.log'), 'utf8')).toBe('line 010\nline 011\n')
    expect(await readFile(join(folder, 'diglot.2.log'), 'utf8')).toBe('line 006\nline 007\n')
  })

  it('that cannot be written is not, and is left alone for a while', async () => {
    const folder = await tempFolder()
    await writeFile(join(folder, 'file'), '')
    let now = 0
    const file = new RotatingFile(join(folder, 'file'), 'diglot', { now: () => now })
    for (let i = 0; i < 5; i++) expect(file.add('lost')).toBe(false)
    // Mended, but nobody looks before its time.
    const healed = new RotatingFile(join(folder, 'other'), 'diglot', { now: () => now })
    expect(healed.add('kept')).toBe(true)
    now = 31_000
    expect(file.add('lost again')).toBe(false)
  })

  it('is written again when the disk takes it again', async () => {
    const folder = await tempFolder()
    const path = join(folder, 'logs')
    await writeFile(path, '')
    let now = 0
    const file = new RotatingFile(path, 'diglot', { now: () => now })
    for (let i = 0; i < 3; i++) file.add('lost')
    const { rm } = await import('node:fs/promises')
    await rm(path)
    await mkdir(path)
    expect(file.add('too early')).toBe(false)
    now = 31_000
    expect(file.add('kept')).toBe(true)
    expect(await readdir(path)).toEqual(['diglot.log'])
  })
})

describe('the last lines of a file', () => {
  it('are the last, without the empty ones', async () => {
    const path = join(await tempFolder(), 'a.log')
    await writeFile(path, 'one\ntwo\n\nthree\n')
    expect(lastLines(path, 2)).toEqual(['two', 'three'])
  })

  it('are whole lines of a long file', async () => {
    const path = join(await tempFolder(), 'a.log')
    const lines = Array.from({ length: 5000 }, (_, i) => `line ${i} of many`)
    await writeFile(path, `${lines.join('\n')}\n`)
    const found = lastLines(path, 100_000)
    expect(found.length).toBeGreaterThan(100)
    expect(found).toEqual(lines.slice(-found.length))
  })

  it('of a file that is not there, or is none, are none', async () => {
    const folder = await tempFolder()
    expect(lastLines(join(folder, 'none'), 5)).toEqual([])
    expect(lastLines(folder, 5)).toEqual([])
  })
})

describe('the log', () => {
  const make = (add: (line: string) => boolean = () => true) =>
    new Log({ add, redact: (text) => text.replaceAll('secret', '‹name›'), now: () => 0 })

  it('holds nothing that is to be taken out, on the disk or in a report', () => {
    const lines: string[] = []
    const log = make((line) => Boolean(lines.push(line)))
    log.warn('page', 'a secret')
    expect(lines).toEqual(['1970-01-01T00:00:00.000Z warn  page: a ‹name›'])
    expect(log.tail(9)).toEqual(lines)
  })

  it('remembers the last lines, whether the disk takes them or not', () => {
    const log = make(() => false)
    for (let i = 0; i < 500; i++) log.info('test', `line ${i}`)
    expect(log.tail(2).map((line) => line.slice(-8))).toEqual(['line 498', 'line 499'])
    expect(log.tail(1000)).toHaveLength(200)
  })

  it('never throws', () => {
    const log = new Log({
      add() {
        throw new Error('no')
      },
      redact: (text) => text,
      now: () => Number.NaN,
    })
    expect(() => log.error('test', 'x')).not.toThrow()
  })
})
