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
    expect(readCases([folder]).map(({ name }) => name)).toEqual(['a-case', 'b-case'])
  })

  it('or the folder itself', () => {
    const [item, ...more] = readCases([join(folder, 'b-case')])
    expect(more).toEqual([])
    expect(item).toMatchObject({ name: 'b-case', spoken: 'en', duration: 9, truth: truth.segments })
    expect(item?.audioFile).toBe(join(folder, 'b-case', 'audio.opus'))
    expect(item?.transcript.segments.map(({ texts }) => texts.en)).toEqual(['It rained.', 'It cleared up.'])
  })

  it('are none where there are none', () => {
    expect(readCases([join(folder, 'notes'), join(folder, 'gone')])).toEqual([])
  })

  it('with times for another transcript are refused', async () => {
    await makeCase('elsewhere/wrong', { ...truth, segments: truth.segments.slice(1) })
    expect(() => readCases([join(folder, 'elsewhere')])).toThrow('wrong: read 2 segments of 1')
  })
})

describe('the usual cases', () => {
  it('end with the built-in sample, whose true times are known', () => {
    const item = readCases([]).at(-1)
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
