import { recorded } from './recorded-calls.mjs'

export const shell = /** @satisfies {Partial<Electron.Shell>} */ ({
  openExternal: recorded('shell.openExternal', Promise.resolve()),
  openPath: recorded('shell.openPath', Promise.resolve('')),
  showItemInFolder: recorded('shell.showItemInFolder'),
  trashItem: recorded('shell.trashItem', Promise.resolve()),
  beep: recorded('shell.beep'),
})
