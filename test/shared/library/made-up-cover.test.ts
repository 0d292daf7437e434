import { describe, expect, it } from 'vitest'
import { coverGrounds, madeUpCover } from '../../../shared/library/made-up-cover'

describe('a cover of letters', () => {
  it.each([
    ['The Clock with Two Faces', 'TC'],
    ['“quoted” words', 'QW'],
    ['überall', 'Ü'],
    ['创业维艰', '创'],
    ['第 142 集', '第'],
    ['142 reasons', '1R'],
    ['Elad 吉尔', 'E'],
    ['𝒜 script', '𝒜'],
    ['…', ''],
  ])('%s: %s', (title, letters) => {
    expect(madeUpCover(title).letters).toMatch(letters === '𝒜' ? /^𝒜/u : new RegExp(`^${letters}$`, 'u'))
  })

  it('has the same ground for all episodes of a show', () => {
    expect(madeUpCover('One', 'Small Hours').ground).toBe(madeUpCover('Two', 'Small Hours').ground)
  })

  it('uses all grounds, about equally', () => {
    const counts = new Map<number, number>()
    for (let i = 0; i < 600; i++) {
      const { ground } = madeUpCover(`Episode ${i}`)
      counts.set(ground, (counts.get(ground) ?? 0) + 1)
    }
    expect([...counts.keys()].sort()).toEqual(Array.from({ length: coverGrounds }, (_, i) => i + 1))
    expect(Math.min(...counts.values())).toBeGreaterThan(50)
  })
})
