import { type RefObject, useLayoutEffect } from 'react'
import { bringToRead, readingPlace } from '../find/reading-place'
import { useStore } from '../store'
import type { ScrolledList } from './use-caption-list'

/**
 * Notes which line is read whenever the list comes to rest away from the voice, and brings a line there that is asked for:
 * so a window that had to be opened anew shows what was looked at.
 */
export function useReadingLine(scroller: RefObject<HTMLElement | null>, list: ScrolledList): void {
  useLayoutEffect(() => {
    const element = scroller.current
    if (!element) return
    let leaveAlone = () => {}

    const note = () => {
      const { isFollowing, readingLine, setReadingLine } = useStore.getState()
      const line = isFollowing ? null : (readingPlace(element, list)?.segment ?? null)
      if (line !== readingLine) setReadingLine(line)
    }
    const show = () => {
      const { lineToShow, showLine } = useStore.getState()
      if (lineToShow === null) return
      leaveAlone()
      leaveAlone = bringToRead(lineToShow, list)
      showLine(null)
    }

    show()
    element.addEventListener('scrollend', note)
    const unsubscribe = useStore.subscribe((now, before) => {
      if (now.lineToShow !== before.lineToShow) show()
    })
    return () => {
      element.removeEventListener('scrollend', note)
      unsubscribe()
      leaveAlone()
    }
  }, [scroller, list])
}
