import type { StoreApi } from 'zustand'
import type { Transcript } from '../../shared/model/transcript'
import type { findRanges } from '../../shared/search/find-ranges'
import type { Readings } from '../../shared/search/readings'
import type { createTextSearch, TextSearch } from '../../shared/search/search-text'
import { baseLanguage } from '../../shared/text/base-language'
import { hitFrom, stepHit } from '../find/find-steps'
import type { Player } from '../player/player'
import type { Store } from '../store'
import { takeTurns } from './take-turns'

export interface FindSession {
  /** Opens the field, with `query` or what was looked for last; open, it asks for the cursor to be put there. */
  open(query?: string): void
  close(): void
  /** Looks for something else. Stays at the hit that is shown while that is one still. */
  search(query: string): void
  /** Shows the next hit, or the one before; opens where nothing is looked for. */
  step(direction: 1 | -1): void
  /** Plays from the hit that is shown. */
  play(): void
  dispose(): void
}

/** What is loaded when something is looked for the first time. */
export interface FindEngine {
  readonly createTextSearch: typeof createTextSearch
  readonly findRanges: typeof findRanges
}

export interface FindSessionParts {
  readonly store: StoreApi<Store>
  readonly player: Pick<Player, 'seek' | 'play'>
  readonly loadEngine: () => Promise<FindEngine>
  readonly loadReadings: () => Promise<Readings>
}

/** What is known of the open transcript; made when something is looked for in it. */
interface Searched {
  readonly transcript: Transcript
  readonly life: AbortController
  search: TextSearch | null
  readings: Readings | null
}

/**
 * Finding in the open transcript. The search and, for Chinese, the dictionary of readings are loaded at the first use
 * and prepared in turns; what is typed before that is answered as soon as it can be.
 */
export function createFindSession({ store, player, loadEngine, loadReadings }: FindSessionParts): FindSession {
  let searched: Searched | null = null
  let engine: FindEngine | null = null
  let lastQuery = ''
  /** What stands in the field when it opens moves nothing: it may be about to be typed over. */
  let isTyped = false

  const transcriptNow = () => store.getState().episode?.text?.transcript ?? null

  const begin = (transcript: Transcript) => {
    if (searched?.transcript === transcript) return
    forget()
    const mine: Searched = { transcript, life: new AbortController(), search: null, readings: null }
    searched = mine
    void prepare(mine).catch((error: unknown) =>
      store.getState().addNotice({ code: 'internal', detail: String(error) }),
    )
  }

  const prepare = async (mine: Searched) => {
    const { signal } = mine.life
    engine = await loadEngine()
    if (signal.aborted) return
    mine.search = engine.createTextSearch(mine.transcript.segments, mine.transcript.languages)
    answerAgain()
    await takeTurns(mine.search.prepare(), signal)
    if (signal.aborted || !mine.transcript.languages.some((language) => baseLanguage(language) === 'zh')) return
    const readings = await loadReadings()
    await takeTurns(mine.search.prepareReadings(readings), signal)
    if (signal.aborted) return
    mine.readings = readings
    answerAgain()
  }

  const forget = () => {
    searched?.life.abort()
    searched = null
  }

  /** The answer to what stands in the field, now that more is known. */
  const answerAgain = () => {
    const { finding } = store.getState()
    if (finding && finding.hits.length === 0) answer(finding.query)
  }

  const answer = (query: string) => {
    const { finding, findFrom, setFinding } = store.getState()
    if (query.trim() === '' || !searched?.search || !engine) return setFinding({ query, hits: [], current: -1 })
    const { findRanges } = engine
    const { hits, sought } = searched.search.search(query, searched.readings)
    const shown = finding?.hits[finding.current]
    const from = shown ?? findFrom
    setFinding(
      { query, hits, current: isTyped ? hitFrom(hits, from) : -1 },
      { rangesIn: (text) => findRanges(text, sought), isByReading: sought.some(({ by }) => by === 'sound') },
    )
  }

  const open = (query?: string) => {
    const transcript = transcriptNow()
    if (!transcript) return
    const isOpen = store.getState().finding !== null
    if (!isOpen || query !== undefined) {
      lastQuery = query ?? lastQuery
      store.getState().setFinding({ query: lastQuery, hits: [], current: -1 })
      begin(transcript)
      isTyped = false
      answer(lastQuery)
    }
    store.getState().askToFind()
  }

  const unsubscribe = store.subscribe(({ episode }, before) => {
    const transcript = episode?.text?.transcript
    if (transcript === before.episode?.text?.transcript) return
    forget()
    const { finding, setFinding } = store.getState()
    if (!transcript || !finding || episode.id !== before.episode?.id) return
    // The lines were changed: what was found is looked for again.
    setFinding({ ...finding, hits: [], current: -1 })
    begin(transcript)
  })

  return {
    open,
    close: () => store.getState().setFinding(null),
    search(query) {
      if (store.getState().finding === null) return
      lastQuery = query
      isTyped = true
      answer(query)
    },
    step(direction) {
      const { finding, findMarking, findFrom, setFinding } = store.getState()
      if (!finding) open()
      else {
        setFinding({ ...finding, current: stepHit(finding.hits, finding.current, direction, findFrom) }, findMarking)
      }
    },
    play() {
      const { finding, episode, setFollowing } = store.getState()
      const segment = finding?.hits[finding.current]
      const cue = segment === undefined ? undefined : episode?.timeline?.cues[segment]
      if (!cue || cue.source === 'absent') return
      player.seek(cue.start)
      player.play()
      setFollowing(true)
    },
    dispose() {
      forget()
      unsubscribe()
    },
  }
}
