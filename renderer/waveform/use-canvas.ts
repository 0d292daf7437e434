import { type RefObject, useEffect, useState } from 'react'
import { type CanvasSize, watchCanvasSize } from './canvas-size'
import { watchColours } from './watch-colours'

/** The size of a canvas in device pixels; null until it has one. Renders its caller when that changes. */
export function useCanvasSize(canvas: RefObject<HTMLCanvasElement | null>): CanvasSize | null {
  const [size, setSize] = useState<CanvasSize | null>(null)
  useEffect(() => (canvas.current ? watchCanvasSize(canvas.current, setSize) : undefined), [canvas])
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
