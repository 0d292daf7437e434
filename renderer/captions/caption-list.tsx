import clsx from 'clsx'
import { Fragment, type ReactNode, useCallback, useId, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Seconds } from '../../shared/model/time'
import type { SpokenCue } from '../../shared/model/timeline'
import { loopLines } from '../commands/hand-commands'
import { useShownGaps } from '../corrections/use-shown-gaps'
import { useFoundRows } from '../find/use-found-rows'
import type { Player } from '../player/player'
import { useStore } from '../store'
import { useEpisode, useIsFollowing, useSegments, useSettings, useSpoken, useTimeline } from '../store/selectors'
import { BackToNow } from './back-to-now'
import styles from './caption-list.module.css'
import { CaptionRow } from './caption-row'
import { listPadding, restingOffset } from './caption-scroll'
import { ChapterRow } from './chapter-row'
import { GapRow } from './gap-row'
import { type ListItem, listItems } from './list-items'
import { TranslationVoice } from './translation-voice'
import { useCaptionList } from './use-caption-list'
import { useCueTracking } from './use-cue-tracking'
import { useFollow } from './use-follow'
import { useFontLoads } from './use-font-loads'
import { useLineUp } from './use-line-up'
import { useReadingLine } from './use-reading-line'
import { useRowEstimates } from './use-row-estimates'
import { useRowInput } from './use-row-input'
import { useRowMenu } from './use-row-menu'
import type { Size } from './use-size'

export interface CaptionListProps {
  readonly player: Player
  /** Of the stage it fills. */
  readonly size: Size
}

/** A line stays the active one until the next begins; after so long it is over. */
const overFor: Seconds = 1

/** The captions of one episode: scrolled, followed, clicked. Remount it for another episode. */
export function CaptionList({ player, size }: CaptionListProps) {
  const { t } = useTranslation()
  const hint = useId()
  const scroller = useRef<HTMLOListElement>(null)
  const segments = useSegments()
  const timeline = useTimeline()
  const spoken = useSpoken()
  const chapters = useEpisode()?.track?.tags.chapters
  const isFollowing = useIsFollowing()
  const lineUp = useLineUp()
  const fonts = useFontLoads()
  const { originalSize, translationSize } = useSettings()
  const said = useShownGaps()
  const rows = useMemo(() => listItems(segments, timeline, chapters ?? [], said), [segments, timeline, chapters, said])

  const { width, height } = size
  const layout = useMemo(
    () => ({ lineUp, width, fonts, originalSize, translationSize }),
    [lineUp, width, fonts, originalSize, translationSize],
  )
  const estimates = useRowEstimates(rows, layout)
  const padding = listPadding(height, timeline !== null)
  // Where there is a voice to follow, following finds the place.
  const [left] = useState(() => (timeline && isFollowing ? null : useStore.getState().readingPlace))
  const captions = useCaptionList({
    scroller,
    rows,
    height,
    padding,
    estimate: (index) => estimates[index] ?? 0,
    firstOffset: () => {
      const startOf = (row: number) => estimates.slice(0, row).reduce((sum, each) => sum + each, padding.start)
      if (left) return startOf(rows.indexOf(left.place)) - left.top
      const active = rows.indexOf(useStore.getState().activeCue)
      if (active < 1) return 0
      return restingOffset({ start: startOf(active), size: estimates[active] ?? 0 }, height, 0)
    },
    left,
    layout,
  })

  const { clock } = player
  const track = useCueTracking(clock, rows)
  const { follower, direction } = useFollow({ scroller, captions, clock, track, timeline, layout, height })
  useFoundRows(scroller, captions.list)
  useReadingLine(scroller, captions.list)

  const resume = useCallback(() => {
    // A seek may have come just before; following would first go to where the voice was.
    track()
    useStore.getState().setFollowing(true)
    follower.current?.follow()
  }, [track, follower])
  const playFrom = useCallback(
    ({ start }: { readonly start: Seconds }) => {
      player.seek(start)
      player.play()
      resume()
    },
    [player, resume],
  )
  const { open: openMenu, menu } = useRowMenu()
  const input = useRowInput({
    count: segments.length,
    play(index) {
      const cue = timeline?.cues[index]
      if (!cue || cue.source === 'absent') return false
      const isBeingSaid = isSaid(cue, index, clock.now())
      if (!isBeingSaid) playFrom(cue)
      else {
        player.toggle()
        resume()
      }
      return isBeingSaid
    },
    loop:
      timeline &&
      ((lines) => {
        loopLines({ store: useStore, player }, lines)
        resume()
      }),
    openMenu,
    reveal: (index) => follower.current?.reveal(index),
    keep: captions.keep,
  })

  const draw = (item: ListItem, index: number): ReactNode => {
    const inList = { item: index, measure: captions.measure }
    if (item.kind === 'gap') return <GapRow {...inList} gap={item.gap} clock={clock} onPlay={playFrom} />
    if (item.kind === 'chapter') return <ChapterRow {...inList} chapter={item.chapter} onPlay={playFrom} />
    const { segment } = item
    const isNewSpeaker =
      segment.speaker !== segments[item.index - 1]?.speaker || rows.items[index - 1]?.kind === 'chapter'
    const isAbsent = timeline?.cues[item.index]?.source === 'absent'
    const isFirstAbsent = isAbsent && timeline?.cues[item.index - 1]?.source !== 'absent'
    return (
      <CaptionRow
        {...inList}
        index={item.index}
        count={segments.length}
        segment={segment}
        lineUp={lineUp}
        speaker={isNewSpeaker ? segment.speaker : undefined}
        cue={timeline?.cues[item.index] ?? null}
        spoken={spoken}
        note={isFirstAbsent ? t('captions.absent') : undefined}
        hint={isAbsent ? t('captions.absentHint') : undefined}
        clock={clock}
      />
    )
  }

  let end = 0
  return (
    <>
      <p id={hint} hidden>
        {t('captions.listHint')}
      </p>
      <ol
        ref={scroller}
        className={clsx(styles.list, !timeline ? styles.untimed : !isFollowing && styles.away)}
        data-testid="captions"
        aria-label={t('captions.list')}
        aria-describedby={hint}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: one stop of the Tab key for all rows, which it hands on to a row.
        tabIndex={0}
        {...input}
      >
        {captions.rows.map(({ index, start, end: rowEnd }) => {
          const item = rows.items[index]
          const gap = start - end
          end = rowEnd
          if (!item) return null
          return (
            <Fragment key={item.place}>
              {gap > 0 && <Spacer height={gap} />}
              {draw(item, index)}
            </Fragment>
          )
        })}
        <Spacer height={captions.totalSize - end} />
      </ol>
      {menu}
      {timeline && <TranslationVoice lineUp={lineUp} />}
      {!isFollowing && timeline && (
        <BackToNow
          direction={direction}
          onClick={({ detail }) => {
            resume()
            // Pressed by key: the button goes, and the focus must not go with it, but to the row that is there next.
            if (detail === 0) queueMicrotask(() => scroller.current?.focus())
          }}
        />
      )}
    </>
  )
}

/** Whether a press on a line means "pause" or "go on", and not "say it again": it is the active one, and not over for long. */
function isSaid({ end }: SpokenCue, index: number, now: Seconds): boolean {
  const { activeCue, isEnded } = useStore.getState()
  return activeCue === index && !isEnded && now < end + overFor
}

/** Stands for the rows that are not rendered. */
function Spacer({ height }: { readonly height: number }) {
  return <li role="presentation" aria-hidden="true" style={{ height }} />
}
