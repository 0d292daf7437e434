import type { StoreApi } from 'zustand'
import { knownFromStretch } from '../../shared/align/known-from-stretch'
import type { TrackEdits } from '../../shared/model/edits'
import type { Seconds } from '../../shared/model/time'
import type { Timeline } from '../../shared/model/timeline'
import { freshScope, refitScope } from '../../shared/timing/refit-scope'
import { sidesToTry } from '../../shared/timing/sides-to-try'
import { takeHeard } from '../../shared/timing/take-heard'
import { closedGaps } from '../../shared/timing/usable-gaps'
import type { Store } from '../store'
import type { AlignMessage } from '../workers/align-messages'
import type { HearStretchJob } from '../workers/hear-stretch'

export interface RefitSessionParts {
  readonly store: StoreApi<Store>
  /** Hears a stretch of a track once more; calls back with what was heard, or null. Returns what stops it. */
  readonly hear: (
    job: HearStretchJob,
    end: (heard: Extract<AlignMessage, { kind: 'partial' }> | null) => void,
  ) => () => void
  /** Calls back after so long; returns what forgets it. */
  readonly after: (delay: Seconds, then: () => void) => () => void
  /** Hands better times to main. */
  readonly keep: (episodeId: string, timeline: Timeline) => void
}

/** Corrections come in a row, a nudge and another: what is between them is heard when the listener pauses. */
const pause: Seconds = 1.2

/** So many states of what is fixed are remembered with the times that belonged to them. */
const mostRemembered = 60

/**
 * Once the search for times is over, hears again what lies around a correction: between the fixed and the sure lines
 * beside it, in the background, some minutes at most. Another correction calls off what is under way, and what both touch
 * is heard once. A correction that is taken back brings the very times back that were there before it. Lines that are new
 * in the text are heard in their turn, place by place.
 */
export function createRefitSession({ store, hear, after, keep }: RefitSessionParts): { dispose(): void } {
  /** The track that all of this is about. */
  let subject = ''
  /** What was fixed when the times were last heard. */
  let settled: TrackEdits = store.getState().fixed
  /** Times as they were found, by what was fixed then. */
  let remembered = new Map<string, Timeline>()
  /** Lines that came into the text and were not heard yet. */
  let fresh: ReadonlySet<number> = new Set()
  let forget = () => {}
  let stopHearing = () => {}

  const callOff = () => {
    forget()
    stopHearing()
    store.getState().setHearing(false)
  }

  const begin = () => {
    const { episode, exact, fixed, found } = store.getState()
    if (!episode?.track || !episode.text || !episode.spoken || !exact || !found) return
    const scope = refitScope(exact, settled, fixed) ?? freshScope(exact, fresh)
    if (!scope) {
      settled = fixed
      fresh = new Set()
      return
    }
    const { language, also } = episode.spoken
    const known = { language, ...(also !== undefined && { also }), because: 'audio' as const }
    const job = {
      audioUrl: episode.track.url,
      ...sidesToTry(episode.text.transcript, known, 'in this order'),
      anchors: scope.posts,
      gaps: closedGaps(fixed),
      duration: exact.duration,
    }
    const asked = { subject, fixed }
    store.getState().setHearing(true)
    stopHearing = hear({ job, range: scope.range, likely: scope }, (heard) => {
      store.getState().setHearing(false)
      const now = store.getState()
      if (subject !== asked.subject || now.fixed !== asked.fixed || !now.exact || !now.found || !now.episode?.spoken)
        return
      settled = fixed
      // Also those that were not found: they are not spoken here, and hearing that again tells nothing new.
      fresh = new Set([...fresh].filter((line) => line < scope.from || line >= scope.to))
      if (fresh.size > 0) forget = after(0, begin)
      if (!heard) return
      const lines = knownFromStretch(
        now.exact.cues.map(() => undefined),
        heard.stretch,
        heard.segments,
      )
      now.setTimeline(now.episode.id, takeHeard(now.found, now.exact, lines), now.episode.spoken)
      const { exact: better, episode: open } = store.getState()
      if (better && open) keep(open.id, better)
    })
  }

  const follow = (state: Store, before: Store) => {
    const next = subjectOf(state)
    const isOtherText = state.episode?.text?.transcript.segments !== before.episode?.text?.transcript.segments
    if (next !== subject || isOtherText || state.refining.state !== 'done') {
      if (next === subject && !isOtherText && before.refining.state !== 'done') return
      callOff()
      const isSearched = next === subject && state.refining.state === 'done' && before.refining.state === 'done'
      fresh = isSearched ? freshLines(state.found, before.found, fresh) : new Set()
      if (fresh.size > 0) forget = after(pause, begin)
      subject = next
      settled = state.fixed
      remembered = new Map()
      return
    }
    if (before.refining.state !== 'done') settled = state.fixed
    if (state.fixed === before.fixed || isSameFixed(state.fixed, before.fixed)) return
    callOff()
    if (before.found) remember(before.fixed, before.found)
    const earlier = remembered.get(nameOf(state.fixed))
    if (earlier && state.episode?.spoken && earlier.cues.length === state.found?.cues.length) {
      settled = state.fixed
      if (earlier !== state.found) state.setTimeline(state.episode.id, earlier, state.episode.spoken)
      return
    }
    forget = after(pause, begin)
  }

  const remember = (fixed: TrackEdits, found: Timeline) => {
    const name = nameOf(fixed)
    remembered.delete(name)
    remembered.set(name, found)
    const oldest = remembered.keys().next().value
    if (remembered.size > mostRemembered && oldest !== undefined) remembered.delete(oldest)
  }

  subject = subjectOf(store.getState())
  const unsubscribe = store.subscribe(follow)
  return {
    dispose() {
      unsubscribe()
      callOff()
    },
  }
}

/** The lines whose times came with a change of the text, and those of earlier changes that are still there. */
function freshLines(now: Timeline | null, before: Timeline | null, waiting: ReadonlySet<number>): ReadonlySet<number> {
  const known = new Set(before?.cues.filter((_, line) => !waiting.has(line)))
  return new Set(now?.cues.flatMap((cue, line) => (known.has(cue) ? [] : [line])))
}

function subjectOf({ episode }: Store): string {
  if (!episode?.track || !episode.text || !episode.spoken) return ''
  const { language, also = '' } = episode.spoken
  return [episode.id, episode.track.id, episode.text.fileName, language, also].join(' ')
}

/** The offset is no matter of what is heard. */
function nameOf({ anchors, gaps }: TrackEdits): string {
  const inOrder = anchors.toSorted((a, b) => a.segment - b.segment)
  return JSON.stringify([inOrder, gaps])
}

function isSameFixed(one: TrackEdits, other: TrackEdits): boolean {
  return one.anchors === other.anchors && one.gaps === other.gaps
}
