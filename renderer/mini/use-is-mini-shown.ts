import { useLayoutEffect, useState } from 'react'
import { flushSync } from 'react-dom'
import { useIsMini } from '../store/selectors'

/** The window takes its other size within some frames; where it has that size already, nothing tells. Milliseconds. */
const patience = 250

/**
 * Which form of the window is shown: the one that is wanted, from the moment on at which the window has its size. Neither
 * form is ever seen in the size of the other. The keyboard stays on the button that folds and unfolds, if it was there.
 */
export function useIsMiniShown(): boolean {
  const isWanted = useIsMini()
  const [isShown, setShown] = useState(isWanted)

  useLayoutEffect(() => {
    if (isWanted === isShown) return
    // Asked now: at the window's new size the button may be hidden already, and what is hidden loses the focus.
    const hadFocus = document.activeElement?.matches('[data-fold]')
    const show = () => {
      flushSync(() => setShown(isWanted))
      if (hadFocus) document.querySelector<HTMLElement>('[data-fold]')?.focus()
    }
    const timer = setTimeout(show, patience)
    window.addEventListener('resize', show)
    return () => {
      clearTimeout(timer)
      window.removeEventListener('resize', show)
    }
  }, [isWanted, isShown])

  return isShown
}
