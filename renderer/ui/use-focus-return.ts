import { useRef } from 'react'

interface OpenChange {
  readonly event: Event
}

/**
 * Whether a popup gives the focus back to its button when it closes: only if it was opened by keyboard. After the
 * pointer, Space on that button would open the popup again where the listener means "play".
 */
export function useFocusReturn() {
  const isByKeyboard = useRef(false)
  return {
    onOpenChange: (isOpen: boolean, { event }: OpenChange) => {
      // A button pressed by key reports a click of no pointer.
      if (isOpen)
        isByKeyboard.current = event instanceof KeyboardEvent || (event instanceof MouseEvent && event.detail === 0)
    },
    finalFocus: () => isByKeyboard.current,
  }
}
