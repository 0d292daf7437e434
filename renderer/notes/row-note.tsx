import type { SyntheticEvent } from 'react'
import { useStore } from '../store'
import { NoteField } from './note-field'
import { noteOf } from './note-of'
import styles from './row-note.module.css'

/** What the listener noted on a line, under it; or the field in which it is being written. */
export function RowNote({ index }: { readonly index: number }) {
  const note = useStore((s) => noteOf(s.marks, index))
  const isWritten = useStore((s) => s.writtenLine === index)
  const isShown = useStore((s) => s.settings.showsNotes)
  if (isWritten) {
    return (
      // What is pressed in the field means the field, and neither the line nor the list.
      // biome-ignore lint/a11y/noStaticElementInteractions: it keeps events from the list and acts on none.
      // biome-ignore lint/a11y/useKeyWithClickEvents: as above; keys stop in the field itself.
      <div
        className={styles.field}
        onPointerDown={stop}
        onClick={stop}
        onContextMenu={stop}
        onFocus={stop}
        onBlur={stop}
      >
        <NoteField segment={index} onDone={(isByKey) => close(index, isByKey)} />
      </div>
    )
  }
  if (note === undefined || !isShown) return null
  return (
    <p className={styles.note} dir="auto" data-note="">
      {note}
    </p>
  )
}

function close(index: number, isByKey: boolean): void {
  const { writtenLine, writeNote } = useStore.getState()
  if (writtenLine !== index) return
  const row = isByKey ? document.querySelector<HTMLElement>(`[data-segment="${index}"]`) : null
  writeNote(null)
  row?.focus({ preventScroll: true })
}

function stop(event: SyntheticEvent): void {
  event.stopPropagation()
}
