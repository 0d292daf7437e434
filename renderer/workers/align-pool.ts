import { type ScorePiece, silentPiece } from '../../shared/align/score-phones'
import { type CellPlan, createCellPlan } from '../../shared/audio/cell-plan'
import { sampleRate } from '../../shared/audio/cepstrum'
import { featureHop } from '../../shared/audio/features'
import { peakRate } from '../../shared/audio/peaks'
import type { Seconds, TimeRange } from '../../shared/model/time'
import type { Anchor } from '../../shared/model/timeline'
import type { AlignJob, AlignMessage } from './align-messages'
import { createForecast, type Forecast, type Outlook } from './forecast'
import type { Port } from './port'
import type { AudioLayout, ScoreAnswer, ScoredRange, ScoreRequest } from './score-messages'
import { longestAudio } from './score-range'
import type { SearchAnswer, SearchRequest } from './search-messages'
import { createSilenceWatch } from './silence-watch'
import { createStretchChoice, type StretchChoice } from './stretch-choice'
import { createWorkClock } from './work-clock'

export interface AlignPoolParts {
  readonly startScorer: () => Port<ScoreRequest, ScoreAnswer>
  readonly startSearcher: () => Port<SearchRequest, SearchAnswer>
  /** How many score at the same time; and how many while the player needs the machine too. */
  readonly size: number
  readonly sizeBesidePlayer?: number
  readonly now: () => Seconds
  /** Calls back again and again; returns what ends it. */
  readonly every: (period: Seconds, then: () => void) => () => void
  readonly tell: (message: AlignMessage) => void
  /** Takes what went wrong and was mended. */
  readonly note?: (detail: string) => void
}

export interface AlignPool {
  /** The listener is elsewhere now: what comes next comes from there. */
  moveTo(playhead: Seconds): void
  /** The listener has fixed other lines, or said of other parts that none of the text is spoken there. */
  fix(anchors: readonly Anchor[], gaps: readonly TimeRange[]): void
  /** The player plays, or has stopped: what is at work ends its range, and then fewer or more are. */
  sharePlayer(isPlaying: boolean): void
  /** Others come first: what is at work ends its range, and nothing is begun until the rest is over. What is known stays. */
  rest(isResting: boolean): void
  terminate(): void
}

interface Scorer {
  readonly port: Port<ScoreRequest, ScoreAnswer>
  /** What it is at, and how far in it. */
  range: TimeRange | null
  heard: Seconds
  /** What it has scored since it was started. */
  scored: Seconds
}

const framesPerSecond = sampleRate / featureHop

/**
 * After so much sound a score worker makes way for a fresh one: what the browser's decoder leaves behind is collected late
 * (a hundred megabytes for some minutes), but goes with its worker at once. A fresh one takes a tenth of a second.
 */
const mostHeard: Seconds = 240

/** A range is tried so often: once more than a worker may crash over by mischance. */
const mostTries = 2

/**
 * One alignment by several workers: some score the sound, range by range from the playhead outwards, one searches the
 * text in what they give. Looks are counted and not time, so that a computer that slept does not call its work stuck.
 * After `aligned` or `failed` everything has been ended.
 */
