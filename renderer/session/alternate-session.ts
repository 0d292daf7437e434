import type { StoreApi } from 'zustand'
import { lineOfLoop } from '../../shared/drills/drill-lines'
import { assertNever } from '../../shared/model/assert-never'
import {
  type AlternateAct,
  type AlternateEvent,
  type AlternateRules,
  freshAlternate,
} from '../../shared/tracks/alternate'
import { nextTurn, stepAlternate } from '../../shared/tracks/step-alternate'
import type { Player } from '../player/player'
import type { Store } from '../store'
import { heardRecording, restingRecording } from '../store/tracks-slice'
import { createBorderTimer } from './border-timer'
import { drillPartsOf } from './drill-rules'
import type { SettingsSession } from './settings-session'
import type { TracksSession } from './tracks-session'

export interface AlternateSession {
  /** The player for everybody else: while two recordings alternate, what it is asked is told to the turns first. */
  readonly player: Player
  /** Begins where the listener is, with the recording that is heard and another; or ends it. */
  toggle(): void
  dispose(): void
}

export interface AlternateParts {
  readonly store: StoreApi<Store>
  /** The player the turns move themselves. */
  readonly inner: Player
  readonly tracks: Pick<TracksSession, 'hearAt'>
  readonly settings: Pick<SettingsSession, 'change'>
}

/** Hears two recordings in turn: tells `stepAlternate` what happens and does what it asks for. */
export function createAlternateSession({ store, inner, tracks, settings }: AlternateParts): AlternateSession {
  let alternate = freshAlternate
  let within: AlternateRules['within'] = null
  let isActing = false
  let silence: ReturnType<typeof setTimeout> | undefined
  const border = createBorderTimer(() => reach())

  const isOn = () => store.getState().alternating !== null
  const heardKey = () => store.getState().episode?.track?.key ?? ''
  const rulesNow = (): AlternateRules => rulesOf(store.getState(), within)

  const act = (wanted: AlternateAct) => {
    switch (wanted.do) {
      case 'hear':
        return tracks.hearAt(wanted.voice, wanted.at)
      case 'play':
        return inner.play()
      case 'pause':
        return inner.pause()
      default:
        return assertNever(wanted, 'alternate act')
    }
  }
  const happen = (event: AlternateEvent) => {
    const step = stepAlternate(alternate, event, rulesNow())
    alternate = step.alternate
    clearTimeout(silence)
    isActing = true
    for (const each of step.acts) act(each)
    isActing = false
    const { wait } = alternate
    // To everybody else the silence is part of the playing, as one of a drill is.
    const { drill, reportDrill } = store.getState()
    if (wait !== null) reportDrill({ ...drill, phase: 'waiting', wait })
    else if (drill.phase === 'waiting') reportDrill({ ...drill, phase: 'free', wait: null })
    if (wait !== null) silence = setTimeout(() => happen({ is: 'waited' }), wait * 1000)
    aim()
  }
  const aim = () => {
    const { isPlaying, rate, isStalled } = store.getState()
    const isAimed = isOn() && isPlaying && !isStalled
    const time = inner.clock.now()
    border.aimAt(isAimed ? nextTurn(alternate, rulesNow()) : Number.POSITIVE_INFINITY, time, rate)
  }
  const reach = () => {
    if (!isOn() || isActing || alternate.phase !== 'free' || !store.getState().isPlaying) return
    const at = inner.clock.now()
    if (at >= nextTurn(alternate, rulesNow()) - nearEnough) happen({ is: 'reached', at: at + nearEnough })
    else aim()
  }
  const end = () => {
    clearTimeout(silence)
    border.dispose()
    const wasWaiting = alternate.phase === 'waiting'
    alternate = freshAlternate
    const { drill, reportDrill } = store.getState()
    if (drill.phase === 'waiting') reportDrill({ ...drill, phase: 'free', wait: null })
    if (wasWaiting) inner.play()
  }

  const player: Player = {
    ...inner,
    play: () => (isOn() ? happen({ is: 'played' }) : inner.play()),
    pause() {
      inner.pause()
      if (isOn()) happen({ is: 'paused' })
    },
    toggle() {
      if (!isOn()) inner.toggle()
      else if (store.getState().isPlaying || alternate.phase === 'waiting') player.pause()
      else player.play()
    },
    seek(to) {
      inner.seek(to)
      if (isOn()) happen({ is: 'sought', voice: heardKey(), to: inner.clock.now() })
    },
  }

  const unsubscribe = store.subscribe((now, before) => {
    if (!now.alternating) {
      if (before.alternating) end()
      return
    }
    if (isActing) return
    if (now.alternating.voices.some((key) => isForeign(now, key))) {
      now.setAlternating(null)
      return now.say({ words: 'cannotAlternate' })
    }
    if (drillsNow(now) && !drillsNow(before)) return now.setAlternating(null)
    if (now.loop !== before.loop) within = segmentsOf(now)
    const isRetimed = now.episode?.timeline !== before.episode?.timeline || now.resting !== before.resting
    if (isRetimed || now.loop !== before.loop) happen({ is: 'changed' })
    if (now.isEnded && !before.isEnded) happen({ is: 'reached', at: Number.POSITIVE_INFINITY })
    else if (now.isPlaying !== before.isPlaying || now.rate !== before.rate || now.isStalled !== before.isStalled) aim()
  })
  const stopClock = inner.clock.subscribe(reach)

  return {
    player,
    toggle() {
      const now = store.getState()
      if (now.alternating) return now.setAlternating(null)
      const voices = pairOf(now)
      if (!voices) return now.say({ words: 'onlyOneTrack', names: 'add-track' })
      const hasTimes = voices.every((key) => linesOf(now, key).length > 0 && !isForeign(now, key))
      if (!hasTimes) return now.say({ words: 'cannotAlternate' })
      // Each line is heard twice already, and stopping after one would stop between the two.
      settings.change({ repeatsLines: false, variesSpeed: false, pausesAfterLine: false })
      within = segmentsOf(now)
      alternate = freshAlternate
      const [first] = voices
      const original = spokenOf(now, first)
      now.setAlternating({ voices, original })
      happen({ is: 'begun', voice: heardKey(), at: inner.clock.now() })
    },
    dispose() {
      clearTimeout(silence)
      border.dispose()
      unsubscribe()
      stopClock()
    },
  }
}

