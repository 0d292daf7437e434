/** A canvas's size in device pixels, and how many of them make a CSS pixel. */
export interface CanvasSize {
  readonly width: number
  readonly height: number
  readonly density: number
}

/**
 * Tells the size of an element in device pixels, now and whenever it changes: as the browser counts them where it does,
 * for at a density of 1.25 no arithmetic knows to which side an edge was rounded. Returns what ends it.
 */
export function watchCanvasSize(element: Element, tell: (size: CanvasSize) => void): () => void {
  let last = ''
  const take = (width: number, height: number, density: number) => {
    const size = { width: Math.round(width), height: Math.round(height), density }
    const key = `${size.width} ${size.height} ${size.density}`
    if (key === last || size.width === 0 || size.height === 0) return
    last = key
    tell(size)
  }
  const observer = new ResizeObserver(([entry]) => {
    const { width, height } = entry!.contentRect
    const counted = entry!.devicePixelContentBoxSize?.[0]
    const density = window.devicePixelRatio || 1
    // Its own quotient, rounded to what densities are: whoever shrinks the page without saying so is followed, too.
    if (counted && width > 0)
      take(counted.inlineSize, counted.blockSize, Math.round((counted.inlineSize / width) * 20) / 20)
    else take(width * density, height * density, density)
  })
  try {
    observer.observe(element, { box: 'device-pixel-content-box' })
  } catch {
    observer.observe(element)
  }
  return () => observer.disconnect()
}
