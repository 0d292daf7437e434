import { act, cleanup, fireEvent, screen } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { QuietNotice } from '../../../renderer/notices/quiet-notice'
import { useStore } from '../../../renderer/store'
import { makeApp } from '../../support/render-app'

const initial = useStore.getState()
let app: ReturnType<typeof makeApp>
beforeEach(() => {
  vi.useFakeTimers()
  app = makeApp()
  app.showPart(<QuietNotice />)
})
afterEach(() => {
  cleanup()
  app.end()
  vi.useRealTimers()
  useStore.setState(initial, true)
})

const say = (quiet: Parameters<typeof initial.say>[0]) => act(() => useStore.getState().say(quiet))
const status = () => screen.getByRole('status').textContent

describe('a quiet notice', () => {
  it('is said to everyone, and goes by itself', () => {
    say({ words: 'did', deed: { what: 'startsAt', facts: { line: 12, time: '3:05.2' } } })
    expect(status()).toBe('Line 12 starts at 3:05.2')
    act(() => vi.advanceTimersByTime(5900))
    expect(status()).not.toBe('')
    act(() => vi.advanceTimersByTime(200))
    expect(status()).toBe('')
    expect(screen.queryByRole('button')).toBeNull()
  })

  it('has its time again when it is said again', () => {
    say({ words: 'copied' })
    act(() => vi.advanceTimersByTime(5000))
    say({ words: 'copied' })
    act(() => vi.advanceTimersByTime(5000))
    expect(status()).toBe('Copied')
  })

  it('stays while the pointer is on it', () => {
    say({ words: 'copied' })
    fireEvent.pointerEnter(screen.getByRole('region', { name: 'What was just done' }))
    act(() => vi.advanceTimersByTime(60_000))
    expect(status()).toBe('Copied')
    fireEvent.pointerLeave(screen.getByRole('region', { name: 'What was just done' }))
    act(() => vi.advanceTimersByTime(6100))
    expect(status()).toBe('')
  })

  it('offers to take it back, and names the key of what it speaks of', () => {
    say({ words: 'did', deed: { what: 'bookmarked', facts: { line: 1 } }, offers: 'undo' })
    fireEvent.click(screen.getByRole('button', { name: 'Undo' }))
    expect(status()).toBe('Nothing to undo')
    say({ words: 'noBookmarks', names: 'bookmark' })
    expect(status()).toBe('No bookmarks yet. D sets one on the line being spoken.')
  })
})
