import { act, cleanup, fireEvent, screen, within } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { useStore } from '../../../renderer/store'
import { open, pretendLayout, row, tidyUp } from './open-captions'

beforeEach(pretendLayout)
afterEach(tidyUp)

const line = (index: number, text: string) => within(row(index)).getByText(text)
const eye = () => screen.queryByRole('button', { name: 'Peek at what is hidden' })

describe('a blurred language', () => {
  const blurred = { settings: { translation: 'blurred' } } as const

  it('is covered for eyes and screen readers alike, in every row, and the other is not', () => {
    open(blurred).setTime(11)
    for (const index of [1, 2]) {
      expect(line(index, `第 ${index} 行`).className).toMatch(/covered/)
      expect(line(index, `第 ${index} 行`).getAttribute('aria-hidden')).toBe('true')
      expect(line(index, `Line ${index}`).className).not.toMatch(/covered/)
      expect(line(index, `Line ${index}`).getAttribute('aria-hidden')).toBeNull()
    }
  })

  it('is uncovered in the active row by peeking, and nowhere else', () => {
    const { setTime, peek } = open(blurred)
    setTime(11)
    act(() => peek.begin())
    expect(line(1, '第 1 行').className).not.toMatch(/covered/)
    expect(line(1, '第 1 行').getAttribute('aria-hidden')).toBeNull()
    expect(line(2, '第 2 行').className).toMatch(/covered/)
    act(() => peek.end())
    expect(line(1, '第 1 行').className).toMatch(/covered/)
  })
})

describe('a hidden language', () => {
  it('is laid over the next rows by peeking: the row keeps its own lines', () => {
    const { setTime, peek } = open({ show: 'original' })
    setTime(11)
    expect(row(1).textContent).not.toContain('第 1 行')
    act(() => peek.begin())
    expect(line(1, '第 1 行').parentElement?.className).toMatch(/revealed/)
    expect(line(1, 'Line 1').parentElement).toBe(row(1))
    expect(row(2).textContent).not.toContain('第 2 行')
  })
})

describe('the eye', () => {
  it('is in the active row, where something is covered', () => {
    const { setTime } = open({ show: 'original' })
    expect(eye()).toBeNull()
    setTime(11)
    expect(row(1).contains(eye())).toBe(true)
    cleanup()
    open().setTime(11)
    expect(eye()).toBeNull()
  })

  it('held, shows as long as it is held', () => {
    const { setTime } = open({ show: 'original' })
    setTime(11)
    fireEvent.pointerDown(eye()!, { button: 0 })
    expect(row(1).textContent).toContain('第 1 行')
    releaseAfter(800)
    expect(row(1).textContent).not.toContain('第 1 行')
  })

  it('pressed once, shows until it is pressed again', () => {
    const { setTime } = open({ show: 'original' })
    setTime(11)
    fireEvent.pointerDown(eye()!, { button: 0 })
    releaseAfter(0)
    expect(row(1).textContent).toContain('第 1 行')
    fireEvent.pointerDown(eye()!, { button: 0 })
    releaseAfter(0)
    expect(row(1).textContent).not.toContain('第 1 行')
  })

  it('works by keyboard too, and does not play the line it is in', () => {
    const { setTime, player } = open({ show: 'original' })
    setTime(11)
    fireEvent.keyDown(eye()!, { key: 'Enter' })
    fireEvent.click(eye()!, { detail: 0 })
    expect(useStore.getState().peeked).toBe(1)
    expect(player.seek).not.toHaveBeenCalled()
  })

  function releaseAfter(ms: number) {
    const up = new Event('pointerup')
    Object.defineProperty(up, 'timeStamp', { value: performance.now() + ms })
    act(() => {
      window.dispatchEvent(up)
    })
  }
})

describe('the voice of the translation', () => {
  const said = () => screen.getByTestId('translation-voice').textContent
  beforeEach(() => {
    vi.useFakeTimers()
  })
  afterEach(() => {
    vi.useRealTimers()
  })
  const settle = () => act(() => vi.advanceTimersByTime(500))

  it('says the translation of the active line, and never the original', () => {
    const { setTime } = open()
    setTime(11)
    settle()
    expect(said()).toBe('第 1 行')
    expect(screen.getByTestId('translation-voice').querySelector('p')?.lang).toBe('zh-Hans')
    expect(screen.getByTestId('translation-voice').getAttribute('aria-live')).toBe('polite')
  })

  it('says only the last of many lines that are skipped', () => {
    const { setTime } = open()
    setTime(11)
    setTime(21)
    expect(said()).toBe('')
    setTime(31)
    settle()
    expect(said()).toBe('第 3 行')
  })

  it.for(['blurred', 'hidden'] as const)('keeps a %s translation to itself', (translation) => {
    open({ settings: { translation } }).setTime(11)
    settle()
    expect(said()).toBe('')
  })

  it('has nothing to say where a text comes in one language', () => {
    open({ segments: [{ texts: { en: 'Alone' }, line: 1 }] }).setTime(1)
    settle()
    expect(said()).toBe('')
  })
})
