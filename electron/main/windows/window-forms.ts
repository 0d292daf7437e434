import type { BrowserWindow } from 'electron'
import type { WindowKind } from '../../services/documents/kept-windows'
import type { Size } from '../../services/windows/place-on-screens'

/** One of the forms that the player's window takes. Sizes are those of the page in it, without the system's frame. */
export interface WindowForm {
  readonly kind: WindowKind
  /** At its first time. */
  readonly usual: Size
  /** The least in which its parts have room. */
  readonly smallest: Size
}

export const wholeForm: WindowForm = {
  kind: 'player',
  usual: { width: 1280, height: 800 },
  smallest: { width: 400, height: 480 },
}

/**
 * Folded to one line in both languages and what moves the voice. There is no largest size: it is a second screen's subtitle,
 * too.
 */
export const miniForm: WindowForm = {
  kind: 'mini',
  usual: { width: 420, height: 160 },
  smallest: { width: 320, height: 120 },
}

/** A size of the page as one of the window around it. The frame is the system's, and known of a window that is there. */
export function withFrame(window: BrowserWindow, { width, height }: Size): Size {
  const outer = window.getBounds()
  const inner = window.getContentBounds()
  return { width: width + outer.width - inner.width, height: height + outer.height - inner.height }
}
