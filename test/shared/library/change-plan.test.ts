import { fc, test } from '@fast-check/vitest'
import { describe, expect, it } from 'vitest'
import {
  filesOf,
  leaveOut,
  makeOriginal,
  moveToEpisode,
  putAside,
  setLanguage,
  splitOff,
} from '../../../shared/library/change-plan'
import { pairFiles } from '../../../shared/library/pair-files'
import type { FoundFile, ImportPlan } from '../../../shared/model/import'

const files: FoundFile[] = ['a.mp3', 'a.zh.mp3', 'a.txt', 'b.mp3', 'b.txt', 'words.txt', 'c.mp3'].map((name) => ({
  id: name,
  name,
  folder: '',
  kind: name.endsWith('.txt') ? 'transcript' : 'audio',
}))
const byId = new Map(files.map((each) => [each.id, each]))
const file = (name: string) => files.find(({ id }) => id === name)!
const plan = pairFiles(files)
const idOf = (title: string, of: ImportPlan = plan) => of.episodes.find((each) => each.title === title)!.id
const shown = ({ episodes, leftovers }: ImportPlan) => [
  ...episodes.map((each) => `${each.title}: ${filesOf(each).join(' ')} (${each.basis})`),
  ...leftovers.map(({ file, reason }) => `${file}: ${reason}`),
]

describe('changing a plan', () => {
  it('begins with what was proposed', () => {
    expect(shown(plan)).toEqual([
      'a: a.mp3 a.zh.mp3 a.txt (name)',
      'b: b.mp3 b.txt (name)',
      'c: c.mp3 (alone)',
      'words.txt: no-audio',
    ])
  })

  it('moves a recording into another episode, as a dub that keeps its language', () => {
    const changed = moveToEpisode(plan, file('a.zh.mp3'), idOf('b'), byId)
    expect(shown(changed).slice(0, 2)).toEqual(['a: a.mp3 a.txt (chosen)', 'b: b.mp3 a.zh.mp3 b.txt (chosen)'])
    expect(changed.episodes[1]?.tracks[1]).toEqual({ file: 'a.zh.mp3', language: 'zh' })
  })

  it('moves a transcript in place of another, which is left over', () => {
    expect(shown(moveToEpisode(plan, file('words.txt'), idOf('a'), byId))).toEqual([
      'a: a.mp3 a.zh.mp3 words.txt (chosen)',
      'b: b.mp3 b.txt (name)',
      'c: c.mp3 (alone)',
      'a.txt: other-text',
    ])
  })

  it('makes one text of two that are named as its languages, and of a third takes the second place', () => {
    const names = ['r.mp3', 'r.en.txt', 'elsewhere.zh.txt', 'last.ja.txt', 'plain.txt']
    const all = names.map((name): FoundFile => {
      return { id: name, name, folder: '', kind: name.endsWith('.txt') ? 'transcript' : 'audio' }
    })
    const known = new Map(all.map((each) => [each.id, each]))
    const move = (of: ImportPlan, name: string) => moveToEpisode(of, known.get(name)!, of.episodes[0]!.id, known)
    const both = move(pairFiles(all), 'elsewhere.zh.txt')
    expect(both.episodes[0]).toMatchObject({ text: 'r.en.txt', second: 'elsewhere.zh.txt', basis: 'chosen' })
    const other = move(both, 'last.ja.txt')
    expect(other.episodes[0]).toMatchObject({ text: 'r.en.txt', second: 'last.ja.txt' })
    expect(other.leftovers).toContainEqual({ file: 'elsewhere.zh.txt', reason: 'other-text' })
    expect(putAside(both, 'r.en.txt').episodes[0]).not.toHaveProperty('second')
    expect(putAside(both, 'r.en.txt').episodes[0]).toMatchObject({ text: 'elsewhere.zh.txt' })
    const plain = move(both, 'plain.txt')
    expect(plain.episodes[0]).not.toHaveProperty('second')
    expect(plain.leftovers.map(({ file: left }) => left)).toEqual(['last.ja.txt', 'r.en.txt', 'elsewhere.zh.txt'])
  })

  it('merges two episodes where the only recording of one is moved into the other', () => {
    expect(shown(moveToEpisode(plan, file('b.mp3'), idOf('c'), byId))).toEqual([
      'a: a.mp3 a.zh.mp3 a.txt (name)',
      'c: c.mp3 b.mp3 (chosen)',
      'words.txt: no-audio',
      'b.txt: no-audio',
    ])
  })

  it('makes an episode of a dub, and of nothing that is one already or is no recording', () => {
    expect(shown(splitOff(plan, file('a.zh.mp3'))).slice(0, 2)).toEqual([
      'a: a.mp3 a.txt (chosen)',
      'a: a.zh.mp3 (chosen)',
    ])
    expect(splitOff(plan, file('c.mp3'))).toBe(plan)
    expect(splitOff(plan, file('words.txt'))).toBe(plan)
  })

  it('puts a file aside, and takes it in again', () => {
    const aside = putAside(plan, 'c.mp3')
    expect(shown(aside)).toContain('c.mp3: put-aside')
    expect(shown(splitOff(aside, file('c.mp3')))).toContain('c: c.mp3 (chosen)')
  })

  it('makes a dub the original, sets a language, leaves an episode out', () => {
    expect(makeOriginal(plan, 'a.zh.mp3').episodes[0]?.tracks.map((track) => track.file)).toEqual(['a.zh.mp3', 'a.mp3'])
    expect(setLanguage(plan, 'a.mp3', 'fr').episodes[0]?.tracks[0]).toEqual({ file: 'a.mp3', language: 'fr' })
    expect(leaveOut(plan, idOf('b'), true).episodes[1]?.isLeftOut).toBe(true)
  })

  const act = fc.tuple(fc.constantFrom('move', 'split', 'aside', 'original'), fc.nat(files.length - 1), fc.nat(9))
  test.prop([fc.array(act, { maxLength: 30 })])('whatever is done, every file is in it once', (acts) => {
    let now = plan
    for (const [what, index, at] of acts) {
      const each = files[index]!
      const target = now.episodes[at % Math.max(1, now.episodes.length)]
      if (what === 'move' && target) now = moveToEpisode(now, each, target.id, byId)
      if (what === 'split') now = splitOff(now, each)
      if (what === 'aside') now = putAside(now, each.id)
      if (what === 'original') now = makeOriginal(now, each.id)
    }
    const placed = [...now.episodes.flatMap(filesOf), ...now.leftovers.map((one) => one.file)]
    expect(placed.sort()).toEqual(files.map(({ id }) => id).sort())
    expect(now.episodes.every(({ tracks }) => tracks.length > 0)).toBe(true)
    expect(new Set(now.episodes.map(({ id }) => id)).size).toBe(now.episodes.length)
  })
})
