import { endsSentence } from './sentence-end'

/** A segment as it stands before the page's own lines are told from the conversation. */
export interface DraftSegment {
  /** Texts of side 0 and side 1; `undefined` where a side is missing. */
  readonly texts: readonly [string | undefined, string | undefined]
  readonly line: number
  readonly speaker?: string
  /** The rest of a block that is longer than the block of its translations. */
  readonly isRest?: boolean
}

/** The conversation, and what stands around it. */
export interface PageLines<T extends DraftSegment> {
  readonly segments: readonly T[]
  readonly title?: T
  readonly notes: readonly T[]
}

const tunables = {
  /** Pairs are the rule when at most this share of the segments between the first and the last pair lacks a side. */
  missing: 0.1,
  /** With this many pairs and none incomplete, a whole stretch with a heading in it is the page's. */
  pairsForCertainty: 10,
  /** A longer line is no publisher's sentence. */
  longestLine: 160,
  /** More lines than this are no page furniture but a part that was not translated. */
  longest: 8,
}

/** Words about the text itself or about getting it, in the languages pages around transcripts are written in. */
const aboutTheText =
  /https?:\/\/|www\.|©|\b(?:subtitles?|captions?|transcripts?|transcribed|translated by|translation by|copyright|all rights reserved|powered by|provided by|download|app)\b|字幕|文稿|文字稿|译者|譯者|翻译[：:]|翻譯[：:]|版权|版權|转载|轉載|公众号|公眾號|下载|下載|ダウンロード|著作権|자막|다운로드|저작권|untertitel|urheberrecht|sous-titres|subtítulos|derechos de autor|legendas|субтитры/iu

function onlyText({ texts }: DraftSegment): string {
  return texts[0] ?? texts[1] ?? ''
}

function isPair({ texts }: DraftSegment): boolean {
  return texts[0] !== undefined && texts[1] !== undefined
}

/**
 * Tells the page's own lines (a heading, the publisher's sentence) from the conversation.
 *
 * Only lines above the first complete pair and below the last one come into question, where pairs are the rule, and
 * only when something speaks for it: a line that does not end as the sentences of this file do, or words about the
 * transcript itself. Any other first or last line is one whose translation is missing, and stays a segment.
 */
export function pageLines<T extends DraftSegment>(drafts: readonly T[]): PageLines<T> {
  const first = drafts.findIndex(isPair)
  if (first < 0) return { segments: drafts, notes: [] }
  const last = drafts.findLastIndex(isPair)
  const middle = drafts.slice(first, last + 1)
  const incomplete = middle.filter((draft) => !isPair(draft)).length
  const areRule = incomplete <= middle.length * tunables.missing
  const areCertain = incomplete === 0 && middle.length >= tunables.pairsForCertainty
  const isHeading = headingTest(middle)
  const isAboutTheText = (text: string) => text.length <= tunables.longestLine && aboutTheText.test(text)
  const belongsToPage = (draft: T) => isHeading(draft) || (areRule && !draft.isRest && isAboutTheText(onlyText(draft)))

  const head = drafts.slice(0, first)
  const headEnd = head.length > tunables.longest ? 0 : extent(head.findLastIndex(belongsToPage) + 1, head.length)
  const tail = drafts.slice(last + 1)
  const tailStart =
    tail.length - (tail.length > tunables.longest ? 0 : extent(fromEnd(tail, belongsToPage), tail.length))
  function extent(found: number, whole: number): number {
    return found > 0 && areCertain ? whole : found
  }

  const above = head.slice(0, headEnd)
  const title = above.find(isHeading)
  return {
    segments: [...head.slice(headEnd), ...middle, ...tail.slice(0, tailStart)],
    ...(title && { title }),
    notes: [...above.filter((draft) => draft !== title), ...tail.slice(tailStart)],
  }
}

/** How many drafts there are from the first that fits to the end. */
function fromEnd<T>(drafts: readonly T[], fits: (draft: T) => boolean): number {
  const index = drafts.findIndex(fits)
  return index < 0 ? 0 : drafts.length - index
}

/** A heading does not end as sentences do; in a file that has no full stops it is much shorter than the rest. */
function headingTest(middle: readonly DraftSegment[]): (draft: DraftSegment) => boolean {
  const texts = [0, 1].map((side) => middle.flatMap((draft) => draft.texts[side] ?? []))
  const punctuated = texts.map((own) => own.filter(endsSentence).length >= Math.max(1, own.length * 0.7))
  const usual = texts.map((own) => own.map((text) => text.length).sort((a, b) => a - b)[own.length >> 1] ?? 0)
  return (draft) => {
    if (draft.speaker !== undefined || draft.isRest) return false
    const side = draft.texts[0] === undefined ? 1 : 0
    const text = onlyText(draft)
    if (text.length > 120) return false
    return punctuated[side] ? !endsSentence(text) && !/[,，、;；]$/.test(text) : text.length < usual[side]! * 0.6
  }
}
