import { type RefObject, useEffect, useState } from 'react'
import { type CanvasSize, watchCanvasSize } from './canvas-size'
import { watchColours } from './watch-colours'

/**
 * The size of a canvas in device pixels; null until it has one. Renders its caller when that changes, and with an equal size
 * when all that was painted has been lost.
 */
export function useCanvasSize(canvas: RefObject<HTMLCanvasElement | null>): CanvasSize | null {
  const [size, setSize] = useState<CanvasSize | null>(null)
  useEffect(() => {
    const element = canvas.current
    if (!element) return
    const endSize = watchCanvasSize(element, setSize)
    // The graphics process ended and took the picture with it. The same size once more, for all that paints by it.
    const restored = () => setSize((before) => before && { ...before })
    element.addEventListener('contextrestored', restored)
    return () => {
      endSize()
      element.removeEventListener('contextrestored', restored)
    }
  }, [canvas])
  return size
}

/** Another number whenever the colours may have changed, for effects that paint with them. */
export function useColours(): number {
  const [count, setCount] = useState(0)
  useEffect(() => watchColours(() => setCount((before) => before + 1)), [])
  return count
}

/** The brush of a canvas that has been given its size. To set the same size again would empty it. */
export function brushOf(canvas: HTMLCanvasElement, { width, height }: CanvasSize): CanvasRenderingContext2D | null {
  if (canvas.width !== width) canvas.width = width
  if (canvas.height !== height) canvas.height = height
  return canvas.getContext('2d')
}
