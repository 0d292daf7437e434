import { useEffect, useState } from 'react'

/** Milliseconds that the toolbar stays when the pointer has left: it may have slipped off the edge. */
const stayMs = 500

/** Whether somebody has the pointer on the overlay, or the keyboard in it. */
export function useHeld(): boolean {
  const [isHeld, setHeld] = useState(false)
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    let isOver = false
    const hold = () => {
      clearTimeout(timer)
      setHeld(true)
    }
    const over = () => {
      isOver = true
      hold()
    }
    const release = () => {
      clearTimeout(timer)
      timer = setTimeout(() => setHeld(isOver || document.hasFocus()), stayMs)
    }
    const left = () => {
      isOver = false
      release()
    }
    const page = document.documentElement
    page.addEventListener('pointermove', over)
    page.addEventListener('pointerleave', left)
    window.addEventListener('focus', hold)
    window.addEventListener('blur', release)
    return () => {
      clearTimeout(timer)
      page.removeEventListener('pointermove', over)
      page.removeEventListener('pointerleave', left)
      window.removeEventListener('focus', hold)
      window.removeEventListener('blur', release)
    }
  }, [])
  return isHeld
}
