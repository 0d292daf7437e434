import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readCases } from '../../bench/timing/cases'

const transcript = '下雨了。\nIt rained.\n\n天晴了。\nIt cleared up.\n'
const truth = {
  language: 'en',
  duration: 9,
  segments: [
    { start: 1, end: 2 },
    { start: null, end: null, spoken: false },
  ],
}

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'diglot-cases-'))
  for (const name of ['b-case', 'a-case']) await makeCase(name, truth)
  await mkdir(join(folder, 'notes'))
  await writeFile(join(folder, 'README.md'), 'About the corpus.')
})
afterAll(() => rm(folder, { recursive: true }))

describe('the cases of a folder', () => {
  it('are those of its folders that hold audio, transcript and true times, in order', () => {
    expect(readCases([folder]).cases.map(({ name }) => name)).toEqual(['a-case', 'b-case'])
  })

  it('or the folder itself', () => {
    const [item, ...more] = readCases([join(folder, 'b-case')]).cases
    expect(more).toEqual([])
    expect(item).toMatchObject({ name: 'b-case', spoken: 'en', duration: 9, truth: truth.segments })
    expect(item?.audioFile).toBe(join(folder, 'b-case', 'audio.opus'))
    expect(item?.transcript.segments.map(({ texts }) => texts.en)).toEqual(['It rained.', 'It cleared up.'])
  })

  it('are none where there are none', () => {
    expect(readCases([join(folder, 'notes'), join(folder, 'gone')])).toEqual({ cases: [], unusable: [] })
  })

  it('with times for another transcript are left out, and the others read', async () => {
    await makeCase('elsewhere/wrong', { ...truth, segments: truth.segments.slice(1) })
    await makeCase('elsewhere/foreign', { ...truth, language: 'de' })
    await makeCase('elsewhere/right', truth)
    const { cases, unusable } = readCases([join(folder, 'elsewhere')])
    expect(cases.map(({ name }) => name)).toEqual(['right'])
    expect(unusable).toEqual([
      { name: 'foreign', reason: expect.stringContaining('no de in') },
      { name: 'wrong', reason: '2 segments were read, and there are times for 1' },
    ])
  })

  it('need not say their language and length', async () => {
    await makeCase('bare/case', { segments: truth.segments })
    expect(readCases([join(folder, 'bare')]).cases).toMatchObject([{ duration: 2, spoken: expect.any(String) }])
  })
})

describe('the usual cases', () => {
  it('end with the built-in sample, whose true times are known', () => {
    const item = readCases([]).cases.at(-1)
    expect(item?.name).toBe('built-in sample')
    expect(item?.truth.length).toBeGreaterThan(40)
  })
})

async function makeCase(name: string, times: object) {
  const path = join(folder, name)
  await mkdir(path, { recursive: true })
  await writeFile(join(path, 'audio.opus'), 'sound')
  await writeFile(join(path, 'transcript.txt'), transcript)
  await writeFile(join(path, 'truth.json'), JSON.stringify(times))
}
