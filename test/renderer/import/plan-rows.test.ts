import { describe, expect, it } from 'vitest'
import { commonFolder, countParts, planRows } from '../../../renderer/import/plan-rows'
import type { FoundFile, ImportPlan } from '../../../shared/model/import'

const file = (name: string, folder = ''): FoundFile => ({ id: name, name, folder, kind: 'audio' })
const files = new Map(['a.mp3', 'Étoile.mp3', 'c.mp3', 'x.txt'].map((name) => [name, file(name)]))
const plan: ImportPlan = {
  episodes: [
    { id: '1', title: 'Alpha', tracks: [{ file: 'a.mp3' }], basis: 'alone' },
    { id: '2', title: 'Beta', tracks: [{ file: 'Étoile.mp3' }], text: 'c.mp3', basis: 'guess' },
  ],
  leftovers: [{ file: 'x.txt', reason: 'no-audio' }],
}
const keys = (...given: Parameters<typeof planRows>) => planRows(...given).map(({ key }) => key)

describe('planRows', () => {
  it('lists episodes, then what is left over', () => {
    expect(keys(plan, 'all', files)).toEqual(['1', '2', 'left over', 'left x.txt'])
  })

  it('lists guesses alone, and says what they are; or what is left over alone', () => {
    expect(keys(plan, 'guesses', files)).toEqual(['note', '2'])
    expect(keys(plan, 'leftovers', files)).toEqual(['left over', 'left x.txt'])
    expect(countParts(plan)).toEqual({ all: 2, guesses: 1, leftovers: 1 })
  })

  it('finds by title and by file name, however accents and letters are written', () => {
    expect(keys(plan, 'all', files, 'ALPH')).toEqual(['1'])
    expect(keys(plan, 'all', files, 'e\u0301toi')).toEqual(['2'])
    expect(keys(plan, 'all', files, 'nothing like it')).toEqual([])
  })
})

describe('commonFolder', () => {
  it.each<[string[], string]>([
    [['Pod/s1', 'Pod/s2', 'Pod'], 'Pod/'],
    [['Pod/s1', 'Pod/s1/en'], 'Pod/s1/'],
    [['Pod', ''], ''],
    [['Pod', 'Podcasts'], ''],
    [['Pod', 'Pod'], 'Pod/'],
    [[], ''],
  ])('%j lie in "%s"', (folders, expected) => {
    expect(commonFolder(folders.map((folder) => ({ folder })))).toBe(expected)
  })
})
