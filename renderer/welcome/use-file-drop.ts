import { useEffect, useState } from 'react'

/**
 * Takes files dropped anywhere on the window; true while some hover over it. Dragged text and pictures from the page
 * itself are left alone. `onDrop` must keep its identity.
 */
export function useFileDrop(onDrop: (files: readonly File[]) => void): boolean {
  const [isHovering, setHovering] = useState(false)

  useEffect(() => {
    const life = new AbortController()
    const { signal } = life
    const hasFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false
    const over = (event: DragEvent) => {
      if (!hasFiles(event) || !event.dataTransfer) return
      // Without this the browser would show the file in place of the page.
      event.preventDefault()
      event.dataTransfer.dropEffect = 'copy'
      setHovering(true)
    }
    window.addEventListener('dragenter', over, { signal })
    window.addEventListener('dragover', over, { signal })
    window.addEventListener(
      'dragleave',
      // Between two elements of the page there is one being entered; only at the window's edge there is none.
      (event) => event.relatedTarget === null && setHovering(false),
      { signal },
    )
    window.addEventListener(
      'drop',
      (event) => {
        setHovering(false)
        if (!hasFiles(event)) return
        event.preventDefault()
        onDrop([...(event.dataTransfer?.files ?? [])])
      },
      { signal },
    )
    return () => life.abort()
  }, [onDrop])

  return isHovering
}
