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
import { unheardLines, unheardOf } from '../store/unheard-slice'
import type { AlignMessage } from '../workers/align-messages'
import type { HearStretchJob } from '../workers/hear-stretch'
import { createTimesMemory } from './times-memory'

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
  /** Something is being heard again, or no longer. */
  readonly hearing: (isHearing: boolean) => void
}

const noSegments: readonly Segment[] = []

/** Corrections come in a row, a nudge and another: what is between them is heard when the listener pauses. */
const pause: Seconds = 1.2

/**
 * Once the search for times is over, hears again what lies around a correction, of times or of the text: between the fixed
 * and the sure lines beside it, in the background, some minutes at most. Another correction calls off what is under way,
 * and what both touch is heard once. Lines that were given other words all over the text are heard one stretch after the
 * other. A correction that is taken back brings the very times back that were there before it.
 */
export function createRefitSession({ store, hear, after, keep, hearing }: RefitSessionParts): { dispose(): void } {
  /** The track that all of this is about. */
  let subject = ''
  /** What was fixed when the times were last heard. */
  let settled: TrackEdits = store.getState().fixed
  /** Where something was fixed before the lines were renumbered that was not heard yet. */
  let owed: readonly Seconds[] = []
  /** What else than this session says which lines are unheard is a reason to hear them. */
  let isOwnWord = false
  const memory = createTimesMemory()
  let forget = () => {}
  let stopHearing = () => {}

  const callOff = () => {
    forget()
    stopHearing()
    hearing(false)
  }

  const settle = (fixed: TrackEdits) => {
    settled = fixed
    owed = []
  }

  const say = (lines: ReadonlySet<Segment>) => {
    const key = store.getState().episode?.track?.key
    isOwnWord = true
    if (key !== undefined) store.getState().setUnheard(key, lines)
    isOwnWord = false
  }

  const begin = () => {
    const { episode, exact, fixed, found } = store.getState()
    if (!episode?.track || !episode.text || !episode.spoken || !exact || !found) return
    const { segments } = episode.text.transcript
    const lines = new Set(unheardLines(store.getState()))
    const ofTimes = refitScope(exact, [...owed, ...changedTimes(exact, settled, fixed)], lines)
    const scope = ofTimes ?? refitScope(exact, timesOfLines(exact, lines), lines)
    if (!ofTimes) settle(fixed)
    if (!scope) {
      say(new Set())
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
    const asked = { subject, fixed, segments }
    hearing(true)
    stopHearing = hear({ job, range: scope.range, likely: scope }, (heard) => {
      hearing(false)
      const now = store.getState()
      const isOther = now.fixed !== asked.fixed || segmentsOf(now) !== asked.segments
      if (subject !== asked.subject || isOther || !now.exact || !now.found || !now.episode?.spoken) return
      settle(fixed)
      const said = new Set(segments.slice(scope.from, scope.to))
      say(new Set([...unheardOf(now)].filter((segment) => !said.has(segment))))
      if (heard) {
        const nothing = now.exact.cues.map(() => undefined)
        const known = knownFromStretch(nothing, heard.stretch, heard.segments)
        now.setTimeline(now.episode.id, takeHeard(now.found, now.exact, known, lines), now.episode.spoken)
        const { exact: better, episode: open } = store.getState()
        if (better && open) keep(open.id, better)
      }
      if (unheardLines(store.getState()).length > 0) begin()
    })
  }

  const follow = (state: Store, before: Store) => {
    const next = subjectOf(state)
    if (next !== subject || state.refining.state !== 'done') {
      if (next === subject && before.refining.state !== 'done') return
      callOff()
      subject = next
      settle(state.fixed)
      memory.clear()
      return
    }
    // A session that was begun for an episode is told of the one before as well.
    if (before.episode?.id !== state.episode?.id) return
    const isOver = before.refining.state !== 'done'
    if (isOver) settle(state.fixed)
    const [segments, past] = [segmentsOf(state), segmentsOf(before)]
    const isOtherText = segments !== past
    const isSaid = !isOwnWord && (isOver || unheardOf(state) !== unheardOf(before))
    if (!isOtherText && isSameFixed(state.fixed, before.fixed)) {
      if (isSaid) hearSoon(state)
      return
    }
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
      const reworded = rewordedSegments(past, segments, [language, also ?? language])
      if (reworded.length > 0) say(new Set([...unheardOf(state), ...reworded]))
    }
    const isOwed = !earlier || unheardLines(store.getState()).length > 0
    if (isOwed) forget = after(pause, begin)
  }

  const hearSoon = (state: Store) => {
    if (unheardLines(state).length === 0) return
    callOff()
    forget = after(pause, begin)
  }

  subject = subjectOf(store.getState())
  if (store.getState().refining.state === 'done') hearSoon(store.getState())
  const unsubscribe = store.subscribe(follow)
  return {
    dispose() {
      unsubscribe()
      callOff()
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
