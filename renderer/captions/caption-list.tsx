import clsx from 'clsx'
import { Fragment, useId, useMemo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Seconds } from '../../shared/model/time'
import { loopLines } from '../commands/hand-commands'
import type { Player } from '../player/player'
import { useStore } from '../store'
import { useEpisode, useIsFollowing, useSegments, useShow, useSpoken, useTimeline } from '../store/selectors'
import { BackToNow } from './back-to-now'
import styles from './caption-list.module.css'
import { CaptionRow } from './caption-row'
import { listPadding, restingOffset } from './caption-scroll'
import type { LineUp } from './lines-of'
import { useCaptionList } from './use-caption-list'
import { useCueTracking } from './use-cue-tracking'
import { useFollow } from './use-follow'
import { useFontLoads } from './use-font-loads'
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
  const isFollowing = useIsFollowing()
  const lineUp = useLineUp()
  const fonts = useFontLoads()

  const { width, height } = size
  const layout = useMemo(() => ({ segments, lineUp, width, fonts }), [segments, lineUp, width, fonts])
  const estimates = useRowEstimates(layout)
  const padding = listPadding(height, timeline !== null)
  const captions = useCaptionList({
    scroller,
    count: segments.length,
    height,
    padding,
    estimate: (index) => estimates[index] ?? 0,
    firstOffset: () => {
      const active = useStore.getState().activeCue
      if (active < 1) return 0
      const start = estimates.slice(0, active).reduce((sum, each) => sum + each, padding.start)
      return restingOffset({ start, size: estimates[active] ?? 0 }, height, 0)
    },
    layout,
  })

  const { clock } = player
  const track = useCueTracking(clock)
  const { follower, direction } = useFollow({ scroller, captions, clock, track, timeline, layout, height })

  const startOf = (index: number): Seconds | null => {
    const cue = timeline?.cues[index]
    return cue && cue.source !== 'absent' ? cue.start : null
  }
  const resume = () => {
    // A seek may have come just before; following would first go to where the voice was.
    track()
    useStore.getState().setFollowing(true)
    follower.current?.follow()
  }
  const { open: openMenu, menu } = useRowMenu()
  const input = useRowInput({
    count: segments.length,
    play(index) {
      const start = startOf(index)
      if (start === null) return false
      const isToggled = isBeingSaid(index, player.clock.now())
      if (isToggled) player.toggle()
      else {
        player.seek(start)
        player.play()
      }
      resume()
      return isToggled
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
          const segment = segments[index]
          const gap = start - end
          end = rowEnd
          if (!segment) return null
          return (
            <Fragment key={index}>
              {gap > 0 && <Spacer height={gap} />}
              <CaptionRow
                index={index}
                count={segments.length}
                segment={segment}
                lineUp={lineUp}
                speaker={segment.speaker === segments[index - 1]?.speaker ? undefined : segment.speaker}
                start={startOf(index)}
                isSoft={timeline?.cues[index]?.source === 'estimated'}
                measure={captions.measure}
              />
            </Fragment>
          )
        })}
        <Spacer height={captions.totalSize - end} />
      </ol>
      {menu}
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

/** Whether a click on a line means "pause" or "go on", and not "say it again": it is the active one, and not over for long. */
function isBeingSaid(index: number, now: Seconds): boolean {
  const { activeCue, isEnded, episode } = useStore.getState()
  const cue = episode?.timeline?.cues[index]
  return activeCue === index && !isEnded && cue?.source !== 'absent' && now < (cue?.end ?? 0) + overFor
}

/** Stands for the rows that are not rendered. */
function Spacer({ height }: { readonly height: number }) {
  return <li role="presentation" aria-hidden="true" style={{ height }} />
}

/** The spoken language is the original; before that is known, the first of the transcript. */
function useLineUp(): LineUp {
  const languages = useEpisode()?.text?.transcript.languages
  const spoken = useSpoken()?.language
  const show = useShow()
  return useMemo(
    () => ({ languages: languages ?? [], original: spoken ?? languages?.[0] ?? 'und', show }),
    [languages, spoken, show],
  )
}
