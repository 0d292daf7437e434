import { type RefObject, useEffect, useMemo, useRef, useState } from 'react'
import type { Seconds } from '../../../shared/model/time'
import type { PlaybackClock } from '../../player/player'
import { motionDuration } from '../motion-duration'
import { createGlide } from './glide'
import { firstTile, placeAt, shownLength, tileLength, windowStart } from './shown-window'

export interface MovingWindow {
  /** The first tile to show. Renders its caller when that changes. */
  readonly tile: number
  /** What moves as a whole, and the line that is the voice. */
  readonly strip: RefObject<HTMLDivElement | null>
  readonly voice: RefObject<HTMLDivElement | null>
  /** Where the window begins now. */
  start(): Seconds
  /** Puts everything in its place, now. */
  draw(): void
  /** The window stays where it is, and the voice is drawn at `time`, whatever the clock says. */
  hold(time: Seconds): void
  release(): void
}

/** The window moved by the clock, past React. */
export function useMovingWindow({
  clock,
  length,
  width,
}: {
  clock: PlaybackClock
  length: Seconds
  width: number
}): MovingWindow {
  const [tile, setTile] = useState(() => firstTile(windowStart(clock.now(), length)))
  const strip = useRef<HTMLDivElement>(null)
  const voice = useRef<HTMLDivElement>(null)
  const shown = useRef<Seconds>(0)
  const held = useRef<Seconds | null>(null)
  const glide = useMemo(() => createGlide({ farthest: shownLength, duration: motionDuration }), [])
  const latest = useRef({ length, width, tile })
  latest.current = { length, width, tile }

  const moving = useMemo(() => {
    let frame = 0
    const draw = () => {
      const { length, width, tile } = latest.current
      const time = held.current ?? clock.now()
      const start = glide.at(windowStart(time, length), performance.now())
      shown.current = start
      const density = window.devicePixelRatio || 1
      move(strip.current, -placeAt(start, tile * tileLength, width, density))
      move(voice.current, placeAt(time, start, width, density))
      setTile(firstTile(start))
      if (glide.isMoving && frame === 0)
        frame = requestAnimationFrame(() => {
          frame = 0
          draw()
        })
    }
    return { draw, stop: () => cancelAnimationFrame(frame) }
  }, [clock, glide])

  useEffect(() => {
    const end = clock.subscribe(moving.draw)
    return () => {
      end()
      moving.stop()
    }
  }, [clock, moving])

  return useMemo(
    () => ({
      tile,
      strip,
      voice,
      start: () => shown.current,
      draw: moving.draw,
      hold(time: Seconds) {
        glide.hold()
        held.current = time
        moving.draw()
      },
      release() {
        held.current = null
        glide.release(performance.now())
        moving.draw()
      },
    }),
    [tile, moving, glide],
  )
}

function move(element: HTMLElement | null, x: number): void {
  const transform = `translateX(${x}px)`
  if (element && element.style.transform !== transform) element.style.transform = transform
}
