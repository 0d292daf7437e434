import { type DragEvent, useState } from 'react'

const type = 'application/x-diglot-file'

/** What makes an element carry a file of the plan when it is dragged. */
export function dragOf(fileId: string) {
  return {
    draggable: true,
    onDragStart: (event: DragEvent) => {
      event.dataTransfer.setData(type, fileId)
      event.dataTransfer.effectAllowed = 'move'
    },
  } as const
}

/** What makes an element take a file of the plan; `isOver` while one is above it. */
export function useFileTarget(take: (fileId: string) => void) {
  const [depth, setDepth] = useState(0)
  const hasFile = (event: DragEvent) => event.dataTransfer.types.includes(type)
  return {
    isOver: depth > 0,
    target: {
      // Entering a child is leaving its parent, after it.
      onDragEnter: (event: DragEvent) => hasFile(event) && setDepth((now) => now + 1),
      onDragLeave: (event: DragEvent) => hasFile(event) && setDepth((now) => Math.max(0, now - 1)),
      onDragOver: (event: DragEvent) => {
        if (!hasFile(event)) return
        event.preventDefault()
        event.dataTransfer.dropEffect = 'move'
      },
      onDrop: (event: DragEvent) => {
        setDepth(0)
        if (!hasFile(event)) return
        event.preventDefault()
        event.stopPropagation()
        take(event.dataTransfer.getData(type))
      },
    },
  }
}
