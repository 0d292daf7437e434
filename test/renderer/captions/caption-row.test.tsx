import { cleanup, fireEvent, within } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import * as lines from '../../../renderer/captions/lines-of'
import { activeRows, open, pretendLayout, row, rows, segment, tidyUp } from './open-captions'

beforeEach(pretendLayout)
afterEach(tidyUp)

describe('a row', () => {
  it('shows the original above the translation, each in its language', () => {
    open()
    const [original, translation] = within(row(1)).getAllByText(/./, { selector: 'p' })
    expect(original).toMatchObject({ textContent: 'Line 1', lang: 'en', dir: 'auto' })
    expect(translation).toMatchObject({ textContent: '第 1 行', lang: 'zh-Hans', dir: 'auto' })
  })

  it('names the speaker where the speaker changes', () => {
    const speakers = ['Ann', 'Ann', 'Ben', undefined, 'Ben']
    open({ segments: speakers.map((speaker, i) => ({ ...segment(i), ...(speaker ? { speaker } : {}) })) })
    const named = speakers.map((_, i) => within(row(i)).queryByText(/Ann|Ben/)?.textContent)
    expect(named).toEqual(['Ann', undefined, 'Ben', undefined, 'Ben'])
  })

  it('says its place in the whole list, of which only a part is rendered', () => {
    open({ count: 500 })
    expect(row(3).getAttribute('aria-posinset')).toBe('4')
    expect(row(3).getAttribute('aria-setsize')).toBe('500')
    expect(rows().length).toBeLessThan(30)
  })

  it('shows what it has, told apart, where the chosen language is missing', () => {
    open({ segments: [segment(0), { texts: { en: 'Alone' }, line: 4 }], show: 'translation' })
    expect(row(0).textContent).not.toContain('Line 0')
    expect(within(row(1)).getByText('Alone').className).toMatch(/standIn/)
  })
})

describe('the active row', () => {
  it('is the one whose cue holds the time, and in a gap the last one', () => {
    const { setTime } = open()
    expect(activeRows()).toEqual([])
    setTime(1)
    expect(activeRows()).toEqual([0])
    setTime(10.9)
    expect(activeRows()).toEqual([0])
    setTime(11)
    expect(activeRows()).toEqual([1])
    setTime(10.9995)
    expect(activeRows()).toEqual([1])
  })

  it('costs the rendering of two rows, and of none while the time only passes', () => {
    const { setTime } = open()
    setTime(11)
    const rendered = vi.spyOn(lines, 'linesOf')
    for (let time = 11; time < 20; time += 0.1) setTime(time)
    expect(rendered).toHaveBeenCalledTimes(0)
    setTime(21)
    expect(rendered).toHaveBeenCalledTimes(2)
  })

  it('is marked softly where its time is an estimate', () => {
    const { setTime } = open({ source: 'estimated' })
    setTime(11)
    expect(row(1).className).toMatch(/soft/)
    cleanup()
    open({ source: 'aligned' }).setTime(11)
    expect(row(1).className).not.toMatch(/soft/)
  })
})

describe('playing from a row', () => {
  it('by click seeks to its start and plays on', () => {
    const { player } = open()
    fireEvent.click(within(row(2)).getByText('第 2 行'), { detail: 1 })
    expect(player.seek).toHaveBeenCalledExactlyOnceWith(21)
    expect(player.play).toHaveBeenCalledOnce()
    expect(activeRows()).toEqual([2])
  })

  it('by Enter does the same, and the key goes no further', () => {
    const { player } = open()
    const outside = vi.fn()
    window.addEventListener('keydown', outside)
    fireEvent.keyDown(row(2), { key: 'Enter' })
    window.removeEventListener('keydown', outside)
    expect(player.seek).toHaveBeenCalledExactlyOnceWith(21)
    expect(player.play).toHaveBeenCalledOnce()
    expect(outside).not.toHaveBeenCalled()
  })

  it('is not done by marking text', () => {
    const { player } = open()
    fireEvent.pointerDown(row(2), { clientX: 10, clientY: 10 })
    getSelection()?.selectAllChildren(row(2))
    fireEvent.click(row(2), { clientX: 90, clientY: 12, detail: 1 })
    expect(player.seek).not.toHaveBeenCalled()
  })

  it('is done by an unsteady click that marked a letter by accident', () => {
    const { player } = open()
    fireEvent.pointerDown(row(2), { clientX: 10, clientY: 10 })
    getSelection()?.selectAllChildren(row(2))
    fireEvent.click(row(2), { clientX: 12, clientY: 11, detail: 1 })
    expect(player.seek).toHaveBeenCalledOnce()
  })

  it.for([
    { what: 'the second click of a double click', init: { detail: 2 } },
    { what: 'a click that extends a selection', init: { detail: 1, shiftKey: true } },
  ])('is not done by $what', ({ init }) => {
    const { player } = open()
    fireEvent.click(row(2), init)
    expect(player.seek).not.toHaveBeenCalled()
  })

  it('is not offered without audio, and the text is there to read', () => {
    const { player } = open({ isTimed: false })
    expect(row(2).textContent).toContain('Line 2')
    fireEvent.click(row(2), { detail: 1 })
    fireEvent.keyDown(row(2), { key: 'Enter' })
    expect(player.seek).not.toHaveBeenCalled()
    expect(activeRows()).toEqual([])
    expect(row(2).querySelector('time')).toBeNull()
  })

  it('is not offered where the text is not spoken', () => {
    const { player } = open({ absent: 2 })
    fireEvent.click(row(2), { detail: 1 })
    expect(player.seek).not.toHaveBeenCalled()
    fireEvent.click(row(3), { detail: 1 })
    expect(player.seek).toHaveBeenCalledOnce()
  })
})
