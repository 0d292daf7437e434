import { type RefObject, useLayoutEffect, useState } from 'react'
import { flushSync } from 'react-dom'

export interface Size {
  readonly width: number
  readonly height: number
}

/** The inner size of an element in whole pixels, known before the first paint; null while it is not there or empty. */
export function useSize(element: RefObject<HTMLElement | null>, isThere: boolean): Size | null {
  const [size, setSize] = useState<Size | null>(null)

  useLayoutEffect(() => {
    const measured = element.current
    if (!isThere || !measured) return
    const measure = () => {
      const { clientWidth: width, clientHeight: height } = measured
      setSize((before) => {
        if (width === 0 || height === 0) return before
        return before?.width === width && before.height === height ? before : { width, height }
      })
    }
    measure()
    // Rendered before the frame is painted; one frame of new width with old places would be seen as a twitch.
    const observer = new ResizeObserver(() => flushSync(measure))
    observer.observe(measured)
    return () => observer.disconnect()
  }, [element, isThere])

  return size
}
