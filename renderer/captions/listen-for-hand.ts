import type { Follower } from './follower'

/** A wheel or a key has no "up": the hand is taken to be off when the list has been at rest for this long. */
const restMs = 150

/** Home, End and the arrows are keys of the player. */
const scrollKeys = new Set(['PageUp', 'PageDown'])

/**
 * Tells a follower when the listener's hand is on the list (wheel, finger, scrollbar, a button held down over the text,
 * scrolling keys) and when it is off. Returns what ends the listening.
 */
export function listenForHand(scroller: HTMLElement, follower: Follower): () => void {
  const scope = new AbortController()
  const { signal } = scope
  let isDown = false
  let hasScrolled = false
  let timer: ReturnType<typeof setTimeout> | undefined

  const restartRest = () => {
    clearTimeout(timer)
    timer = setTimeout(() => {
      if (!isDown) follower.releaseHand()
    }, restMs)
  }
  const nudge = () => {
    follower.takeHand()
    restartRest()
  }
  const down = () => {
    isDown = true
    hasScrolled = false
    follower.takeHand()
  }
  const up = () => {
    if (!isDown) return
    isDown = false
    // A click must not wait; a flung or dragged list is left to come to rest.
    if (hasScrolled) restartRest()
    else follower.releaseHand()
  }

  scroller.addEventListener(
    'wheel',
    (event) => {
      // With Ctrl it is zooming.
      if (event.deltaY !== 0 && !event.ctrlKey) nudge()
    },
    { passive: true, signal },
  )
  scroller.addEventListener('pointerdown', down, { passive: true, signal })
  scroller.addEventListener('touchstart', down, { passive: true, signal })
  // Of the window: after a click they scroll the list although nothing has the focus. Elsewhere, nothing will scroll and
  // the hand is off again in a moment.
  window.addEventListener(
    'keydown',
    (event) => {
      if (scrollKeys.has(event.key) && !event.defaultPrevented) nudge()
    },
    { signal },
  )
  scroller.addEventListener(
    'scroll',
    () => {
      hasScrolled = true
      follower.scrolled()
      if (!isDown && timer !== undefined) restartRest()
    },
    { passive: true, signal },
  )
  for (const name of ['pointerup', 'pointercancel', 'touchend', 'touchcancel', 'blur'] as const) {
    window.addEventListener(name, up, { passive: true, signal })
  }
  // The end of dragging a scrollbar is not always reported; the next move without a button tells it.
  window.addEventListener('pointermove', ({ buttons }) => buttons === 0 && up(), { passive: true, signal })

  return () => {
    scope.abort()
    clearTimeout(timer)
  }
}
