import { type ComponentType, useLayoutEffect, useState } from 'react'
import { flushSync } from 'react-dom'
import { useIsMini } from '../store/selectors'

/** The window takes its other size within some frames; where it has that size already, nothing tells. Milliseconds. */
const patience = 250

let MiniPlayer: ComponentType | null = null

/** Loads the code of the folded window, without which it stays whole. */
export async function loadMini(): Promise<void> {
  MiniPlayer = (await import('./mini-player')).MiniPlayer
}

/** Loads it when there is nothing else to do, so that the window folds at once. */
export function prepareMini(): void {
  requestIdleCallback(() => void loadMini())
}

/**
 * The folded window, where that is the form to be shown; null for the whole one. It is the one that is wanted, from the
 * moment on at which the window has its size. Neither form is ever seen in the size of the other. The keyboard stays on the
 * button that folds and unfolds, if it was there.
 */
export function useMiniShown(): ComponentType | null {
  const isWanted = useIsMini()
  const [isShown, setShown] = useState(isWanted && MiniPlayer !== null)

  useLayoutEffect(() => {
    if (isWanted === isShown) return
    // Asked now: at the window's new size the button may be hidden already, and what is hidden loses the focus.
    const hadFocus = document.activeElement?.matches('[data-fold]')
    let isOver = false
    const show = () => {
      if (isOver) return
      if (isWanted && !MiniPlayer) {
        void loadMini().then(show)
        return
      }
      flushSync(() => setShown(isWanted))
      if (hadFocus) document.querySelector<HTMLElement>('[data-fold]')?.focus()
    }
    const timer = setTimeout(show, patience)
    window.addEventListener('resize', show)
    return () => {
      isOver = true
      clearTimeout(timer)
      window.removeEventListener('resize', show)
    }
  }, [isWanted, isShown])

  return isShown ? MiniPlayer : null
}
