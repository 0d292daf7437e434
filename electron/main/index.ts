import { app } from 'electron'
import { DiglotApp } from './diglot-app'
import { Recovery } from './recovery/recovery'
import { becomeOnlyInstance, filesOfCommandLine, onFilesHandedOver } from './shell/open-requests'
import { registerSchemes } from './shell/protocol'
import { shutDoors } from './shell/security'
import { commandWords } from './windowless/command-words'
import { runCommand } from './windowless/run-command'

// Wiring only. What must happen before the app is ready happens here, in this order; the rest is DiglotApp's.
app.setName('Diglot')
registerSchemes()
shutDoors()
// Pages decode sound by the million of short-lived objects. V8 would let tens of megabytes of them gather in each worker
// before it looks; looking more often costs nothing that can be measured.
app.commandLine.appendSwitch('js-flags', '--max-semi-space-size=2')

const command = commandWords(process.argv, app.isPackaged)
if (command) void runCommand(command)
else openPlayer()

function openPlayer(): void {
  const files = filesOfCommandLine(process.argv, process.cwd(), app.isPackaged)
  if (!becomeOnlyInstance(files)) {
    app.quit()
    return
  }
  const recovery = new Recovery()
  let diglot: DiglotApp | null = null
  onFilesHandedOver((more) => {
    // macOS hands files over before the app is ready; they join those of the command line.
    if (diglot) void diglot.open(more)
    else files.push(...more)
  })
  app.on('activate', () => diglot?.showWindow())
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit()
  })
  app
    .whenReady()
    .then(async () => {
      diglot = await DiglotApp.start(files, recovery)
    })
    .catch((thrown) => recovery.cannotStart(thrown))
}
