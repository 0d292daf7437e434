/** Which entries are chosen: one has the keyboard, more can be chosen beside it. By ids, so that no order matters. */
export interface Chosen {
  /** What the keyboard is on; null when it is on none. */
  readonly cursor: string | null
  /** From where a range is drawn. */
  readonly anchor: string | null
  readonly ids: ReadonlySet<string>
}

/** `only`: this one alone; `toggle`: this one too, or no more; `range`: all from the anchor to this one. */
export type Choice = 'only' | 'toggle' | 'range'

export const noneChosen: Chosen = { cursor: null, anchor: null, ids: new Set() }

/** What is chosen after one is pointed at. `order` are the ids as they are seen. */
export function chooseEntry(chosen: Chosen, order: readonly string[], id: string, choice: Choice): Chosen {
  if (choice === 'toggle') {
    const ids = new Set(chosen.ids)
    if (!ids.delete(id)) ids.add(id)
    return { cursor: id, anchor: id, ids }
  }
  const from = choice === 'range' && chosen.anchor !== null ? order.indexOf(chosen.anchor) : -1
  const to = order.indexOf(id)
  if (from < 0 || to < 0) return { cursor: id, anchor: id, ids: new Set([id]) }
  const ids = new Set(order.slice(Math.min(from, to), Math.max(from, to) + 1))
  return { cursor: id, anchor: chosen.anchor, ids }
}

/**
 * What is chosen when other entries are seen than before: of the chosen ones those that are left. When the one with the
 * keyboard is gone, the keyboard is on the one that took its place.
 */
export function keepChosen(chosen: Chosen, before: readonly string[], order: readonly string[]): Chosen {
  const { cursor, anchor, ids } = chosen
  const present = new Set(order)
  if (cursor === null || present.has(cursor)) {
    const left = [...ids].filter((id) => present.has(id))
    if (left.length === ids.size && (anchor === null || present.has(anchor))) return chosen
    return { cursor, anchor: anchor !== null && present.has(anchor) ? anchor : cursor, ids: new Set(left) }
  }
  const at = before.indexOf(cursor)
  const next = before.slice(at + 1).find((id) => present.has(id)) ?? order.at(-1) ?? null
  return next === null ? noneChosen : { cursor: next, anchor: next, ids: new Set([next]) }
}

/** Where an arrow leads among entries that stand in rows of `columns`; null where it leads nowhere. */
export function stepFrom(index: number, key: string, count: number, columns: number, page: number): number | null {
  if (count === 0) return null
  if (index < 0) return key === 'End' ? count - 1 : 0
  const steps: Readonly<Record<string, number>> = {
    ArrowUp: -columns,
    ArrowDown: columns,
    ArrowLeft: -1,
    ArrowRight: 1,
    PageUp: -page * columns,
    PageDown: page * columns,
    Home: -count,
    End: count,
  }
  const step = steps[key]
  if (step === undefined) return null
  const to = index + step
  if (key === 'ArrowUp' && to < 0) return null
  // From the last but one row down to a last row that is shorter.
  if (key === 'ArrowDown' && to >= count) return rowOf(index, columns) < rowOf(count - 1, columns) ? count - 1 : null
  return Math.min(count - 1, Math.max(0, to))
}

const rowOf = (index: number, columns: number) => Math.floor(index / columns)
