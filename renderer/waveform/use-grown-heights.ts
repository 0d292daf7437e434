import { useEffect, useRef } from 'react'
import { growHeights } from './bar-grid'
import { motionDuration } from './motion-duration'

/**
 * Calls `draw` with heights that grow from those shown before to `heights`, frame by frame, and once where nothing moves:
 * at first, after a change of size, and when the listener wants no motion. `draw` is called anew when one of
 * `painting` changes, too.
 */
export function useGrownHeights(
  heights: Float32Array | null,
  draw: (heights: Float32Array) => void,
  painting: readonly unknown[],
): void {
  const shown = useRef<Float32Array | null>(null)

  // biome-ignore lint/correctness/useExhaustiveDependencies: the caller names what `draw` depends on.
  useEffect(() => {
    if (!heights) return
    const before = shown.current
    const duration = before && before !== heights ? motionDuration() : 0
    const began = performance.now()
    let frame = 0
    const step = () => {
      const progress = duration > 0 ? (performance.now() - began) / duration : 1
      const now = before ? growHeights(before, heights, progress) : heights
      shown.current = now
      draw(now)
      if (now !== heights) frame = requestAnimationFrame(step)
    }
    step()
    return () => cancelAnimationFrame(frame)
  }, [heights, ...painting])
}
