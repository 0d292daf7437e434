import { cleanup } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { useStore } from '../../../renderer/store'
import { list, open, pretendLayout, rows, tidyUp, wheelTo } from './open-captions'

beforeEach(pretendLayout)
afterEach(tidyUp)

/** Indices of the rows that are on the screen, in a list of which every row that was seen is as high as any. */
const rendered = () => rows().map(({ dataset }) => Number(dataset.segment))

describe('a list that comes back', () => {
  it('is where the listener read, while he looks elsewhere than at the voice', async () => {
    const { setTime, comeBack } = open({ count: 100 })
    setTime(1)
    wheelTo(6000)
    expect(useStore.getState().isFollowing).toBe(false)
    const before = rendered()
    expect(before).not.toContain(0)
    await comeBack()
    expect(useStore.getState().isFollowing).toBe(false)
    expect(rendered()).toEqual(before)
  })

  it('is where he read in a text without a voice', async () => {
    const { comeBack } = open({ count: 100, isTimed: false })
    wheelTo(6000)
    const before = rendered()
    expect(before).not.toContain(0)
    await comeBack()
    expect(rendered()).toEqual(before)
  })

  it('is at the voice while it follows, however far that has come meanwhile', async () => {
    const { setTime, comeBack } = open({ count: 100 })
    setTime(1)
    useStore.getState().setReadingPlace({ place: 5, top: 100 })
    setTime(801)
    await comeBack()
    expect(rendered()).toContain(80)
    expect(rendered()).not.toContain(5)
  })

  it('of another episode begins at its beginning', () => {
    open({ count: 100 }).setTime(1)
    wheelTo(6000)
    cleanup()
    open({ count: 100 })
    expect(list().scrollTop).toBeLessThan(600)
  })
})
