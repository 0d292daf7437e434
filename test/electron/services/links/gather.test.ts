import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { gather } from '../../../../electron/services/links/gather'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

describe('what comes one by one', () => {
  it('is handed on together once nothing more comes', () => {
    const { came, all } = setup()
    came(['a.mp3'])
    vi.advanceTimersByTime(80)
    came(['a.txt'])
    vi.advanceTimersByTime(80)
    expect(all).toEqual([])
    vi.advanceTimersByTime(20)
    expect(all).toEqual([['a.mp3', 'a.txt']])
  })

  it('later is handed on by itself', () => {
    const { came, all } = setup()
    came(['a.mp3'])
    vi.advanceTimersByTime(100)
    came(['b.mp3'])
    vi.advanceTimersByTime(100)
    expect(all).toEqual([['a.mp3'], ['b.mp3']])
  })

  it('is handed on at once when asked for, and not again', () => {
    const { came, flush, all } = setup()
    came(['a.mp3'])
    flush()
    vi.advanceTimersByTime(200)
    expect(all).toEqual([['a.mp3']])
  })

  it('may be nothing, and is then not handed on', () => {
    const { came, flush, all } = setup()
    came([])
    flush()
    vi.advanceTimersByTime(200)
    expect(all).toEqual([])
  })
})

function setup() {
  const all: (readonly string[])[] = []
  const { add, flush } = gather<string>(100, (some) => all.push(some))
  return { came: add, flush, all }
}
