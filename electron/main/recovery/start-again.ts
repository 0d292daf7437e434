import { spawn } from 'node:child_process'
import { app } from 'electron'
import { argumentsAgain, type StartMode } from '../../../shared/recovery/arguments-again'

/** Has the program begin again once this process has ended. The caller ends it. */
export function startAgain(mode: StartMode): void {
  const args = argumentsAgain(process.argv, app.isPackaged, mode)
  const image = process.env.APPIMAGE
  if (!app.isPackaged || !image) {
    app.relaunch({ args })
    return
  }
  // An AppImage goes with its process, and Electron's helper that waits for that end with it.
  app.releaseSingleInstanceLock()
  spawn(image, args, { detached: true, stdio: 'ignore' }).unref()
}
