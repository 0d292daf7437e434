import { act, fireEvent, screen } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { useStore } from '../../../renderer/store'
import { list, open, pretendLayout, row, tidyUp } from './open-captions'

beforeEach(pretendLayout)
afterEach(tidyUp)

const state = () => useStore.getState()
const soon = () => act(async () => undefined)

describe('a click on the line being said', () => {
  it('pauses it or lets it go on, and a click on another line plays that one', () => {
    const { player, setTime } = open()
    setTime(14)
    fireEvent.click(row(1), { detail: 1 })
    expect(player.toggle).toHaveBeenCalledTimes(1)
    expect(player.seek).not.toHaveBeenCalled()
    fireEvent.click(row(2), { detail: 1 })
    expect(player.toggle).toHaveBeenCalledTimes(1)
    expect(player.seek).toHaveBeenCalledWith(21)
  })

  it('says it again when it has been over for a while, or the audio has ended', () => {
    const cues = [1, 60].map((start) => ({ source: 'aligned' as const, start, end: start + 9, confidence: 1 }))
    const { player, setTime } = open({ count: 2, cues })
    setTime(30)
    fireEvent.click(row(0), { detail: 1 })
    expect(player.seek).toHaveBeenCalledWith(1)
    setTime(68)
    act(() => state().reportPlayer({ isEnded: true }))
    fireEvent.click(row(1), { detail: 1 })
    expect(player.seek).toHaveBeenCalledWith(60)
    expect(player.toggle).not.toHaveBeenCalled()
  })

  it('pauses nothing when it turns out to be a double click, which marks a word', () => {
    const { player, setTime } = open()
    setTime(14)
    fireEvent.click(row(1), { detail: 1 })
    fireEvent.click(row(1), { detail: 2 })
    expect(player.toggle).toHaveBeenCalledTimes(2)
    fireEvent.click(row(1), { detail: 3 })
    expect(player.toggle).toHaveBeenCalledTimes(2)
    fireEvent.click(row(2), { detail: 1 })
    fireEvent.click(row(2), { detail: 2 })
    expect(player.toggle).toHaveBeenCalledTimes(2)
  })
})

describe('lines chosen by keyboard', () => {
  const press = async (key: string, shiftKey = false) => {
    fireEvent.keyDown(document.activeElement!, { key, shiftKey })
    await soon()
  }

  it('grow and shrink with Shift and the arrows, from the line at which it began', async () => {
    open().setTime(31)
    act(() => list().focus())
    await press('ArrowDown', true)
    await press('ArrowDown', true)
    expect(state().chosenLines).toEqual({ first: 3, last: 5 })
    expect(document.activeElement).toBe(row(5))
    for (let i = 0; i < 4; i++) await press('ArrowUp', true)
    expect(state().chosenLines).toEqual({ first: 1, last: 3 })
    expect(screen.getAllByTestId('chosen').map((band) => band.dataset.place)).toEqual(['first', 'middle', 'last'])
  })

  it('are looped by Enter, from the first one', async () => {
    const { player, setTime } = open()
    setTime(31)
    act(() => list().focus())
    await press('ArrowUp', true)
    await press('Enter')
    expect(state()).toMatchObject({ loop: { start: 21, end: 40 }, chosenLines: null })
    expect(player.seek).toHaveBeenCalledWith(21)
    expect(screen.getAllByTestId('in-loop').map((band) => band.dataset.place)).toEqual(['first', 'last'])
  })

  it.each(['Escape', 'ArrowDown'])('are let go by %s alone', async (key) => {
    open().setTime(31)
    act(() => list().focus())
    await press('ArrowDown', true)
    expect(state().chosenLines).not.toBeNull()
    await press(key)
    expect(state().chosenLines).toBeNull()
  })

  it('are let go when the focus goes elsewhere', async () => {
    open().setTime(31)
    act(() => list().focus())
    await press('ArrowDown', true)
    act(() => (document.activeElement as HTMLElement).blur())
    expect(state()).toMatchObject({ chosenLines: null, focusedLine: -1 })
  })

  it('end at the ends of the list', async () => {
    open({ count: 2 }).setTime(11)
    act(() => list().focus())
    await press('ArrowDown', true)
    expect(state().chosenLines).toBeNull()
    await press('ArrowUp', true)
    await press('ArrowUp', true)
    expect(state().chosenLines).toEqual({ first: 0, last: 1 })
  })
})

describe('what a command acts on', () => {
  it('is the line with the keyboard’s focus, and not one that was pressed', () => {
    open().setTime(31)
    fireEvent.pointerDown(row(1), { button: 2 })
    act(() => row(1).focus())
    expect(state().focusedLine).toBe(-1)
    act(() => row(1).blur())
    act(() => list().focus())
    expect(state().focusedLine).toBe(3)
  })

  it('is the line whose menu is open; chosen ones together, when it is one of them', async () => {
    open().setTime(31)
    fireEvent.contextMenu(row(2), { clientX: 300, clientY: 200 })
    expect(state().menuLines).toEqual({ first: 2, last: 2 })
    expect(await screen.findByRole('menuitem', { name: /Loop this line/ })).toBeTruthy()
    act(() => state().setMenuLines(null))
    act(() => state().setChosenLines({ first: 1, last: 3 }))
    fireEvent.contextMenu(row(2), { clientX: 300, clientY: 200 })
    expect(state().menuLines).toEqual({ first: 1, last: 3 })
    expect(await screen.findByRole('menuitem', { name: /Loop these 3 lines/ })).toBeTruthy()
    act(() => state().setMenuLines(null))
    fireEvent.contextMenu(row(5), { clientX: 300, clientY: 200 })
    expect(state()).toMatchObject({ menuLines: { first: 5, last: 5 }, chosenLines: null })
  })

  it('can be chosen with the button beside the line, which does not play it', async () => {
    const { player } = open()
    fireEvent.click(row(2).querySelector('[data-row-menu]')!, { detail: 1 })
    expect(state().menuLines).toEqual({ first: 2, last: 2 })
    expect(player.seek).not.toHaveBeenCalled()
    await soon()
  })

  it('offers to play only what is in the audio', async () => {
    open({ absent: 2 })
    fireEvent.contextMenu(row(2), { clientX: 300, clientY: 200 })
    const names = [/Play from here/, /Loop this line/, /Copy with the time/, /Copy the line/, /starts now/]
    const items = await Promise.all(names.map((name) => screen.findByRole('menuitem', { name })))
    expect(items.map((item) => item.getAttribute('aria-disabled') === 'true')).toEqual([true, true, true, false, false])
  })
})
