import { type RefObject, useLayoutEffect } from 'react'
import type { ScrolledList } from '../captions/use-caption-list'
import { type Store, useStore } from '../store'
import { hiddenIn, markRows, unmarkRows } from './mark-rows'
import { bringToRead, type ReadingPlace, readingPlace, returnTo } from './reading-place'

/** Where the listener was when finding began. */
interface Origin {
  readonly isFollowing: boolean
  readonly place: ReadingPlace | null
  /** Finding has taken the list elsewhere, and owes the place. */
  isOwed: boolean
}

/**
 * Finding, seen from the list: marks the hits in the rows, brings the one that is shown to where one reads, and gives
 * the listener the place back when finding ends. Whoever follows the voice again meanwhile (by playing from a hit, by a
 * click on a line, by the pill) has chosen another place, and keeps that.
 */
export function useFoundRows(scroller: RefObject<HTMLElement | null>, list: ScrolledList): void {
  useLayoutEffect(() => {
    const element = scroller.current
    if (!element) return
    let origin: Origin | null = null
    let leaveAlone = () => {}

    const begin = ({ isFollowing, activeCue, setFindFrom }: Store) => {
      const place = readingPlace(element, list)
      origin = { isFollowing, place, isOwed: false }
      setFindFrom(isFollowing && activeCue >= 0 ? activeCue : (place?.segment ?? 0))
    }

    const show = ({ finding, episode, setFollowing }: Store) => {
      const segment = finding?.hits[finding.current]
      if (segment === undefined) return
      if (origin) origin.isOwed = true
      if (episode?.timeline) setFollowing(false)
      leaveAlone()
      leaveAlone = bringToRead(segment, list)
    }

    const end = ({ setFollowing, setFindHidden }: Store) => {
      const from = origin
      origin = null
      leaveAlone()
      setFindHidden([])
      if (!from?.isOwed) return
      if (from.isFollowing) setFollowing(true)
      else if (from.place) returnTo(from.place, list)
    }

    const mark = () => {
      const { finding, findMarking, findHidden, episode, setFindHidden } = useStore.getState()
      if (!finding || !findMarking) {
        unmarkRows(element)
        return
      }
      const { rangesIn } = findMarking
      const shown = finding.hits[finding.current] ?? -1
      markRows(element, { hits: finding.hits, shown, rangesIn })
      const texts = episode?.text?.transcript.segments[shown]?.texts ?? {}
      const languages = Object.keys(texts).filter((language) => rangesIn(texts[language]!).length > 0)
      const hidden = hiddenIn(element, shown, languages)
      // Said only where nothing of what was found can be seen.
      const told = hidden.length === languages.length ? hidden : []
      if (told.join() !== findHidden.join()) setFindHidden(told)
    }

    // Rows come and go as the list is scrolled, and lines as languages are shown and hidden.
    const rows = new MutationObserver(mark)
    const watch = () =>
      rows.observe(element, { childList: true, subtree: true, characterData: true, attributeFilter: ['aria-hidden'] })

    const state = useStore.getState()
    if (state.finding) {
      begin(state)
      watch()
      mark()
    }
    const unsubscribe = useStore.subscribe((now, before) => {
      if (now.episode?.id !== before.episode?.id) return
      if (now.isFollowing && !before.isFollowing && origin) origin.isOwed = false
      if (now.finding === before.finding) return
      if (now.finding && !before.finding) {
        begin(now)
        watch()
      }
      if (now.finding) show(now)
      else {
        rows.disconnect()
        end(now)
      }
      mark()
    })
    return () => {
      unsubscribe()
      leaveAlone()
      rows.disconnect()
      unmarkRows(element)
    }
  }, [scroller, list])
}