export function createAlignPool(parts: AlignPoolParts, job: AlignJob): AlignPool {
  const { tell } = parts
  const clock = createWorkClock(parts.now)
  const searcher = parts.startSearcher()
  const scorers: Scorer[] = []
  const tries = new Map<Seconds, number>()
  let playhead = job.playhead ?? 0
  let isResting = false
  let isPlaying = false
  let isSearching = false
  let layout: AudioLayout | undefined
  let plan: CellPlan | undefined
  let total = believable(job.duration)
  let soundEnd: Seconds = 0
  let forecast: Forecast = createForecast(clock.now())
  let stretches: StretchChoice | undefined
  let isOver = false

  const watch = createSilenceWatch({
    every: parts.every,
    isResting: () => isResting && !isSearching && !isAnyScoring(),
    stuck: () => fail('no progress'),
  })

  function end(): void {
    isOver = true
    watch.stop()
    searcher.terminate()
    for (const { port } of scorers) port.terminate()
  }

  function fail(detail: string): void {
    if (isOver) return
    end()
    tell({ kind: 'failed', detail })
  }

  /** Or looking at how the file is made. */
  function isAnyScoring(): boolean {
    return layout === undefined || scorers.some(({ range }) => range)
  }

  function mostAtWork(): number {
    if (isResting) return 0
    return isPlaying ? (parts.sizeBesidePlayer ?? parts.size) : parts.size
  }

  function addScorer(): Scorer {
    const scorer: Scorer = { port: parts.startScorer(), range: null, heard: 0, scored: 0 }
    scorer.port.onmessage = ({ data }) => listen(scorer, data)
    scorer.port.onerror = ({ message }) => replace(scorer, message)
    scorers.push(scorer)
    return scorer
  }

  /** Another worker in place of one that failed, at the same work. */
  function replace(scorer: Scorer, detail: string): void {
    if (isOver) return
    const { range } = scorer
    const tried = (tries.get(range?.start ?? 0) ?? 1) + 1
    // Without a beginning there is nothing; a later part may be what a cut-off or damaged file has not.
    if (!range || (tried > mostTries && range.start === 0)) {
      fail(detail)
      return
    }
    tries.set(range.start, tried)
    parts.note?.(`a worker failed at ${range.start} s, try ${tried}: ${detail}`)
    dismiss(scorer)
    if (tried <= mostTries) give(addScorer(), range)
    else skip(range)
  }

  /** What cannot be read is silence. */
  function skip(range: TimeRange): void {
    const end = Math.min(range.end, total)
    pass(range.start, silentPiece(Math.max(0, Math.round((end - range.start) * framesPerSecond))))
    // Something of it counts as heard, so that what lies behind is tried as well.
    goOn(addScorer(), range, range.start + 1)
  }

  function give(scorer: Scorer, range: TimeRange): void {
    scorer.range = range
    scorer.heard = range.start
    scorer.port.postMessage({
      kind: 'score',
      audioUrl: job.audioUrl,
      layout: layout!,
      range: { from: range.start, to: range.end },
    })
  }

  function listen(scorer: Scorer, answer: ScoreAnswer): void {
    if (isOver) return
    watch.heard()
    if (answer.kind === 'surveyed') begin(answer.layout)
    else if (answer.kind === 'heard') scorer.heard = answer.until
    else if (answer.kind === 'scored') take(scorer, answer)
    else replace(scorer, answer.detail)
    if (!isOver && plan && !plan.isDone) report(forecast.scored(clock.now(), scoredSoFar(), total))
  }

  function begin(found: AudioLayout): void {
    layout = found
    if (found.duration !== null) total = believable(found.duration)
    plan = createCellPlan({ duration: found.canSeek ? total : 0, playhead: job.playhead ?? 0 })
    if (job.playhead !== undefined) stretches = createStretchChoice(plan)
    forecast = createForecast(clock.now())
    getToWork()
  }

  /** As many as may be, at the next ranges. While resting nobody is kept waiting, for each holds much memory. */
  function getToWork(): void {
    if (isOver || isSearching || !plan) return
    if (!isResting && !plan.isDone) while (scorers.length < parts.size) addScorer()
    for (const scorer of scorers.filter(({ range }) => !range)) {
      if (isResting) dismiss(scorer)
      else giveNext(scorer)
    }
    if (isResting && !isAnyScoring()) clock.hold()
  }

  function dismiss(scorer: Scorer): void {
    scorer.port.terminate()
    scorers.splice(scorers.indexOf(scorer), 1)
  }

  function refresh(scorer: Scorer): Scorer {
    dismiss(scorer)
    return addScorer()
  }

  function giveNext(scorer: Scorer): void {
    if (scorers.filter(({ range }) => range).length >= mostAtWork()) return
    const range = plan!.take(playhead)
    if (range) give(scorer, range)
  }

  function take(scorer: Scorer, { range, piece, peaks, soundEnd: heardEnd }: ScoredRange): void {
    scorer.range = null
    soundEnd = Math.max(soundEnd, Math.min(heardEnd, range.to))
    pass(range.from, piece)
    const outlined = peaks.subarray(0, Math.max(0, Math.ceil((heardEnd - range.from) * peakRate)) * 2)
    if (outlined.length > 0) tell({ kind: 'peaks', from: range.from, peaks: outlined })
    goOn(scorer, { start: range.from, end: range.to }, heardEnd)
  }

  function pass(from: Seconds, piece: ScorePiece): void {
    const transfer = [piece.below.buffer, piece.levels.buffer] as ArrayBuffer[]
    searcher.postMessage({ kind: 'piece', from, piece }, transfer)
  }

  /** A range is done with; the next one, or the search. */
  function goOn(scorer: Scorer, range: TimeRange, heardEnd: Seconds): void {
    plan!.finish(range, heardEnd)
    if (isResting) {
      getToWork()
      return
    }
    if (plan!.isDone) {
      searchWhole()
      return
    }
    scorer.scored += Math.max(0, Math.min(heardEnd, range.end) - range.start)
    giveNext(scorer.scored < mostHeard ? scorer : refresh(scorer))
    tryStretch()
  }

  function tryStretch(): void {
    const range = isResting ? null : stretches?.next(playhead)
    if (range) searcher.postMessage({ kind: 'stretch', range })
  }

  function searchWhole(): void {
    for (const { port } of scorers.splice(0)) port.terminate()
    isSearching = true
    report(forecast.searched(clock.now(), 0))
    searcher.postMessage({ kind: 'whole', soundEnd })
  }

  /** What is done, and what those at work have heard. */
  function scoredSoFar(): Seconds {
    return scorers.reduce((sum, { range, heard }) => sum + (range ? heard - range.start : 0), plan!.done)
  }

  function report(outlook: Outlook): void {
    tell({ kind: 'progress', ...outlook })
  }

  searcher.onmessage = ({ data }) => {
    if (isOver) return
    watch.heard()
    if (data.kind === 'searching') {
      report(forecast.searched(clock.now(), data.fraction))
      return
    }
    if (data.kind === 'aligned' || data.kind === 'failed') end()
    else stretches?.answered()
    if (data.kind !== 'tried') tell(data)
    if (!isOver) tryStretch()
  }
  searcher.onerror = ({ message }) => fail(message)
  searcher.postMessage({ kind: 'job', job })
  addScorer().port.postMessage({ kind: 'survey', audioUrl: job.audioUrl })

  return {
    moveTo(next) {
      playhead = next
      if (!isOver && plan && !plan.isDone) tryStretch()
    },
    fix(anchors, gaps) {
      if (!isOver) searcher.postMessage({ kind: 'anchors', anchors, gaps })
    },
    sharePlayer(plays) {
      isPlaying = plays
      getToWork()
    },
    rest(rests) {
      if (isOver || rests === isResting) return
      isResting = rests
      watch.heard()
      if (!rests) clock.goOn()
      if (!rests && plan?.isDone && !isSearching) searchWhole()
      getToWork()
      if (plan && !plan.isDone) tryStretch()
    },
    terminate: end,
  }
}

function believable(duration: Seconds): Seconds {
  return duration > 0 ? Math.min(duration, longestAudio) : 0
}
