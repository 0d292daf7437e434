import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { showProgress } from '../../../../electron/main/desktop/taskbar-progress'
import { fakeHost } from '../../../support/fake-host'

describe('the progress on the taskbar', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  function searching() {
    const made = fakeHost()
    showProgress(made.host)
    return { ...made, window: made.openWindow() }
  }

  it('is not shown of a search that takes less than three seconds', () => {
    const { hear, window } = searching()
    hear({ aligned: 0 })
    vi.advanceTimersByTime(2900)
    hear({ aligned: 0.9 })
    hear({ aligned: null })
    vi.advanceTimersByTime(10_000)
    expect(window.progress).toEqual([])
  })

  it('follows a longer one to its end, and goes', () => {
    const { hear, window } = searching()
    hear({ aligned: 0 })
    hear({ aligned: 0.1 })
    vi.advanceTimersByTime(3000)
    hear({ aligned: 0.11 })
    hear({ aligned: 0.5 })
    hear({ aligned: null })
    expect(window.progress).toEqual([0.1, 0.11, 0.5, -1])
  })

  it('is told again only when it changed', () => {
    const { hear, window } = searching()
    hear({ aligned: 0.2 })
    vi.advanceTimersByTime(3000)
    for (let segment = 0; segment < 20; segment++) hear({ segment })
    expect(window.progress).toEqual([0.2])
  })

  it('begins anew with the next search', () => {
    const { hear, window } = searching()
    hear({ aligned: 0.2 })
    vi.advanceTimersByTime(3000)
    hear({ aligned: null })
    hear({ aligned: 0.3 })
    expect(window.progress).toEqual([0.2, -1])
    vi.advanceTimersByTime(3000)
    expect(window.progress).toEqual([0.2, -1, 0.3])
  })

  it('does not stay in the dock when its window closes', () => {
    const { hear, window } = searching()
    hear({ aligned: 0.2 })
    vi.advanceTimersByTime(3000)
    window.close()
    expect(window.progress).toEqual([0.2, -1])
  })
})
