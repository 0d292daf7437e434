import type { StoreApi } from 'zustand'
import type { Listening } from '../../shared/model/listening'
import type { Seconds } from '../../shared/model/time'
import type { Cue } from '../../shared/model/timeline'
import type { SentenceTime, sentenceTimes } from '../../shared/timeline/sentence-times'
import type { PlaybackClock } from '../player/player'
import type { Store } from '../store'

export interface ListeningReportParts {
  readonly store: StoreApi<Store>
  readonly clock: Pick<PlaybackClock, 'now' | 'subscribe'>
  readonly tell: (listening: Listening) => void
  /** What knows sentences is loaded when somebody shows them: it brings the rules of many languages. */
  readonly loadSentences: () => Promise<typeof sentenceTimes>
}

/**
 * Tells main what is being heard, whenever that has changed: a few words a line (a sentence, in long ones), and a word per
 * whole percent while times are searched. Until the returned function is called.
 */
export function reportListening({ store, clock, tell, loadSentences }: ListeningReportParts): () => void {
  let told = ''
  const sentenceAt = createSentenceFinder(loadSentences)
  const report = (now: Store, time: Seconds) => {
    const listening = { ...heard(now), ...sentenceAt(now, time) }
    const words = JSON.stringify(listening)
    if (words === told) return
    told = words
    tell(listening)
  }
  const ends = [
    store.subscribe((now) => report(now, clock.now())),
    clock.subscribe((time) => report(store.getState(), time)),
  ]
  return () => {
    for (const end of ends) end()
  }
}

function heard({ isPlaying, drill, episode, activeCue, isInGap, refining }: Store): Listening {
  const source = episode?.timeline?.cues[activeCue]?.source
  return {
    // The silence between two passes of a drill is part of the playing.
    isPlaying: isPlaying || drill.phase === 'waiting',
    segment: episode?.timeline && activeCue >= 0 ? activeCue : null,
    isInGap,
    aligned: refining.state === 'running' ? Math.floor(refining.fraction * 100) / 100 : null,
    ...(source === 'estimated' && { isEstimated: true }),
  }
}

/** Finds the sentence at a time; those of a line are looked up once, for this is asked at every frame. */
function createSentenceFinder(load: ListeningReportParts['loadSentences']) {
  let find: typeof sentenceTimes | null = null
  let isAsked = false
  let known: { readonly cue: Cue | undefined; readonly times: readonly SentenceTime[] } = { cue: undefined, times: [] }
  return ({ episode, activeCue, settings }: Store, time: Seconds): Pick<Listening, 'sentence'> => {
    if (!settings.showsOverlay) return {}
    if (!isAsked) {
      isAsked = true
      void load().then((loaded) => {
        find = loaded
      })
    }
    if (!find) return {}
    const cue = episode?.timeline?.cues[activeCue]
    if (cue !== known.cue) {
      const language = episode?.spoken?.language ?? ''
      const text = episode?.text?.transcript.segments[activeCue]?.texts[language] ?? ''
      known = { cue, times: cue && cue.source !== 'absent' ? find(text, cue, language) : [] }
    }
    const { times } = known
    if (times.length < 2) return {}
    return { sentence: (times.findLast(({ start }) => start <= time) ?? times[0]!).from }
  }
}
