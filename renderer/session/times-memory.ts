import type { TrackEdits } from '../../shared/model/edits'
import type { Timeline } from '../../shared/model/timeline'
import type { Segment } from '../../shared/model/transcript'

interface Moment {
  readonly fixed: TrackEdits
  readonly segments: readonly Segment[]
  readonly found: Timeline
}

/** The times as they were found, by what was fixed then and what the text was. */
export interface TimesMemory {
  /** What is known of a moment that is left. */
  note(moment: Moment): void
  /** The times that were there when the same was fixed in the same text; null when that never was. */
  timesOf(fixed: TrackEdits, segments: readonly Segment[]): Timeline | null
  clear(): void
}

/** So many moments are remembered. */
const most = 60

/** Texts are the same where their lines are the very same, as they are when a deed is taken back. */
export function createTimesMemory(): TimesMemory {
  let moments: readonly (Moment & { readonly name: string })[] = []
  const isOf = (name: string, segments: readonly Segment[]) => (moment: (typeof moments)[number]) =>
    moment.name === name && isSameText(moment.segments, segments)
  return {
    note(moment) {
      const name = nameOf(moment.fixed)
      const isKnown = isOf(name, moment.segments)
      moments = [...moments.filter((each) => !isKnown(each)), { ...moment, name }].slice(-most)
    },
    timesOf: (fixed, segments) => moments.find(isOf(nameOf(fixed), segments))?.found ?? null,
    clear() {
      moments = []
    },
  }
}

/** The offset is no matter of what is heard. */
function nameOf({ anchors, gaps }: TrackEdits): string {
  const inOrder = anchors.toSorted((a, b) => a.segment - b.segment)
  return JSON.stringify([inOrder, gaps])
}

function isSameText(one: readonly Segment[], other: readonly Segment[]): boolean {
  return one === other || (one.length === other.length && one.every((segment, i) => segment === other[i]))
}
