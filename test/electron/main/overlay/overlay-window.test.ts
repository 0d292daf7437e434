import { describe, expect, it } from 'vitest'
import { keepAbove, overlayOptions } from '../../../../electron/main/overlay/overlay-window'
import { BrowserWindow } from '../../../support/fake-electron'

const bounds = { x: 1, y: 2, width: 700, height: 180 }

describe('the window of the overlay', () => {
  it.each([
    ['darwin', 'panel'],
    ['win32', 'toolbar'],
    ['linux', 'toolbar'],
  ] as const)('on %s is a %s, of which no task switcher knows, and nothing but its page', (platform, type) => {
    expect(overlayOptions('/preload.cjs', bounds, platform)).toMatchObject({
      ...bounds,
      type,
      show: false,
      frame: false,
      transparent: true,
      backgroundColor: '#00000000',
      hasShadow: false,
      skipTaskbar: true,
      fullscreenable: false,
    })
  })

  it('keeps its page in the sandbox', () => {
    expect(overlayOptions('/preload.cjs', bounds, 'linux').webPreferences).toMatchObject({
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
    })
  })

  it.each([
    ['darwin', 'floating', true],
    ['win32', 'screen-saver', false],
    ['linux', 'screen-saver', true],
  ] as const)('on %s stays above at the level %s', (platform, level, isOnAllDesktops) => {
    const window = new BrowserWindow()
    keepAbove(window as never, platform)
    expect(window.asked).toContainEqual(['setAlwaysOnTop', true, level])
    const everywhere = window.asked.filter(([name]) => name === 'setVisibleOnAllWorkspaces')
    expect(everywhere.length > 0).toBe(isOnAllDesktops)
  })
})
