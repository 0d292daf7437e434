import { afterEach, describe, expect, it } from 'vitest'
import { useStore } from '../../../renderer/store'

const initial = useStore.getState()
afterEach(() => useStore.setState(initial, true))
const second = (value: number) => new Int8Array(200).fill(value)

describe('the outline of the sound', () => {
  it('is put together in whatever order it comes', () => {
    const { addPeaks } = useStore.getState()
    addPeaks('a', 2, second(3))
    addPeaks('a', 0, second(1))
    const { peaks } = useStore.getState()
    expect([0, 200, 400, 599].map((at) => peaks?.pairs[at])).toEqual([1, 0, 3, 3])
    expect(peaks?.known).toEqual([
      { start: 2, end: 3 },
      { start: 0, end: 1 },
    ])
  })

  it('begins anew for another track', () => {
    const { addPeaks } = useStore.getState()
    addPeaks('a', 0, second(1))
    addPeaks('b', 0, second(2))
    expect(useStore.getState().peaks).toMatchObject({ trackId: 'b', known: [{ start: 0, end: 1 }] })
    expect(useStore.getState().peaks?.pairs[0]).toBe(2)
  })

  it('is another value each time, so that views notice', () => {
    const { addPeaks } = useStore.getState()
    addPeaks('a', 0, second(1))
    const before = useStore.getState().peaks
    addPeaks('a', 1, second(1))
    expect(useStore.getState().peaks).not.toBe(before)
  })
})
