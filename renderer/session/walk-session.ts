import type { StoreApi } from 'zustand'
import type { Seconds } from '../../shared/model/time'
import { type DoubtfulPlace, doubtfulPlaces } from '../../shared/timeline/doubtful-places'
import { isWeak } from '../../shared/timeline/weak-stretches'
import type { Player } from '../player/player'
import type { Store } from '../store'
import type { TimeSession } from './time-session'

/** The way through the doubtful places, worst first. */
export interface WalkSession {
  /** Begins; on the way, goes on to the next place. */
  goOn(): void
  /** Back to the place that was looked at before. */
  goBack(): void
  /** The line is right as it is, and the next place. */
  confirm(): void
  /** Nothing of the text is spoken here, and the next place. */
  denyPlace(): void
  /** A line was fixed: where it is the one that is looked at, the next place. */
  wasFixed(segment: number): void
  end(): void
  dispose(): void
}

export interface WalkParts {
  readonly store: StoreApi<Store>
  readonly player: Pick<Player, 'seek' | 'play'>
  readonly times: Pick<TimeSession, 'confirm' | 'denyPlace'>
}

/** A place is heard from so much before its line: who listens for a beginning must hear what comes before it. */
const leadIn: Seconds = 2
/** And so much of the line, which then begins again. */
const heard: Seconds = 6

/**
 * Leads from doubtful place to doubtful place. Each is played over and over until something is said of it. What is set
 * right may make others sure, and what is taken back makes them doubtful again: what is left is counted anew each time.
 */
export function createWalkSession({ store, player, times }: WalkParts): WalkSession {
  /** The loop that this session set: another one is the listener's. */
  let ownLoop: Store['loop'] = null

  const places = (): readonly DoubtfulPlace[] => {
    const { exact } = store.getState()
    return exact ? doubtfulPlaces(exact) : []
  }

  const playLine = (line: number) => {
    const state = store.getState()
    const cue = state.episode?.timeline?.cues[line]
    if (!cue || cue.source === 'absent') return
    const start = Math.max(0, cue.start - leadIn)
    ownLoop = { start, end: Math.max(start + leadIn, Math.min(cue.end, cue.start + heard)) }
    state.setLoop(ownLoop)
    state.setFollowing(true)
    player.seek(start)
    player.play()
  }

  const stopLoop = () => {
    const { loop, setLoop } = store.getState()
    if (ownLoop !== null && loop === ownLoop) setLoop(null)
    ownLoop = null
  }

  /** @param isThrough there is no place left that was not looked at */
  const finish = (isThrough: boolean) => {
    const { walk, setWalk, say } = store.getState()
    const left = places().length
    const solved = walk?.solved.length ?? 0
    stopLoop()
    setWalk(null)
    if (left === 0)
      say({ words: solved > 0 ? 'walkAllDone' : 'walkNothing', ...(solved > 0 && { facts: { count: solved } }) })
    else if (solved > 0 || isThrough) say({ words: 'walkSomeDone', facts: { count: solved, left } })
  }

  const goTo = (line: number, seen: readonly number[], solved: readonly number[]) => {
    store.getState().setWalk({ line, seen, solved, left: places().length })
    playLine(line)
  }

  /** The worst that was not looked at yet. */
  const next = (solved: readonly number[]) => {
    const { walk } = store.getState()
    if (!walk) return
    const seen = [...walk.seen, walk.line]
    const place = places().find(({ first, last }) => !seen.some((line) => line >= first && line <= last))
    if (place) goTo(place.line, seen, solved)
    else {
      store.getState().setWalk({ ...walk, solved })
      finish(true)
    }
  }

  const isSolved = (line: number) => {
    const cue = store.getState().exact?.cues[line]
    return cue?.source === 'anchored' || cue?.source === 'absent'
  }

  const follow = (state: Store, before: Store) => {
    const { walk, exact, episode } = state
    if (!walk) return
    if (episode?.id !== before.episode?.id || !exact || walk.line >= exact.cues.length) {
      ownLoop = null
      state.setWalk(null)
      return
    }
    if (exact === before.exact) return
    const back =
      state.fixed === before.fixed
        ? undefined
        : walk.solved.findLast((line) => before.exact && wasFixedIn(before, line) && !isSolved(line))
    if (back !== undefined) {
      goTo(
        back,
        walk.seen.filter((line) => line !== back),
        walk.solved.filter((line) => line !== back),
      )
      return
    }
    const left = places().length
    if (left !== walk.left) state.setWalk({ ...walk, left })
  }
  const unsubscribe = store.subscribe(follow)

  return {
    goOn() {
      const { walk, episode, say } = store.getState()
      if (walk) return next(isSolved(walk.line) ? [...walk.solved, walk.line] : walk.solved)
      if (!episode?.timeline) return say({ words: 'noUncertainTimes' })
      const [worst] = places()
      if (worst) goTo(worst.line, [], [])
      else say({ words: episode.timeline.cues.some(isWeak) ? 'walkNothing' : 'noWeakLine' })
    },
    goBack() {
      const { walk } = store.getState()
      const line = walk?.seen.at(-1)
      if (walk && line !== undefined)
        goTo(
          line,
          walk.seen.slice(0, -1),
          walk.solved.filter((one) => one !== line),
        )
    },
    confirm() {
      const { walk } = store.getState()
      if (!walk) return
      times.confirm(walk.line)
      next([...walk.solved, walk.line])
    },
    denyPlace() {
      const { walk } = store.getState()
      if (!walk) return
      times.denyPlace(walk.line)
      next([...walk.solved, walk.line])
    },
    wasFixed(segment) {
      const { walk } = store.getState()
      if (walk?.line === segment && isSolved(segment)) next([...walk.solved, segment])
    },
    end() {
      // The key for it has other work when nobody walks, and must say nothing of this.
      if (store.getState().walk) finish(false)
    },
    dispose: unsubscribe,
  }
}

function wasFixedIn({ exact }: Store, line: number): boolean {
  const cue = exact?.cues[line]
  return cue?.source === 'anchored' || cue?.source === 'absent'
}
