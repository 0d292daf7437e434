import { powerMonitor } from 'electron'
import type { Host } from '../host'
import { push } from '../shell/ipc'

/**
 * Pauses when the system goes to sleep, so that it does not wake up talking: whoever comes back finds the place where they
 * were, and goes on when they like. A locked screen is no sleep; the voice goes on.
 */
export function pauseForSleep(host: Host): void {
  let wasPlaying = false
  const pause = () => push(host.window, 'listening:pause', null)

  powerMonitor.on('suspend', () => {
    wasPlaying = host.listening.isPlaying
    if (wasPlaying) pause()
  })
  powerMonitor.on('resume', () => {
    // The system may have slept before the window was told.
    if (wasPlaying) pause()
    wasPlaying = false
  })
}