/** So near to a border it counts as reached, seconds. */
const nearEnough = 0.006

/** The recording that is heard and the one after it, in the order in which the episode has them. */
function pairOf({ episode }: Store): readonly [string, string] | null {
  const keys = episode?.tracks.map(({ track }) => track.key) ?? []
  const at = keys.indexOf(episode?.track?.key ?? '')
  if (at < 0 || keys.length < 2) return null
  const other = at + 1 < keys.length ? at + 1 : 0
  return [keys[Math.min(at, other)]!, keys[Math.max(at, other)]!]
}

function rulesOf(now: Store, within: AlternateRules['within']): AlternateRules {
  const [a, b] = now.alternating?.voices ?? ['', '']
  const { alternateOrder, alternatePause } = now.settings
  return {
    voices: alternateOrder === 'original-first' ? [a, b] : [b, a],
    lines: { [a]: linesOf(now, a), [b]: linesOf(now, b) },
    pause: alternatePause,
    within,
  }
}

function linesOf(now: Store, key: string) {
  const recording = key === now.episode?.track?.key ? heardRecording(now) : restingRecording(now, key)
  return drillPartsOf(recording.timeline).lines
}

/** The text turned out not to be what is spoken, and the listener has fixed no line to the contrary. */
function isForeign({ episode, refining, otherRefining, fixed, resting }: Store, key: string): boolean {
  const isHeard = key === episode?.track?.key
  if (isHeard) return refining.state === 'foreign' && episode.timeline === null
  return otherRefining[key]?.state === 'foreign' && (resting[key]?.fixed ?? fixed).anchors.length === 0
}

function spokenOf({ episode, resting }: Store, key: string) {
  return (key === episode?.track?.key ? episode.spoken : resting[key]?.spoken)?.language ?? null
}

/** Which segments a loop holds: its line, or all whose middle is in it. */
function segmentsOf(now: Store): AlternateRules['within'] {
  const { loop } = now
  if (!loop) return null
  const { lines } = drillPartsOf(now.episode?.timeline)
  const line = lines[lineOfLoop(lines, loop)]
  if (line) return { first: line.segment, last: line.segment }
  const inside = lines.filter(({ start, end }) => (start + end) / 2 >= loop.start && (start + end) / 2 < loop.end)
  const [first, last] = [inside[0], inside.at(-1)]
  return first && last ? { first: first.segment, last: last.segment } : null
}

function drillsNow({ settings: { repeatsLines, variesSpeed, pausesAfterLine } }: Store): boolean {
  return repeatsLines || variesSpeed || pausesAfterLine
}
