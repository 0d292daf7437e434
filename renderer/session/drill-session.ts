import type { StoreApi } from 'zustand'
import { type DrillAct, type DrillEvent, freshDrill } from '../../shared/drills/drill'
import { nextBorder } from '../../shared/drills/hear-lines'
import { stepDrill } from '../../shared/drills/step-drill'
import { assertNever } from '../../shared/model/assert-never'
import { fastest } from '../../shared/model/speed'
import type { Seconds } from '../../shared/model/time'
import type { Player } from '../player/player'
import type { Store } from '../store'
import { createBorderTimer } from './border-timer'
import { drillRulesOf, isSameRules } from './drill-rules'

export interface DrillSession {
  /** The player for everybody else. What it is asked is the listener's own act, and a drill gives way to it. */
  readonly player: Player
  /**
   * Runs `turn`, by which another recording of the same lines becomes the one that is heard: its times, its place and the
   * loop in it are others, and the drill goes on where it was. `carry` gives the place there of one here.
   */
  change(turn: () => void, carry: (time: Seconds) => Seconds): void
  dispose(): void
}

export interface DrillSessionParts {
  readonly store: StoreApi<Store>
  /** The player the drill moves itself. */
  readonly voice: Player
}

/** So near to a border it counts as reached: a timer is late rather than early, and too little to be heard is left. */
const nearEnough: Seconds = 0.006
/** Time that moved otherwise than this much more than it can by itself was moved by somebody. */
const unlikely: Seconds = 0.25

/**
 * Runs the listening drills on the voice: tells `stepDrill` what happens and does what it asks for. Borders are met by a
 * timer aimed at them, and by every frame; a window that is hidden has no frames.
 */
export function createDrillSession({ store, voice }: DrillSessionParts): DrillSession {
  let drill = freshDrill
  let rules = drillRulesOf(store.getState())
  let pace: number | null = null
  let isRunning = false
  /** What the clock says of a seek that was asked for here is no news. */
  let isSeeking = false
  /** Another recording is about to be heard: what the store says meanwhile is half of it. */
  let isChanging = false
  let silence: ReturnType<typeof setTimeout> | undefined
  let pausedAt: number | null = null
  let last = { time: voice.clock.now(), at: performance.now() }
  const border = createBorderTimer(() => reach(voice.clock.now()))

  const seek = (to: Seconds) => {
    isSeeking = true
    voice.seek(to)
    isSeeking = false
    pausedAt = null
    last = { time: voice.clock.now(), at: performance.now() }
  }
  const run = (wanted: boolean) => {
    if (isRunning && !wanted) pausedAt = performance.now()
    isRunning = wanted
  }
  const act = (wanted: DrillAct) => {
    switch (wanted.do) {
      case 'seek':
        return seek(wanted.to)
      case 'play':
        // Nothing can be started where nothing is loaded.
        if (store.getState().episode?.track) run(true)
        return voice.play()
      case 'pause':
        run(false)
        return voice.pause()
      case 'loop':
        return store.getState().setLoop(wanted.loop)
      default:
        return assertNever(wanted, 'drill act')
    }
  }
  const happen = (event: DrillEvent) => {
    const step = stepDrill(drill, event, rules)
    const wait = drill.wait
    drill = step.drill
    for (const each of step.acts) act(each)
    if (drill.pace !== pace) {
      pace = drill.pace
      voice.setPace(pace)
    }
    if (drill.wait !== wait) {
      clearTimeout(silence)
      if (drill.wait !== null) silence = setTimeout(() => happen({ is: 'waited' }), drill.wait * 1000)
    }
    report()
    aim()
  }
  const report = () => {
    const { phase, pass, wait, isDone } = drill
    const now = store.getState().drill
    const isSame = now.phase === phase && now.pass === pass && now.wait === wait && now.isDone === isDone
    if (!isSame || now.pace !== pace) store.getState().reportDrill({ phase, pass, pace, wait, isDone })
  }
  const aim = () => {
    const time = voice.clock.now()
    const isAimed = isRunning && drill.phase === 'free'
    border.aimAt(isAimed ? nextBorder(drill, rules, time) : Number.POSITIVE_INFINITY, time, store.getState().rate)
  }
  const reach = (time: Seconds) => {
    if (isSeeking) return
    const now = performance.now()
    const farthest = last.time + ((now - last.at) / 1000) * fastest + unlikely
    const isMoved = time < last.time - unlikely / 5 || time > farthest
    last = { time, at: now }
    if (isMoved) happen({ is: 'sought', to: time })
    if (!isRunning) return
    const next = nextBorder(drill, rules, time)
    happen({ is: 'reached', at: next - time <= nearEnough ? Math.max(next, time) : time })
  }
  const startAnew = () => {
    clearTimeout(silence)
    drill = { ...freshDrill, loop: rules.loop, loopSegment: drill.loop === rules.loop ? drill.loopSegment : -1 }
    last = { time: voice.clock.now(), at: performance.now() }
    pausedAt = null
  }

  const player: Player = {
    ...voice,
    load(track) {
      run(false)
      startAnew()
      pace = null
      voice.load(track)
      report()
    },
    play() {
      if (store.getState().isEnded) startAnew()
      const pausedFor = pausedAt === null || isRunning ? 0 : (performance.now() - pausedAt) / 1000
      happen({ is: 'played', at: voice.clock.now(), pausedFor })
    },
    pause() {
      run(false)
      voice.pause()
      happen({ is: 'paused' })
    },
    toggle: () => (isRunning || drill.phase === 'waiting' ? player.pause() : player.play()),
    seek(to) {
      seek(to)
      happen({ is: 'sought', to: voice.clock.now() })
    },
    setSpeed(speed) {
      voice.setSpeed(speed)
      pace = null
      happen({ is: 'speed-set' })
    },
    setPace: (wanted) => voice.setPace(wanted),
    dispose() {
      dispose()
      voice.dispose()
    },
  }

  const change: DrillSession['change'] = (turn, carry) => {
    isSeeking = true
    isChanging = true
    turn()
    isChanging = false
    isSeeking = false
    rules = drillRulesOf(store.getState())
    const goOnAt = drill.goOnAt === null ? null : carry(drill.goOnAt)
    drill = { ...drill, goOnAt, letBe: null, loop: rules.loop }
    last = { time: voice.clock.now(), at: performance.now() }
    happen({ is: 'changed', at: last.time })
  }

  const stopListening = store.subscribe((now, before) => {
    if (isChanging) return
    if (now.isPlaying !== before.isPlaying) run(now.isPlaying)
    if (now.episode?.id !== before.episode?.id) startAnew()
    const next = drillRulesOf(now)
    const isSame = isSameRules(next, rules)
    rules = next
    if (!isSame) happen({ is: 'changed', at: voice.clock.now() })
    if (now.isEnded && !before.isEnded) happen({ is: 'ended' })
    else if (now.rate !== before.rate || now.isPlaying !== before.isPlaying) aim()
  })
  const stopClock = voice.clock.subscribe(reach)
  const dispose = () => {
    clearTimeout(silence)
    border.dispose()
    stopListening()
    stopClock()
  }
  return { player, change, dispose }
}
