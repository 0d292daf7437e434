import { describe, expect, it, vi } from 'vitest'
import { loadPage } from '../../../../electron/main/windows/player-window'
import { BrowserWindow } from '../../../support/fake-electron'

function windowThatFails() {
  const window = new BrowserWindow()
  Object.assign(window.webContents, { isDestroyed: () => false })
  vi.spyOn(window, 'loadURL').mockRejectedValue(new Error('ERR_FAILED (-2)'))
  return window
}

describe('the loading of a page', () => {
  it('is of the page that is named', async () => {
    const window = new BrowserWindow()
    await loadPage(window as never, 'overlay.html')
    expect(window.url).toBe('app://diglot/overlay.html')
  })

  it('fails where the page cannot be had', async () => {
    await expect(loadPage(windowThatFails() as never, 'index.html')).rejects.toThrow('ERR_FAILED')
  })

  it('is no failure where the window is closed meanwhile', async () => {
    const window = windowThatFails()
    const loading = loadPage(window as never, 'index.html')
    window.destroy()
    await expect(loading).resolves.toBeUndefined()
  })
})
