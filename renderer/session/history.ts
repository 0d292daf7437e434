/** Something the listener did that can be taken back. */
export interface Deed {
  undo(): void
  redo(): void
}

/** What the listener did to the open episode, in order: as far back as it was opened. */
export interface History {
  /** Notes what has just been done. What was taken back before is forgotten. */
  note(deed: Deed): void
  /** Takes back what was done last. False when there is nothing left. */
  undo(): boolean
  /** Does again what was taken back last. False when nothing was. */
  redo(): boolean
  forget(): void
}

export function createHistory(): History {
  let done: Deed[] = []
  let undone: Deed[] = []
  return {
    note(deed) {
      done.push(deed)
      undone = []
    },
    undo() {
      const deed = done.pop()
      if (!deed) return false
      undone.push(deed)
      deed.undo()
      return true
    },
    redo() {
      const deed = undone.pop()
      if (!deed) return false
      done.push(deed)
      deed.redo()
      return true
    },
    forget() {
      done = []
      undone = []
    },
  }
}
