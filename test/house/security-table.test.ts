import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'

/** `docs/security.md` says where each wall stands and what shows that it does. It must not say more than is so. */
const root = resolve(import.meta.dirname, '../..')

const rows = readFileSync(join(root, 'docs/security.md'), 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('| ') && !line.startsWith('| what |'))
  .map((line) => line.slice(2, -2).split(' | '))
  .map(([what = '', where = '', shownBy = '']) => ({ what, where, shownBy }))

describe('the table of walls', () => {
  it('is read at all', () => {
    expect(rows.length).toBeGreaterThan(25)
  })

  it.each(rows.map((row) => [row.what, row] as const))('is true: %s', (_what, { where, shownBy }) => {
    const places = [...where.matchAll(/`([^`]+)`/g)].map(([, file]) => file!)
    const tests = [...shownBy.matchAll(/`([^`]+)` "([^"]+)"/g)].map(([, file, words]) => ({
      file: file!,
      words: words!,
    }))
    expect(places.length).toBeGreaterThan(0)
    expect(tests.length).toBeGreaterThan(0)
    for (const file of [...places, ...tests.map(({ file }) => file)])
      expect([file, existsSync(join(root, file))]).toEqual([file, true])
    for (const { file, words } of tests) {
      expect(file).toMatch(/^test\/.*\.(test|e2e)\.tsx?$/)
      expect([file, words, readFileSync(join(root, file), 'utf8').includes(words)]).toEqual([file, words, true])
    }
  })
})
