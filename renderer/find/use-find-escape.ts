import { useEffect, useRef } from 'react'

const popups = '[role="menu"], [role="listbox"], [role="dialog"], [role="alertdialog"]'

/**
 * Escape ends finding wherever the focus is, before it means anything else; but first it closes what is open above.
 * `onEscape` may change.
 */
export function useFindEscape(onEscape: () => void): void {
  const latest = useRef(onEscape)
  latest.current = onEscape
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.isComposing || event.keyCode === 229) return
      if (document.querySelector(popups)) return
      event.preventDefault()
      event.stopPropagation()
      latest.current()
    }
    window.addEventListener('keydown', listen, { capture: true })
    return () => window.removeEventListener('keydown', listen, { capture: true })
  }, [])
}
