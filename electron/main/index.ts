import { app } from 'electron'
import { isWriting, written } from '../services/documents/document-turn'
import { gather } from '../services/links/gather'
import { readWish } from '../services/links/wish'
import { grantWish } from './desktop/grant-wish'
import { DiglotApp } from './diglot-app'
import { Recovery } from './recovery/recovery'
import { finishWriting } from './shell/finish-writing'
import { ignoreDangerousSwitches } from './shell/ignore-switches'
import { becomeOnlyInstance, filesOfCommandLine, onFilesHandedOver } from './shell/open-requests'
import { registerSchemes } from './shell/protocol'
import { shutDoors } from './shell/security'
import { claimLinks, onWishes, wishesOfCommandLine } from './shell/wishes'
import { commandWords } from './windowless/command-words'
import { runCommand } from './windowless/run-command'

/** Files that the system opens together come within so many milliseconds of one another. */
const gatherMs = 100
/** As in `electron-builder.yml`: Windows groups windows, pins and notifications by it. */
const appId = 'app.diglot.player'

// Wiring only. What must happen before the app is ready happens here, in this order; the rest is DiglotApp's.
app.setName('Diglot')
app.setAppUserModelId(appId)
ignoreDangerousSwitches()
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
  const words = wishesOfCommandLine(process.argv)
  if (!becomeOnlyInstance(files, words)) {
    app.quit()
    return
  }
  const recovery = new Recovery()
  let diglot: DiglotApp | null = null
  const wishes = words.flatMap((word) => readWish(word) ?? [])
  // macOS hands files and links over before the app is ready; they join those of the command line.
  const handed = gather<string>(gatherMs, (more) => {
    if (diglot) diglot.open(more)
    else files.push(...more)
  })
  onFilesHandedOver((more) => {
    diglot?.showWindow()
    handed.add(more)
  })
  onWishes((wish) => {
    if (diglot) grantWish(wish, diglot)
    else wishes.push(wish)
  })
  claimLinks()
  finishWriting(app, { isWriting, written })
  app.on('activate', () => diglot?.showWindow())
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit()
  })
  app
    .whenReady()
    .then(async () => {
      handed.flush()
      diglot = await DiglotApp.start(files.splice(0), recovery)
      if (files.length > 0) diglot.open(files)
      for (const wish of wishes) grantWish(wish, diglot)
    })
    .catch((thrown) => recovery.cannotStart(thrown))
}
