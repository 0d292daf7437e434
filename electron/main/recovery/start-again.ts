import { spawn } from 'node:child_process'
import { app } from 'electron'
import { argumentsAgain, type StartMode } from '../../../shared/recovery/arguments-again'
import { readWish } from '../../services/links/wish'

/** Has the program begin again once this process has ended. The caller ends it. */
export function startAgain(mode: StartMode): void {
  // What the system's menus asked of the last start was done there.
  const words = process.argv.filter((word) => readWish(word) === undefined)
  const args = argumentsAgain(words, app.isPackaged, mode)
  const image = process.env.APPIMAGE
  if (!app.isPackaged || !image) {
    app.relaunch({ args })
    return
  }
  // An AppImage goes with its process, and Electron's helper that waits for that end with it.
  app.releaseSingleInstanceLock()
  const next = spawn(image, args, { detached: true, stdio: 'ignore' })
  // Where the image has gone meanwhile, the listener starts another; this process ends either way.
  next.on('error', () => {})
  next.unref()
}
