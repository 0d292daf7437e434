import type { Host } from '../host'
import { showDockMenu } from './dock-menu'
import { showJumpList } from './jump-list'

/** Everything by which the desktop shows that Diglot is there, beside its window. */
export function joinDesktop(host: Host): void {
  showDockMenu(host)
  showJumpList(host)
}
