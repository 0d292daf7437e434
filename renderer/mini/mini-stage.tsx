import { useMemo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useApp } from '../app-context'
import { listItems, placeOfGap } from '../captions/list-items'
import { TranslationVoice } from '../captions/translation-voice'
import { useCueTracking } from '../captions/use-cue-tracking'
import { useLineUp } from '../captions/use-line-up'
import { type Size, useSize } from '../captions/use-size'
import { useShownGaps } from '../corrections/use-shown-gaps'
import {
  useActiveCue,
  useEpisode,
  useIsActiveGap,
  useIsOpening,
  useNotices,
  useRefining,
  useSegments,
  useTimeline,
} from '../store/selectors'
import { MiniAsk } from './mini-ask'
import { MiniGap } from './mini-gap'
import { MiniLine } from './mini-line'
import styles from './mini-stage.module.css'
import { MiniTitle } from './mini-title'

/** The middle of the mini player: what is being said, or what can be said in its place. A click plays and pauses. */
export function MiniStage() {
  const { run } = useApp()
  const hasTrack = Boolean(useEpisode()?.track)
  const stage = useRef<HTMLDivElement>(null)
  const room = useSize(stage, true)
  const click = () => {
    // A click that ends the marking of a word means that word.
    if (hasTrack && getSelection()?.isCollapsed !== false) run('play-pause')
  }
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: by keyboard it is Space, and the button below.
    // biome-ignore lint/a11y/noStaticElementInteractions: the same button is there for everyone who does not point.
    <div ref={stage} className={styles.stage} onClick={click} data-testid="mini">
      <Content room={room} />
    </div>
  )
}

function Content({ room }: { readonly room: Size | null }) {
  const { t } = useTranslation()
  const episode = useEpisode()
  const isOpening = useIsOpening()
  const hasNotice = useNotices().length > 0
  const isForeign = useRefining().state === 'foreign'
  if (!episode && isOpening) return <p role="status">{t('welcome.opening')}</p>
  // A message has the place, and the same button.
  if (!episode) return hasNotice ? null : <MiniAsk words={t('mini.drop')} button={t('header.open')} />
  if (!episode.track) return <MiniAsk words={t('welcome.missingAudio')} button={t('welcome.chooseAudio')} />
  if (episode.text && episode.timeline) return <Followed key={episode.id} room={room} />
  return <MiniTitle note={isForeign && episode.text ? t('states.foreignTitle') : undefined} />
}

/** What is said now. While the captions are not there, it is here that the active line is kept true to the clock. */
function Followed({ room }: { readonly room: Size | null }) {
  const { clock } = useApp().player
  const segments = useSegments()
  const timeline = useTimeline()
  const chapters = useEpisode()?.track?.tags.chapters
  const said = useShownGaps()
  const rows = useMemo(() => listItems(segments, timeline, chapters ?? [], said), [segments, timeline, chapters, said])
  useCueTracking(clock, rows)
  const lineUp = useLineUp()
  const active = useActiveCue()
  const isInGap = useIsActiveGap(active)
  const segment = segments[active]
  const row = isInGap ? rows.items[rows.indexOf(placeOfGap(active))] : undefined
  return (
    <>
      {row?.kind === 'gap' ? (
        <MiniGap gap={row.gap} clock={clock} />
      ) : segment ? (
        <MiniLine key={active} index={active} segment={segment} lineUp={lineUp} clock={clock} room={room} />
      ) : (
        <MiniTitle />
      )}
      <TranslationVoice lineUp={lineUp} />
    </>
  )
}
