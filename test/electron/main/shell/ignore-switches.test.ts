import { afterEach, describe, expect, it } from 'vitest'
import { ignoreDangerousSwitches } from '../../../../electron/main/shell/ignore-switches'
import { app, program } from '../../../support/fake-electron'

describe('switches of a command line', () => {
  afterEach(() => {
    app.isPackaged = false
    program.switches.clear()
  })

  it.each([
    'remote-debugging-port',
    'remote-debugging-pipe',
    'disable-web-security',
    'gpu-launcher',
    'renderer-cmd-prefix',
    'utility-cmd-prefix',
    'browser-subprocess-path',
    'load-extension',
    'host-resolver-rules',
    'proxy-server',
    'ignore-certificate-errors',
    'log-net-log',
  ])('a packaged Diglot knows no --%s', (name) => {
    app.isPackaged = true
    app.commandLine.appendSwitch(name, 'x')
    ignoreDangerousSwitches()
    expect(app.commandLine.hasSwitch(name)).toBe(false)
  })

  it.each(['user-data-dir', 'lang', 'no-sandbox', 'force-device-scale-factor'])('--%s is heard', (name) => {
    app.isPackaged = true
    app.commandLine.appendSwitch(name, 'x')
    ignoreDangerousSwitches()
    expect(app.commandLine.hasSwitch(name)).toBe(true)
  })

  it('all are heard where Diglot is developed and tested', () => {
    app.commandLine.appendSwitch('remote-debugging-port', '0')
    ignoreDangerousSwitches()
    expect(app.commandLine.hasSwitch('remote-debugging-port')).toBe(true)
  })
})
