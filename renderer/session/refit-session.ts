import type { StoreApi } from 'zustand'
import { knownFromStretch } from '../../shared/align/known-from-stretch'
import { rewordedSegments } from '../../shared/edits/reworded-segments'
import type { TrackEdits } from '../../shared/model/edits'
import type { Seconds } from '../../shared/model/time'
import type { Timeline } from '../../shared/model/timeline'
import type { Segment } from '../../shared/model/transcript'
import { changedTimes, refitScope, timesOfLines } from '../../shared/timing/refit-scope'
import { sidesToTry } from '../../shared/timing/sides-to-try'
import { takeHeard } from '../../shared/timing/take-heard'
import { closedGaps } from '../../shared/timing/usable-gaps'
import type { Store } from '../store'
import type { AlignMessage } from '../workers/align-messages'
import type { HearStretchJob } from '../workers/hear-stretch'
import { createTimesMemory } from './times-memory'

/** Hears a stretch of a track once more; calls back with what was heard, or null. Returns what stops it. */
export type Hear = (
  job: HearStretchJob,
  end: (heard: Extract<AlignMessage, { kind: 'partial' }> | null) => void,
) => () => void

export interface RefitSessionParts {
  readonly store: StoreApi<Store>
  readonly hear: Hear
  /** Calls back after so long; returns what forgets it. */
  readonly after: (delay: Seconds, then: () => void) => () => void
  /** Hands times to main that are as good as they will be. */
  readonly keep: (episodeId: string, timeline: Timeline) => void
}

const noSegments: readonly Segment[] = []

/** Corrections come in a row, a nudge and another: what is between them is heard when the listener pauses. */
const pause: Seconds = 1.2

/**
 * Once the search for times is over, hears again what lies around a correction, of times or of the text: between the fixed
 * and the sure lines beside it, in the background, some minutes at most. Another correction calls off what is under way,
 * and what both touch is heard once. Lines that were given other words all over the text are heard one stretch after the
 * other. A correction that is taken back brings the very times back that were there before it. Until other words are heard
 * the times count as unfinished, so that a program that ends before does not leave them as they are for ever.
 */
export function createRefitSession({ store, hear, after, keep }: RefitSessionParts): { dispose(): void } {
  /** The track that all of this is about. */
  let subject = ''
  /** What was fixed when the times were last heard. */
  let settled: TrackEdits = store.getState().fixed
  /** Where something was fixed before the lines were renumbered that was not heard yet. */
  let owed: readonly Seconds[] = []
  /** The lines that have other words than when they were heard. */
  let reworded = new Set<Segment>()
  const memory = createTimesMemory()
  let forget = () => {}
  let stopHearing = () => {}
  /** What was seen last: a change that others make of a change comes here before it. */
  let seen = store.getState()

  const callOff = () => {
    forget()
    stopHearing()
    store.getState().setHearing(false)
  }

  /** Which of the lines there are now have other words. */
  const rewordedLines = () => {
    const lines = segmentsOf(store.getState()).flatMap((segment, i) => (reworded.has(segment) ? [i] : []))
    return new Set(lines)
  }

  /** Notes whether anything is still to be heard, and keeps the times where nothing is any more. */
  const owe = (isMore: boolean, isBetter = false) => {
    const { exact, episode, unheard, setUnheard } = store.getState()
    const was = episode?.track ? unheard.includes(episode.track.key) : false
    setUnheard(isMore)
    if (episode && exact && !isMore && (was || isBetter)) keep(episode.id, exact)
  }

  const settle = (fixed: TrackEdits) => {
    settled = fixed
    owed = []
  }

  const begin = () => {
    const { episode, exact, fixed, found } = store.getState()
    if (!episode?.track || !episode.text || !episode.spoken || !exact || !found) return
    const { segments } = episode.text.transcript
    const lines = rewordedLines()
    const ofTimes = refitScope(exact, [...owed, ...changedTimes(exact, settled, fixed)], lines)
    const scope = ofTimes ?? refitScope(exact, timesOfLines(exact, lines), lines)
    if (!ofTimes) settle(fixed)
    if (!scope) {
      reworded = new Set()
      return owe(false)
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
    const asked = { subject, fixed, segments }
    store.getState().setHearing(true)
    stopHearing = hear({ job, range: scope.range, likely: scope }, (heard) => {
      store.getState().setHearing(false)
      const now = store.getState()
      const isOther = !isSameFixed(now.fixed, asked.fixed) || segmentsOf(now) !== asked.segments
      if (subject !== asked.subject || isOther || !now.exact || !now.found || !now.episode?.spoken) return
      settle(fixed)
      for (const segment of segments.slice(scope.from, scope.to)) reworded.delete(segment)
      if (heard) {
        const nothing = now.exact.cues.map(() => undefined)
        const said = knownFromStretch(nothing, heard.stretch, heard.segments)
        now.setTimeline(now.episode.id, takeHeard(now.found, now.exact, said, lines), now.episode.spoken)
      }
      const isMore = rewordedLines().size > 0
      owe(isMore, heard !== null)
      if (isMore) begin()
    })
  }

  const follow = () => {
    const state = store.getState()
    const before = seen
    if (state === before) return
    seen = state
    const next = subjectOf(state)
    if (next !== subject || state.refining.state !== 'done') {
      if (next === subject && before.refining.state !== 'done') return
      callOff()
      subject = next
      settle(state.fixed)
      reworded = new Set()
      state.setUnheard(false)
      memory.clear()
      return
    }
    if (before.refining.state !== 'done') settle(state.fixed)
    const [segments, past] = [segmentsOf(state), segmentsOf(before)]
    const isOtherText = segments !== past
    if (!isOtherText && isSameFixed(state.fixed, before.fixed)) return
    callOff()
    if (before.found) memory.note({ fixed: before.fixed, segments: past, found: before.found })
    const earlier = memory.timesOf(state.fixed, segments)
    if (earlier && state.episode?.spoken) {
      settle(state.fixed)
      if (earlier !== state.found) state.setTimeline(state.episode.id, earlier, state.episode.spoken)
      if (!isOtherText) return
    } else if (isOtherText) {
      if (before.exact) owed = [...owed, ...changedTimes(before.exact, settled, before.fixed)]
      settled = state.fixed
      const { language = '', also } = state.episode?.spoken ?? {}
      for (const segment of rewordedSegments(past, segments, [language, also ?? language])) reworded.add(segment)
    }
    const isUnheard = rewordedLines().size > 0
    if (!earlier || isUnheard) forget = after(pause, begin)
    // Whoever changed the text keeps its times, and asks for this.
    store.getState().setUnheard(isUnheard)
  }

  subject = subjectOf(store.getState())
  const unsubscribe = store.subscribe(follow)
  return {
    dispose() {
      unsubscribe()
      callOff()
      store.getState().setUnheard(false)
    },
  }
}

function segmentsOf({ episode }: Store): readonly Segment[] {
  return episode?.text?.transcript.segments ?? noSegments
}

/** What is heard; the listener may correct its text, but another text is another matter. */
function subjectOf({ episode }: Store): string {
  if (!episode?.track || !episode.text || !episode.spoken) return ''
  const { language, also = '' } = episode.spoken
  return [episode.id, episode.track.id, episode.text.fileName, language, also].join(' ')
}

function isSameFixed(one: TrackEdits, other: TrackEdits): boolean {
  return one.anchors === other.anchors && one.gaps === other.gaps
}
