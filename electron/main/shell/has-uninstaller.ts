import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** On Windows: whether the installer put this Diglot here, with its uninstaller beside it, and not somebody who unpacked it. */
export function hasUninstaller(): boolean {
  return existsSync(join(dirname(process.execPath), 'Uninstall Diglot.exe'))
}
