import { describe, expect, it } from 'vitest'
import {
  countByFilter,
  type LibraryFilter,
  type LibraryOrder,
  libraryOrders,
  type Ordering,
  orderEntries,
  type Picking,
  pickEntries,
  toContinue,
} from '../../../shared/library/arrange-entries'
import { makeEntry } from './entries'

const gone = [{ kind: 'audio', name: 'hail.mp3' }] as const
const rain = makeEntry('rain', { title: 'Rain 10', show: 'Weather', heard: 3000, position: 500, duration: 600 })
const snow = makeEntry('snow', { title: 'rain 9', added: 5000, duration: null })
const hail = makeEntry('hail', { title: 'Ärger', show: 'Air', heard: 4000, position: 60, duration: 900, missing: gone })
const fog = makeEntry('fog', {
  title: 'Fog',
  added: 2000,
  heard: 2500,
  position: 300,
  duration: 300,
  isFinished: true,
  timings: { sure: 0.9, doubtful: 0.1 },
})
const all = [rain, snow, hail, fog]

describe('the order', () => {
  it.each<[LibraryOrder, string[]]>([
    ['heard', ['snow', 'hail', 'rain', 'fog']],
    ['added', ['snow', 'fog', 'hail', 'rain']],
    ['title', ['hail', 'fog', 'snow', 'rain']],
    ['show', ['hail', 'rain', 'fog', 'snow']],
    ['length', ['fog', 'rain', 'hail', 'snow']],
    ['progress', ['rain', 'hail', 'snow', 'fog']],
  ])('by %s', (order, expected) => {
    expect(ids({ order })).toEqual(expected)
  })

  it('from the other end leaves what has nothing to go by at the end', () => {
    expect(ids({ order: 'length', isReversed: true })).toEqual(['hail', 'rain', 'fog', 'snow'])
    expect(ids({ order: 'show', isReversed: true }).slice(0, 2)).toEqual(['rain', 'hail'])
  })

  it.each(libraryOrders)('by %s is the same whatever it was before', (order) => {
    const ordering = { order, isReversed: false, language: 'en' }
    const fresh = orderEntries(all, ordering)
    for (const earlier of libraryOrders) {
      const gone = makeEntry('gone', { title: 'Before all' })
      const before = orderEntries([{ ...rain, title: 'Zebra', heard: 1 }, gone, hail], { ...ordering, order: earlier })
      expect(orderEntries(all, ordering, before)).toEqual(fresh)
    }
  })

  it('leaves the list it was given as it was', () => {
    ids({ order: 'title' })
    expect(all.map(({ id }) => id)).toEqual(['rain', 'snow', 'hail', 'fog'])
  })
})

describe('filters', () => {
  it.each<[LibraryFilter[], string[]]>([
    [['begun'], ['hail', 'rain']],
    [['unheard'], ['snow']],
    [['finished'], ['fog']],
    [['doubtful'], ['fog']],
    [['missing'], ['hail']],
    [
      ['begun', 'finished'],
      ['hail', 'rain', 'fog'],
    ],
    [['begun', 'missing'], ['hail']],
    [['finished', 'missing'], []],
  ])('%j', (filters, expected) => {
    expect(ids({ filters: new Set(filters) })).toEqual(expected)
  })

  it('count what each of them would leave', () => {
    expect(countByFilter(all)).toEqual({ begun: 2, unheard: 1, finished: 1, doubtful: 1, missing: 1 })
  })

  it('leave of what was found what passes', () => {
    expect(ids({ found: new Set(['rain', 'snow']), filters: new Set<LibraryFilter>(['begun']) })).toEqual(['rain'])
    expect(ids({ found: new Set() })).toEqual([])
  })
})

describe('what to go on with', () => {
  it('is what was heard last of what can be heard and is not over', () => {
    expect(toContinue(all)).toBe(rain)
    expect(toContinue([...all, makeEntry('dew', { heard: 9000, position: 90 })])?.id).toBe('dew')
  })

  it('is nothing where all is new or over', () => {
    expect(toContinue([snow, fog])).toBeNull()
  })
})

function ids(changes: Partial<Ordering & Picking>): string[] {
  const ordering = { order: 'heard', isReversed: false, language: 'en', ...changes } as const
  const picking = { filters: new Set<LibraryFilter>(), found: null, ...changes }
  return pickEntries(orderEntries(all, ordering), picking).map(({ id }) => id)
}
