import type { StoreApi } from 'zustand'
import type { Episode } from '../../shared/model/episode'
import { isHeardOut, placeToGoOn, type Resume } from '../../shared/model/resume'
import type { Seconds } from '../../shared/model/time'
import type { sentenceTimes } from '../../shared/timeline/sentence-times'
import { whereToGoOn } from '../../shared/timeline/where-to-go-on'
import type { Player } from '../player/player'
import type { Store } from '../store'
import type { SettingsSession } from './settings-session'

/** While the voice goes on, its place is told so often. */
const period: Seconds = 2

/** Told at most so often when it is sent from place to place, as by a dragged slider. Milliseconds. */
const pauseMs = 400

export interface PlaceParts {
  readonly store: StoreApi<Store>
  readonly player: Player
  readonly settings: Pick<SettingsSession, 'change'>
  /** `isAtRest`: the voice stands still. */
  readonly keep: (episodeId: string, place: Resume, isAtRest: boolean) => void
  /** What knows sentences is loaded once something is heard: it brings the rules of many languages. */
  readonly loadSentences: () => Promise<typeof sentenceTimes>
  /** The page; its going is the last moment to say where the listener was. */
  readonly page?: Pick<EventTarget, 'addEventListener' | 'removeEventListener'>
}

/**
 * Takes the listener back to how they left whatever opens, paused: the place of the voice, its speed, the languages shown,
 * the loop, and what was looked at. And tells main of all that, for a later opening and for a page that fails. Until the
 * returned function is called.
 */
export function keepPlace(parts: PlaceParts): () => void {
  const { store, player, settings, keep, loadSentences, page = window } = parts
  let told = ''
  let timer: ReturnType<typeof setTimeout> | undefined
  let stretch = -1
  /** Of the episode that is open, as far as it was loaded: the next one may be loaded before anybody hears of it. */
  let position: Seconds = 0
  let length: Seconds = 0
  let findSentences: typeof sentenceTimes | null = null
  let areSentencesAsked = false

  const tell = (now: Store) => {
    const { episode, isFollowing, readingLine, loop } = now
    if (!episode?.track || length <= 0) return
    const { speed, original, translation, order } = now.settings
    const place: Resume = {
      position: tenths(position),
      from: tenths(whereToGoOn(episode.timeline, position, sentenceStarts(episode))),
      isFinished: now.isEnded || isHeardOut(position, length),
      isFollowing,
      line: isFollowing ? null : readingLine,
      loop,
      speed,
      original,
      translation,
      order,
      track: episode.track.key,
    }
    const words = JSON.stringify([episode.id, place, now.isPlaying])
    if (words === told) return
    told = words
    keep(episode.id, place, !now.isPlaying)
  }
  const tellNow = () => {
    clearTimeout(timer)
    timer = undefined
    look()
    tell(store.getState())
  }
  const tellSoon = () => {
    timer ??= setTimeout(tellNow, pauseMs)
  }

  const sentenceStarts = ({ text, spoken }: Episode): Parameters<typeof whereToGoOn>[2] => {
    const language = spoken?.language
    if (!findSentences || !text || language === undefined) return undefined
    const find = findSentences
    return (segment, cue) =>
      find(text.transcript.segments[segment]?.texts[language] ?? '', cue, language).map(({ start }) => start)
  }
  const learnSentences = () => {
    if (areSentencesAsked) return
    areSentencesAsked = true
    void loadSentences().then((find) => {
      findSentences = find
    })
  }

  const goBackTo = (resume: Resume, { track }: Episode) => {
    const { setFollowing, showLine, setLoop, settings: set } = store.getState()
    const { isFollowing, line, loop, speed = set.speed } = resume
    const { original = set.original, translation = set.translation, order = set.order } = resume
    if (speed !== set.speed) player.setSpeed(speed)
    if (original !== set.original || translation !== set.translation || order !== set.order)
      settings.change({ original, translation, order })
    const to = placeToGoOn(resume, track?.duration ?? 0)
    if (to > 0) player.seek(to)
    if (loop) setLoop(loop)
    if (isFollowing) return
    setFollowing(false)
    if (line !== null) showLine(line)
  }

  const opened = (episode: Episode, before: Store) => {
    // The same audio, now with its transcript, plays on.
    if (episode.track?.url !== before.episode?.track?.url) {
      tell(before)
      position = 0
      length = 0
      if (episode.track && episode.resume) goBackTo(episode.resume, episode)
    }
    look()
    tellSoon()
  }
  /** Without a length the element has nothing loaded, or has lost it: its time says nothing of the listener. */
  const look = (time = player.clock.now()) => {
    const { duration } = store.getState()
    if (duration <= 0) return
    position = time
    length = duration
  }

  page.addEventListener('pagehide', tellNow)
  const ends = [
    () => page.removeEventListener('pagehide', tellNow),
    store.subscribe((now, before) => {
      if (now.episode && now.episode.id !== before.episode?.id) opened(now.episode, before)
      const keys = ['isPlaying', 'isFollowing', 'readingLine', 'loop', 'speed', 'settings', 'isEnded'] as const
      if (keys.some((key) => now[key] !== before[key])) tellSoon()
      if (now.isPlaying && !before.isPlaying) learnSentences()
    }),
    player.clock.subscribe((time) => {
      look(time)
      const now = Math.floor(time / period)
      // Paused, the clock speaks only when it was moved.
      if (now === stretch && store.getState().isPlaying) return
      stretch = now
      tellSoon()
    }),
  ]
  return () => {
    clearTimeout(timer)
    for (const end of ends) end()
  }
}

function tenths(time: Seconds): Seconds {
  return Math.round(time * 10) / 10
}
