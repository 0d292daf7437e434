import { app, screen } from 'electron'
import type { Rectangle } from '../../services/windows/place-on-screens'

/** Milliseconds between two looks at where the pointer is. */
const lookMs = 150

/**
 * Tells whether the pointer is over a window that lets all clicks through. The window itself hears nothing of the pointer
 * then; to have its moves forwarded is not known under Linux, and on Windows it slows the pointer of the whole desktop.
 * Looked at only between `start` and `stop`.
 */
export class PointerWatch {
  readonly #tell: (isOver: boolean) => void
  #timer: NodeJS.Timeout | undefined
  #isOver = false

  constructor(tell: (isOver: boolean) => void) {
    this.#tell = tell
  }

  start(bounds: () => Rectangle): void {
    if (this.#timer !== undefined || !knowsPointer()) return
    this.#timer = setInterval(() => this.#look(bounds()), lookMs)
  }

  stop(): void {
    clearInterval(this.#timer)
    this.#timer = undefined
    this.#isOver = false
  }

  #look({ x, y, width, height }: Rectangle): void {
    const pointer = screen.getCursorScreenPoint()
    const isOver = pointer.x >= x && pointer.x < x + width && pointer.y >= y && pointer.y < y + height
    if (isOver === this.#isOver) return
    this.#isOver = isOver
    this.#tell(isOver)
  }
}

/** Under Wayland nobody is told where the pointer is, nor where a window is. */
export function knowsPointer(platform = process.platform, env: NodeJS.ProcessEnv = process.env): boolean {
  if (platform !== 'linux') return true
  const chosen = app.commandLine.getSwitchValue('ozone-platform')
  if (chosen !== '') return chosen !== 'wayland'
  return env.XDG_SESSION_TYPE !== 'wayland'
}
