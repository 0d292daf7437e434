import { describe, expect, it } from 'vitest'
import { createForecast } from '../../../renderer/workers/forecast'

describe('createForecast', () => {
  it('foretells nothing from the first moments', () => {
    const forecast = createForecast(100)
    expect(forecast.scored(101, 200, 3600)).not.toHaveProperty('remaining')
    expect(forecast.scored(103, 60, 3600)).not.toHaveProperty('remaining')
    expect(forecast.scored(104, 30, 120)).toHaveProperty('remaining')
  })

  it('expects the rest to go as the part did, with a search at the end', () => {
    const { remaining, fraction } = createForecast(0).scored(10, 900, 3600)
    expect(remaining).toBeGreaterThan(30)
    expect(remaining).toBeLessThan(50)
    expect(fraction).toBeLessThan(0.25)
  })

  it('goes by the search itself once that has got going', () => {
    const forecast = createForecast(0)
    forecast.scored(30, 3600, 3600)
    expect(forecast.searched(30, 0).remaining).toBeCloseTo(9, 0)
    expect(forecast.searched(34, 0.25).remaining).toBeCloseTo(12, 5)
    expect(forecast.searched(46, 1)).toEqual({ fraction: 1, remaining: 0 })
  })

  it('never goes back, even when the audio turns out longer', () => {
    const forecast = createForecast(0)
    const before = forecast.scored(10, 900, 1000).fraction
    expect(forecast.scored(12, 950, 4000).fraction).toBe(before)
  })
})
