import { type LineRange, linesBetween } from '../store/hand-slice'

export interface DragOptions {
  readonly list: HTMLElement
  /** The line on which the button went down, and where. */
  readonly from: number
  readonly at: { readonly x: number; readonly y: number; readonly pointerId: number }
  /** The lines drawn over so far; null when it was called off. */
  readonly choose: (lines: LineRange | null) => void
  /** The button went up. Not called for what never left its line. */
  readonly finish: (lines: LineRange) => void
}

/** In pixels and milliseconds. */
const tunables = {
  /** Marking a word at the end of a line often slips below it: a drag begins when the pointer is so far in another line. */
  least: 16,
  /** The list scrolls by itself while the pointer is so near to its upper or lower end, or beyond. */
  edge: 56,
  /** Scrolled per millisecond at the very end, less before. */
  fastest: 0.9,
} as const

/**
 * Drawing over lines with a button held down, from the press on. Within its first line the pointer marks text as anywhere;
 * in another line it takes up lines, and the text marked on the way is let go. Escape, or losing the window, calls it off.
 * Returns whether it has left its first line, as asked for at any time.
 */
export function dragLines({ list, from, at, choose, finish }: DragOptions): () => boolean {
  const scope = new AbortController()
  const { signal } = scope
  let hasLeft = false
  let line = from
  let y = at.y
  let frame = 0
  let frameTime = 0

  const take = () => {
    const over = lineAt(list, y, hasLeft ? 0 : tunables.least, from)
    if (!hasLeft && over === from) return
    if (!hasLeft) {
      hasLeft = true
      list.toggleAttribute('data-drawing', true)
      scrollAtEdge(performance.now())
    }
    // What the browser went on marking since the last move.
    getSelection()?.removeAllRanges()
    if (over === line) return
    line = over
    choose(linesBetween(from, line))
  }

  const scrollAtEdge = (now: number) => {
    const { top, bottom } = list.getBoundingClientRect()
    const beyond = Math.min(0, y - top - tunables.edge) + Math.max(0, y - bottom + tunables.edge)
    const speed = Math.max(-1, Math.min(beyond / tunables.edge, 1)) * tunables.fastest
    if (speed !== 0 && frame !== 0) {
      list.scrollTop += speed * (now - frameTime)
      take()
    }
    frameTime = now
    frame = requestAnimationFrame(scrollAtEdge)
  }

  const end = () => {
    scope.abort()
    cancelAnimationFrame(frame)
    list.toggleAttribute('data-drawing', false)
  }
  const callOff = () => {
    end()
    if (hasLeft) choose(null)
  }

  const listen = <K extends keyof WindowEventMap>(name: K, listener: (event: WindowEventMap[K]) => void) =>
    window.addEventListener(name, listener, { signal, capture: true })
  listen('pointermove', (event) => {
    if (event.pointerId !== at.pointerId) return
    y = event.clientY
    // The end of a press outside the window is not always reported.
    if (event.buttons === 0) callOff()
    else take()
  })
  listen('pointerup', (event) => {
    if (event.pointerId !== at.pointerId) return
    end()
    if (hasLeft) finish(linesBetween(from, line))
  })
  listen('pointercancel', callOff)
  // Not on its way to an element: only the window's own.
  window.addEventListener('blur', callOff, { signal })
  listen('keydown', (event) => {
    if (event.key !== 'Escape' || !hasLeft) return
    event.preventDefault()
    event.stopPropagation()
    callOff()
  })
  return () => hasLeft
}

/** The line at a height of the screen; beyond the ends of the list, or between two lines, the nearest one above. */
function lineAt(list: HTMLElement, height: number, least: number, from: number): number {
  const { top, bottom } = list.getBoundingClientRect()
  const y = Math.max(top, Math.min(height, bottom - 1))
  let found = from
  for (const row of list.querySelectorAll<HTMLElement>('[data-segment]')) {
    const index = Number(row.dataset.segment)
    const box = row.getBoundingClientRect()
    // Into a line below one comes from its top, into a line above from its bottom.
    if (index < from && y < box.bottom - least) return index
    if (index === from && y < box.bottom) return index
    if (index > from && y >= box.top + least) found = index
  }
  return found
}
