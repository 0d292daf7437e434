import { useTranslation } from 'react-i18next'
import { placeTyped } from '../../shared/commands/place-typed'
import { formatClock } from '../../shared/i18n/format'
import type { Seconds } from '../../shared/model/time'
import { useApp } from '../app-context'
import { startOfSegment } from '../commands/segment-steps'
import { useStore } from '../store'
import { useDuration, useEpisode, useSegments, useTimeline } from '../store/selectors'

/** A place to go to. */
export interface PlaceEntry {
  readonly title: string
  /** Why one cannot go there. */
  readonly lack: string | undefined
  go(): void
}

/** The place that was typed, if it was one. */
export function usePlaceEntry(typed: string): PlaceEntry | null {
  const { t } = useTranslation()
  const { player } = useApp()
  const hasAudio = Boolean(useEpisode()?.track)
  const segments = useSegments()
  const timeline = useTimeline()
  const duration = useDuration()
  const place = placeTyped(typed)
  if (!place) return null

  const goTo = (time: Seconds) => () => {
    player.seek(time)
    useStore.getState().setFollowing(true)
  }
  const nowhere = () => {}
  if ('time' in place) {
    const isBeyond = duration > 0 && place.time > duration
    const beyond = isBeyond ? t('palette.beyondEnd', { time: formatClock(duration) }) : undefined
    return {
      title: t('palette.goToTime', { time: formatClock(place.time) }),
      lack: hasAudio ? beyond : t('palette.needsAudio'),
      go: goTo(place.time),
    }
  }

  const title = t('palette.goToLine', { line: place.line })
  const start = timeline && startOfSegment(timeline, place.line - 1)
  const lack = () => {
    if (segments.length === 0) return t('palette.needsText')
    if (place.line > segments.length) return t('palette.beyondLast', { line: segments.length })
    if (!hasAudio) return t('palette.needsAudio')
    if (!timeline) return t('palette.needsTimes')
    return start === null ? t('palette.notSpoken') : undefined
  }
  return { title, lack: lack(), go: typeof start === 'number' ? goTo(start) : nowhere }
}
