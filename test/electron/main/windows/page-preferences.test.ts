import { afterEach, describe, expect, it } from 'vitest'
import { pagePreferences, windowOptions } from '../../../../electron/main/windows/player-window'
import { app } from '../../../support/fake-electron'

describe('the preferences of every page', () => {
  afterEach(() => {
    app.isPackaged = false
  })

  it('keep it in the sandbox', () => {
    expect(pagePreferences('/preload.cjs')).toMatchObject({
      preload: '/preload.cjs',
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      webSecurity: true,
      webviewTag: false,
      disableDialogs: true,
      spellcheck: false,
    })
  })

  it.each([
    'allowRunningInsecureContent',
    'enableBlinkFeatures',
    'enableDeprecatedPaste',
    'experimentalFeatures',
    'navigateOnDragDrop',
    'nodeIntegrationInSubFrames',
    'nodeIntegrationInWorker',
    'partition',
    'plugins',
    'session',
    'webgl',
    'enableWebSQL',
  ])('give it no %s', (name) => {
    expect(Reflect.get(pagePreferences('/preload.cjs'), name) ?? false).toBe(false)
  })

  it('give developer tools to who develops Diglot, and not to its packages', () => {
    expect(pagePreferences('/preload.cjs').devTools).toBe(true)
    app.isPackaged = true
    expect(pagePreferences('/preload.cjs').devTools).toBe(false)
  })

  it('are those of the player’s window', () => {
    expect(windowOptions('/preload.cjs', '/icon.png').webPreferences).toEqual(pagePreferences('/preload.cjs'))
  })
})
