import { act, fireEvent, screen } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { useStore } from '../../../renderer/store'
import { activeRows, list, open, pretendLayout, row, rowHeight, rows, scrollTo, tidyUp, wheelTo } from './open-captions'

beforeEach(pretendLayout)
afterEach(tidyUp)

describe('following', () => {
  it('ends when the wheel takes the active row out of view, and the pill comes', () => {
    open({ count: 100 }).setTime(1)
    expect(screen.queryByTestId('back-to-now')).toBeNull()
    wheelTo(3000)
    expect(useStore.getState().isFollowing).toBe(false)
    expect(screen.getByTestId('back-to-now').textContent).toBe('Back to now')
    expect(screen.getByTestId('back-to-now').dataset.direction).toBe('up')
  })

  it('is not ended by scrolling that no hand has caused', () => {
    open({ count: 100 }).setTime(1)
    scrollTo(3000)
    expect(useStore.getState().isFollowing).toBe(true)
  })

  it.for([
    { by: 'the pill', come: () => fireEvent.click(screen.getByTestId('back-to-now'), { detail: 1 }) },
    { by: 'a command', come: () => act(() => useStore.getState().setFollowing(true)) },
  ])('comes back by $by', ({ come }) => {
    open({ count: 100 }).setTime(1)
    const before = list().scrollTop
    wheelTo(3000)
    come()
    expect(useStore.getState().isFollowing).toBe(true)
    expect(screen.queryByTestId('back-to-now')).toBeNull()
    expect(list().scrollTop).toBe(before)
  })

  it('comes back by a click on a line, straight to that line', () => {
    open({ count: 100 }).setTime(1)
    wheelTo(3000)
    const clicked = rows().at(-8)!
    const places: number[] = []
    list().addEventListener('scroll', () => places.push(list().scrollTop))
    fireEvent.click(clicked, { detail: 1 })
    expect(useStore.getState().isFollowing).toBe(true)
    expect(activeRows()).toEqual([Number(clicked.dataset.segment)])
    expect(Math.min(list().scrollTop, ...places)).toBeGreaterThan(2000)
  })

  it('does not glide after the window was hidden: the row is there when it is shown', () => {
    const { setTime } = open({ count: 100 })
    setTime(1)
    const before = list().scrollTop
    setTime(11)
    document.dispatchEvent(new Event('visibilitychange'))
    expect(list().scrollTop).toBe(before + rowHeight)
    setTime(21)
    expect(list().scrollTop).toBe(before + 2 * rowHeight)
  })

  it('does not glide where the listener wants no gliding', () => {
    const { setTime } = open({ count: 100, settings: { motion: 'instant' } })
    setTime(1)
    const before = list().scrollTop
    setTime(11)
    expect(list().scrollTop).toBe(before + rowHeight)
  })

  it('opens in the middle when the audio is there', async () => {
    open({ count: 100, at: 801 })
    await act(async () => undefined)
    expect(activeRows()).toEqual([80])
    // Rows above that were never on screen have estimated heights.
    expect(list().scrollTop).toBeGreaterThan(5000)
  })

  it('has no pill without audio: there is no now', () => {
    open({ count: 100, isTimed: false })
    wheelTo(3000)
    expect(screen.queryByTestId('back-to-now')).toBeNull()
    expect(useStore.getState().isFollowing).toBe(true)
  })
})

describe('the keyboard', () => {
  it('enters at the active row, and the arrows go from row to row', () => {
    open().setTime(11)
    act(() => list().focus())
    expect(document.activeElement).toBe(row(1))
    return pressAndExpect([
      ['ArrowDown', 2],
      ['ArrowDown', 3],
      ['ArrowUp', 2],
    ])
  })

  it('leaves the arrows to the player after a click', async () => {
    open().setTime(11)
    fireEvent.pointerDown(row(2))
    act(() => row(2).focus())
    fireEvent.keyDown(row(2), { key: 'ArrowDown' })
    await act(async () => undefined)
    expect(document.activeElement).toBe(row(2))
  })

  it('goes back to the voice by the pill, and the focus with it', async () => {
    open({ count: 100 }).setTime(1)
    wheelTo(3000)
    act(() => screen.getByTestId('back-to-now').focus())
    fireEvent.click(screen.getByTestId('back-to-now'), { detail: 0 })
    await act(async () => undefined)
    expect(document.activeElement).toBe(row(0))
    expect(useStore.getState().isFollowing).toBe(true)
  })

  it('gets out backwards: the list does not take the focus back', () => {
    open().setTime(11)
    act(() => list().focus())
    fireEvent.keyDown(row(1), { key: 'Tab', shiftKey: true })
    expect(list().tabIndex).toBe(-1)
    act(() => row(1).blur())
    expect(list().tabIndex).toBe(0)
  })

  async function pressAndExpect(steps: readonly (readonly [string, number])[]) {
    for (const [key, index] of steps) {
      fireEvent.keyDown(document.activeElement!, { key })
      await act(async () => undefined)
      expect(document.activeElement).toBe(row(index))
    }
  }
})

it('shows nothing without captions', () => {
  const { container } = open({ segments: [] })
  expect(container.textContent).toBe('')
})
