import { useEffect, useState } from 'react'
import { useSegments, useTimeline } from '../../renderer/store/selectors'
import type { FakePlayer } from './fake-player'

/** As often as an audio element tells its time. */
const timeUpdateMs = 250

/**
 * The caption view as it is written in an afternoon: every row in the document, the time in React's state at each
 * `timeupdate`, the active row found by a walk through all, brought in sight by the browser. What ours is measured beside.
 */
export function NaiveView({ player }: { readonly player: FakePlayer }) {
  const segments = useSegments()
  const timeline = useTimeline()
  const [time, setTime] = useState(0)
  useEffect(() => {
    const timer = setInterval(() => setTime(player.clock.now()), timeUpdateMs)
    return () => clearInterval(timer)
  }, [player])
  const active = timeline?.cues.findIndex((cue) => cue.source !== 'absent' && cue.start <= time && time < cue.end) ?? -1
  useEffect(() => {
    document.querySelector(`[data-segment="${active}"]`)?.scrollIntoView({ block: 'center', behavior: 'smooth' })
  }, [active])
  return (
    <div data-testid="captions" className="naive">
      {segments.map(({ texts }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the naive way is what is measured.
        <div key={index} data-segment={index} aria-current={index === active ? 'true' : undefined}>
          {Object.values(texts).map((text) => (
            <p key={text}>{text}</p>
          ))}
        </div>
      ))}
    </div>
  )
}
