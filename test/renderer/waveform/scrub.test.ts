import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createScrub } from '../../../renderer/waveform/scrub'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

describe('a drag along a bar', () => {
  it('takes the voice along, not at every step, and leaves it exactly where it was let go', () => {
    const { scrub, sought } = setup()
    scrub.begin(5)
    for (let i = 0; i < 100; i++) {
      scrub.move(10 + i)
      vi.advanceTimersByTime(10)
    }
    expect(sought.length).toBeGreaterThan(3)
    expect(sought.length).toBeLessThan(10)
    expect(sought).toEqual([...sought].sort((a, b) => a - b))
    scrub.end(200)
    expect(sought.at(-1)).toBe(200)
    vi.advanceTimersByTime(1000)
    expect(sought.at(-1)).toBe(200)
  })

  it('that goes nowhere is one seek', () => {
    const { scrub, sought } = setup()
    scrub.begin(5)
    scrub.move(10)
    scrub.end(10)
    vi.advanceTimersByTime(1000)
    expect(sought).toEqual([10])
    expect(scrub.isActive).toBe(false)
  })

  it('seeks no more while the pointer rests', () => {
    const { scrub, sought } = setup()
    scrub.begin(5)
    scrub.move(10)
    vi.advanceTimersByTime(5000)
    expect(sought).toEqual([10])
  })

  it('taken back leaves the voice where it was', () => {
    const { scrub, sought } = setup()
    scrub.begin(5)
    scrub.move(90)
    vi.advanceTimersByTime(500)
    scrub.cancel()
    expect(sought).toEqual([90, 5])
    scrub.move(60)
    scrub.end(60)
    vi.advanceTimersByTime(500)
    expect(sought).toEqual([90, 5])
  })

  it('taken back before the voice went along moves nothing', () => {
    const { scrub, sought } = setup()
    scrub.begin(5)
    scrub.move(90)
    scrub.cancel()
    vi.advanceTimersByTime(500)
    expect(sought).toEqual([])
  })

  it('is over when its bar is gone', () => {
    const { scrub, sought } = setup()
    scrub.begin(5)
    scrub.move(90)
    scrub.drop()
    vi.advanceTimersByTime(500)
    expect(sought).toEqual([])
  })
})

function setup() {
  const sought: number[] = []
  return { sought, scrub: createScrub((to) => sought.push(to)) }
}
