import { act, cleanup, render } from '@testing-library/react'
import { useRef } from 'react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { CanvasSize } from '../../../renderer/waveform/canvas-size'
import { useCanvasSize } from '../../../renderer/waveform/use-canvas'

let tell: (entries: unknown[]) => void = () => {}
beforeEach(() => {
  vi.stubGlobal(
    'ResizeObserver',
    class {
      constructor(listener: typeof tell) {
        tell = listener
      }
      observe() {}
      disconnect() {}
    },
  )
})
afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

it('a canvas whose picture was lost with the graphics process is painted again, in the same size', () => {
  const sizes: (CanvasSize | null)[] = []
  function Picture() {
    const canvas = useRef<HTMLCanvasElement>(null)
    sizes.push(useCanvasSize(canvas))
    return <canvas ref={canvas} />
  }
  const { container } = render(<Picture />)
  act(() => tell([{ contentRect: { width: 100, height: 20 } }]))
  const painted = sizes.length
  expect(sizes.at(-1)).toMatchObject({ width: 100, height: 20 })
  act(() => void container.querySelector('canvas')!.dispatchEvent(new Event('contextrestored')))
  // Another object: what paints by it paints.
  expect(sizes.length).toBe(painted + 1)
  expect(sizes.at(-1)).toEqual(sizes[painted - 1])
  expect(sizes.at(-1)).not.toBe(sizes[painted - 1])
})
