import { beforeEach, describe, expect, it } from 'vitest'
import { pauseForSleep } from '../../../../electron/main/desktop/pause-for-sleep'
import { clearDesktop, powerMonitor } from '../../../support/fake-desktop'
import { fakeHost } from '../../../support/fake-host'

describe('when the system goes to sleep', () => {
  const pause = ['listening:pause', null]
  beforeEach(clearDesktop)

  function listening() {
    const made = fakeHost()
    pauseForSleep(made.host)
    return { ...made, window: made.openWindow() }
  }

  it('the voice waits, and still does when it wakes up', () => {
    const { hear, window } = listening()
    hear({ isPlaying: true })
    powerMonitor.emit('suspend')
    expect(window.sent).toEqual([pause])
    hear({ isPlaying: false })
    powerMonitor.emit('resume')
    expect(window.sent.every((message) => JSON.stringify(message) === JSON.stringify(pause))).toBe(true)
  })

  it('and slept before the window heard of it, the voice is stopped at waking', () => {
    const { hear, window } = listening()
    hear({ isPlaying: true })
    powerMonitor.emit('suspend')
    powerMonitor.emit('resume')
    expect(window.sent).toEqual([pause, pause])
  })

  it('and nothing played, nothing is asked of the window', () => {
    const { window } = listening()
    powerMonitor.emit('suspend')
    powerMonitor.emit('resume')
    expect(window.sent).toEqual([])
  })

  it('and there is no window, nothing happens', () => {
    pauseForSleep(fakeHost().host)
    expect(powerMonitor.listenerCount('suspend')).toBe(1)
    expect(() => powerMonitor.emit('suspend')).not.toThrow()
  })

  it('is no matter of a locked screen', () => {
    const { hear, window } = listening()
    hear({ isPlaying: true })
    powerMonitor.emit('lock-screen')
    expect(window.sent).toEqual([])
  })
})
