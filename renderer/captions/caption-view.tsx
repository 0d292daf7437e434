import { useRef } from 'react'
import type { Player } from '../player/player'
import { useEpisode, useSegments } from '../store/selectors'
import { CaptionList } from './caption-list'
import styles from './caption-view.module.css'
import { useSize } from './use-size'

/** The stage: every caption of the open episode, the one being spoken at a steady height. Nothing without captions. */
export function CaptionView({ player }: { readonly player: Player }) {
  const episode = useEpisode()
  const segments = useSegments()
  const stage = useRef<HTMLDivElement>(null)
  const hasCaptions = episode !== null && segments.length > 0
  const size = useSize(stage, hasCaptions)
  if (!hasCaptions) return null

  return (
    <div ref={stage} className={styles.stage} data-lines="">
      {size && <CaptionList key={episode.id} player={player} size={size} />}
    </div>
  )
}
