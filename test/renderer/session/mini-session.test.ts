import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createMiniSession, type MiniSession } from '../../../renderer/session/mini-session'
import { useStore } from '../../../renderer/store'
import type { Settings } from '../../../shared/model/settings'

const initial = useStore.getState()
const state = () => useStore.getState()
const isMini = () => state().settings.isMini
const change = (patch: Partial<Settings>) => state().setSettings({ ...state().settings, ...patch })
const finding = { query: 'rain', hits: [], current: -1 }

let mini: MiniSession
beforeEach(() => {
  vi.useFakeTimers()
  mini = createMiniSession({ store: useStore, settings: { change } })
})
afterEach(() => {
  mini.dispose()
  vi.useRealTimers()
  useStore.setState(initial, true)
})

describe('the mini player', () => {
  it('folds and unfolds', () => {
    mini.toggle()
    expect(isMini()).toBe(true)
    mini.toggle()
    expect(isMini()).toBe(false)
  })

  const visits: [string, () => void, () => void][] = [
    ['the palette', () => state().setSheet('palette'), () => state().setSheet(null)],
    ['the shortcuts', () => state().setSheet('shortcuts'), () => state().setSheet(null)],
    ['the drills', () => state().setDrillsOpen(true), () => state().setDrillsOpen(false)],
    ['finding', () => state().setFinding(finding), () => state().setFinding(null)],
  ]

  it.each(visits)('makes room for %s, and folds again when that is over', (_name, begin, end) => {
    change({ isMini: true })
    begin()
    expect(isMini()).toBe(false)
    vi.advanceTimersByTime(60_000)
    expect(isMini()).toBe(false)
    end()
    vi.advanceTimersByTime(1000)
    expect(isMini()).toBe(true)
  })

  it.each(visits)('leaves a whole window whole after %s', (_name, begin, end) => {
    begin()
    end()
    vi.advanceTimersByTime(1000)
    expect(isMini()).toBe(false)
  })

  it('stays unfolded where one thing that needs room leads to another', () => {
    change({ isMini: true })
    state().setSheet('palette')
    state().setSheet(null)
    vi.advanceTimersByTime(100)
    state().setDrillsOpen(true)
    vi.advanceTimersByTime(1000)
    expect(isMini()).toBe(false)
    state().setDrillsOpen(false)
    vi.advanceTimersByTime(1000)
    expect(isMini()).toBe(true)
  })

  it('is left for good when it is turned off where it only made room', () => {
    change({ isMini: true })
    state().setSheet('palette')
    mini.toggle()
    state().setSheet(null)
    vi.advanceTimersByTime(1000)
    expect(isMini()).toBe(false)
  })

  it('makes room for another hit of what was looked for before it was folded', () => {
    state().setFinding(finding)
    mini.toggle()
    expect(isMini()).toBe(true)
    state().setFinding({ ...finding, current: 1 })
    expect(isMini()).toBe(false)
  })

  it('gives way to the close-up, which stays', () => {
    change({ isMini: true })
    change({ showsCloseUp: true })
    vi.advanceTimersByTime(1000)
    expect(isMini()).toBe(false)
  })
})
