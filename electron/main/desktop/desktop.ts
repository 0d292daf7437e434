import { join } from 'node:path'
import { app } from 'electron'
import type { Host } from '../host'
import { Overlay } from '../overlay/overlay'

/** Everything by which the desktop shows that Diglot is there, beside its window. */
export function joinDesktop(host: Host): void {
  new Overlay(host, join(app.getAppPath(), 'dist/preload-overlay/overlay.cjs'))
}
