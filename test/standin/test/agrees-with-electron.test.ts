import type { EventEmitter } from 'node:events'
import type * as electron from 'electron'
import { expectTypeOf, test } from 'vitest'
import type * as standin from '../electron.mjs'

/**
 * The members that both have, whose types do not fit Electron's own declarations. Listeners are left out (the stand-in
 * does not list its events), and so are `Parts`: objects of which the stand-in has a part.
 */
type Disagreeing<Ours, Theirs, Parts = never> = {
  [K in Exclude<keyof Ours & keyof Theirs, keyof EventEmitter | Parts>]: Ours[K] extends Theirs[K] ? never : K
}[Exclude<keyof Ours & keyof Theirs, keyof EventEmitter | Parts>]

// Checked by tsc; there is nothing to run.
test('the stand-in is declared as Electron is', () => {
  expectTypeOf<Disagreeing<typeof standin.app, typeof electron.app, 'commandLine' | 'dock'>>().toBeNever()
  expectTypeOf<Disagreeing<standin.BrowserWindow, electron.BrowserWindow, 'webContents'>>().toBeNever()
  expectTypeOf<Disagreeing<typeof standin.clipboard, typeof electron.clipboard>>().toBeNever()
  expectTypeOf<Disagreeing<typeof standin.crashReporter, typeof electron.crashReporter>>().toBeNever()
  expectTypeOf<Disagreeing<typeof standin.ipcMain, typeof electron.ipcMain>>().toBeNever()
  expectTypeOf<Disagreeing<typeof standin.nativeTheme, typeof electron.nativeTheme>>().toBeNever()
  expectTypeOf<Disagreeing<typeof standin.powerSaveBlocker, typeof electron.powerSaveBlocker>>().toBeNever()
  expectTypeOf<Disagreeing<typeof standin.protocol, typeof electron.protocol>>().toBeNever()
  expectTypeOf<Disagreeing<typeof standin.shell, typeof electron.shell>>().toBeNever()
})
