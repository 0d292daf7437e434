import { describe, expect, it } from 'vitest'
import { type Chosen, chooseEntry, keepChosen, noneChosen, stepFrom } from '../../../shared/library/choose-entries'

const order = ['a', 'b', 'c', 'd', 'e']
const only = (id: string) => chooseEntry(noneChosen, order, id, 'only')
const idsOf = ({ ids }: Chosen) => [...ids].sort().join('')

describe('pointing at an entry', () => {
  it('chooses it alone; with Ctrl beside others, or no more', () => {
    const two = chooseEntry(only('b'), order, 'd', 'toggle')
    expect(idsOf(two)).toBe('bd')
    expect(idsOf(chooseEntry(two, order, 'b', 'toggle'))).toBe('d')
    expect(idsOf(chooseEntry(two, order, 'a', 'only'))).toBe('a')
  })

  it('with Shift chooses all from where the range began, to either side', () => {
    const down = chooseEntry(only('c'), order, 'e', 'range')
    expect(idsOf(down)).toBe('cde')
    expect(idsOf(chooseEntry(down, order, 'a', 'range'))).toBe('abc')
  })

  it('with Shift and nothing to begin at chooses it alone', () => {
    expect(idsOf(chooseEntry(noneChosen, order, 'c', 'range'))).toBe('c')
  })
})

describe('when other entries are seen', () => {
  it('those that are left stay chosen', () => {
    const chosen = chooseEntry(only('b'), order, 'd', 'range')
    expect(idsOf(keepChosen(chosen, order, ['e', 'd', 'b']))).toBe('bd')
  })

  it('nothing changes where all are left', () => {
    const chosen = only('b')
    expect(keepChosen(chosen, order, [...order].reverse())).toBe(chosen)
  })

  it('the keyboard goes to the one that took the place of a removed one, else to the last', () => {
    expect(keepChosen(only('b'), order, ['a', 'd', 'e']).cursor).toBe('d')
    expect(keepChosen(only('e'), order, ['a', 'b']).cursor).toBe('b')
    expect(keepChosen(only('e'), order, [])).toEqual(noneChosen)
  })
})

describe('arrows among 8 entries in rows of 3', () => {
  it.each<[number, string, number | null]>([
    [0, 'ArrowRight', 1],
    [0, 'ArrowLeft', 0],
    [1, 'ArrowDown', 4],
    [1, 'ArrowUp', null],
    [4, 'ArrowUp', 1],
    [5, 'ArrowDown', 7],
    [7, 'ArrowDown', null],
    [3, 'Home', 0],
    [3, 'End', 7],
    [0, 'PageDown', 6],
    [7, 'PageUp', 1],
    [-1, 'ArrowDown', 0],
    [2, 'x', null],
  ])('from %d by %s to %j', (from, key, to) => {
    expect(stepFrom(from, key, 8, 3, 2)).toBe(to)
  })

  it('lead nowhere where there are none', () => {
    expect(stepFrom(-1, 'ArrowDown', 0, 3, 2)).toBeNull()
  })
})
