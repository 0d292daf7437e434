import { join } from 'node:path'
import { app } from 'electron'
import type { Host } from '../host'
import { Overlay } from '../overlay/overlay'
import { showDockMenu } from './dock-menu'
import { showJumpList } from './jump-list'
import { notifyWhenAligned } from './notify-when-aligned'
import { pauseForSleep } from './pause-for-sleep'
import { stayAwake } from './stay-awake'
import { showProgress } from './taskbar-progress'
import { showThumbnailButtons } from './thumbnail-buttons'
import { showTray } from './tray/show-tray'

/** Everything by which the desktop shows that Diglot is there, beside its window. */
export function joinDesktop(host: Host): void {
  showDockMenu(host)
  showJumpList(host)
  stayAwake(host)
  pauseForSleep(host)
  showProgress(host)
  showThumbnailButtons(host)
  showTray(host)
  notifyWhenAligned(host)
  new Overlay(host, join(app.getAppPath(), 'dist/preload-overlay/overlay.cjs'))
}
