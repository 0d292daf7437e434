import { useApp } from '../app-context'
import { CaptionView } from '../captions/caption-view'
import { useEpisode, useIsOpening } from '../store/selectors'
import { MissingTranscript } from './missing-transcript'
import { Opening } from './opening'
import { Welcome } from './welcome'

/** The middle of the window: the captions, or what stands in for them. */
export function Stage() {
  const { player } = useApp()
  const episode = useEpisode()
  const isOpening = useIsOpening()
  if (episode?.text) return <CaptionView player={player} />
  if (episode) return <MissingTranscript />
  return isOpening ? <Opening /> : <Welcome />
}
