import type { EditChange, EditDeed } from '../model/edits'

/**
 * Two deeds, one done after the other, as one: what repeats itself (a nudge, and the next) is taken back in one go. Says
 * what the second says. Null where they come to nothing together.
 */
export function joinDeeds(before: EditDeed, after: EditDeed): EditDeed | null {
  const changes = [...before.changes]
  for (const change of after.changes) {
    const last = changes.at(-1)
    const joined = last && joinChanges(last, change)
    if (joined) changes[changes.length - 1] = joined
    else changes.push(change)
  }
  const left = changes.filter((change) => !isNothing(change))
  return left.length > 0 ? { ...after, changes: left } : null
}

/** One change in place of two of which the second begins where the first ends. */
function joinChanges(one: EditChange, other: EditChange): EditChange | null {
  if (one.kind === 'offset' && other.kind === 'offset')
    return one.track === other.track && one.to === other.from ? { ...one, to: other.to } : null
  if (one.kind === 'anchors' && other.kind === 'anchors')
    return one.track === other.track && isAlike(one.added, other.removed) ? { ...one, added: other.added } : null
  if (one.kind === 'gaps' && other.kind === 'gaps')
    return one.track === other.track && isAlike(one.added, other.removed) ? { ...one, added: other.added } : null
  return null
}

function isNothing(change: EditChange): boolean {
  return change.kind === 'offset' ? change.from === change.to : isAlike(change.removed, change.added)
}

function isAlike(these: readonly unknown[], those: readonly unknown[]): boolean {
  return JSON.stringify(these) === JSON.stringify(those)
}
