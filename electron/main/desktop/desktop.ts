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

type Part = (host: Host) => unknown

const parts: Readonly<Record<string, Part>> = {
  showDockMenu,
  showJumpList,
  stayAwake,
  pauseForSleep,
  showProgress,
  showThumbnailButtons,
  showTray,
  notifyWhenAligned,
  overlay: (host) => new Overlay(host, join(app.getAppPath(), 'dist/preload-overlay/overlay.cjs')),
}

/**
 * Everything by which the desktop shows that Diglot is there, beside its window. A desktop that has no place for a part
 * (no tray, no notifications) is told to `failed`, and costs that part alone.
 */
export function joinDesktop(host: Host, failed: (part: string, thrown: unknown) => void): void {
  for (const [name, part] of Object.entries(parts)) {
    try {
      part(host)
    } catch (thrown) {
      failed(name, thrown)
    }
  }
}
