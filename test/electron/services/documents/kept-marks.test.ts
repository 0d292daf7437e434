import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { KeptMarks, restoreMarks } from '../../../../electron/services/documents/kept-marks'
import { tempFolder } from '../../../support/temp-folder'

const text = 'a'.repeat(64)
const marks = [{ segment: 3 }, { segment: 12, note: '“harbour”: a word to look up' }]

describe('kept marks', () => {
  it('are found again, after a start, for the same text and no other', async () => {
    const folder = join(await tempFolder(), 'marks')
    expect(await new KeptMarks(folder).keep(text, marks)).toBe(true)
    expect(await new KeptMarks(folder).find(text)).toEqual(marks)
    expect(await new KeptMarks(folder).find('b'.repeat(64))).toEqual([])
  })

  it('take the place of those kept before; without any, nothing is left on the disk', async () => {
    const folder = await tempFolder()
    const kept = new KeptMarks(folder)
    const first = kept.keep(text, marks)
    const second = kept.keep(text, [{ segment: 1 }])
    expect(await Promise.all([first, second])).toEqual([true, true])
    expect(await kept.find(text)).toEqual([{ segment: 1 }])
    await kept.keep(text, [])
    expect(await readdir(folder)).toEqual([])
    expect(await kept.find(text)).toEqual([])
  })

  it('are those that were said last, however fast one followed the other', async () => {
    for (let round = 0; round < 20; round++) {
      const kept = new KeptMarks(join(await tempFolder(), 'marks'))
      await Promise.all(Array.from({ length: 8 }, (_, segment) => kept.keep(text, [{ segment }])))
      expect(await kept.find(text)).toEqual([{ segment: 7 }])
    }
  })

  it('come from the last good copy when the file is damaged, and are none when both are', async () => {
    const folder = await tempFolder()
    const kept = new KeptMarks(folder)
    await kept.keep(text, marks)
    const path = join(folder, `${text}.json`)
    await writeFile(path, '{"version":1,"te')
    expect(await kept.find(text)).toEqual(marks)
    await writeFile(`${path}.bak`, '')
    expect(await kept.find(text)).toEqual([])
    expect(await kept.keep(text, marks)).toBe(true)
  })

  it('of a later Diglot are left alone', async () => {
    const folder = await tempFolder()
    const path = join(folder, `${text}.json`)
    const later = JSON.stringify({ version: 2, text, marks: [{ place: 'elsewhere' }] })
    await writeFile(path, later)
    const kept = new KeptMarks(folder)
    expect(await kept.find(text)).toEqual([])
    expect(await kept.keep(text, marks)).toBe(false)
    expect(await readFile(path, 'utf8')).toBe(later)
  })

  it('that cannot be written are not kept, and that is all', async () => {
    const file = join(await tempFolder(), 'a-file')
    await writeFile(file, '')
    const kept = new KeptMarks(join(file, 'marks'))
    expect(await kept.keep(text, marks)).toBe(false)
    expect(await kept.find(text)).toEqual([])
  })

  it.each<[string, unknown]>([
    ['another text', { version: 1, text: 'b'.repeat(64), marks }],
    ['no version', { text, marks }],
    ['a mark on no line', { version: 1, text, marks: [{ segment: -1 }] }],
    ['a mark between two lines', { version: 1, text, marks: [{ segment: 1.5 }] }],
    ['an endless note', { version: 1, text, marks: [{ segment: 1, note: 'x'.repeat(10_001) }] }],
    ['a list', [marks]],
    ['nothing', undefined],
  ])('are none in a file with %s', (_what, raw) => {
    expect(restoreMarks({ version: 1, text, marks }, text)).toEqual(marks)
    expect(restoreMarks(raw, text)).toBeUndefined()
  })
})
