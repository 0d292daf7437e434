import type { EditDeed } from '../model/edits'
import type { Anchor } from '../model/timeline'

/** Fixes where a line starts on a track, in place of what was fixed of it before. */
export function startsAt(track: string, anchors: readonly Anchor[], anchor: Anchor, time: string): EditDeed {
  const removed = anchors.filter(({ segment }) => segment === anchor.segment)
  return {
    what: 'startsAt',
    facts: { line: anchor.segment + 1, time },
    changes: [{ kind: 'anchors', track, removed, added: [anchor] }],
  }
}

/** Takes back what was fixed of a line; null when nothing was. */
export function startsFree(track: string, anchors: readonly Anchor[], segment: number): EditDeed | null {
  const removed = anchors.filter((anchor) => anchor.segment === segment)
  if (removed.length === 0) return null
  return {
    what: 'startsFree',
    facts: { line: segment + 1 },
    changes: [{ kind: 'anchors', track, removed, added: [] }],
  }
}
