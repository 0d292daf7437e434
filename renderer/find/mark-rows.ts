import type { LanguageTag } from '../../shared/model/transcript'
import type { TextRange } from '../../shared/text/sentences'
import './found-rows.css'

/** Names of the highlights in `found-rows.css`. */
const foundName = 'found'
const shownName = 'found-now'

export interface FoundRows {
  readonly hits: readonly number[]
  /** The segment that is shown; -1 for none. */
  readonly shown: number
  readonly rangesIn: (text: string) => readonly TextRange[]
}

/**
 * Marks what was found in the rows that are rendered, as the browser marks what is selected: by ranges, without a change
 * to the elements, whatever a row is made of. Each row that holds something also says so with `data-found`.
 */
export function markRows(list: HTMLElement, { hits, shown, rangesIn }: FoundRows): void {
  const found: Range[] = []
  const now: Range[] = []
  const isHit = new Set(hits)
  for (const row of list.querySelectorAll<HTMLElement>('[data-segment]')) {
    const segment = Number(row.dataset.segment)
    if (!isHit.has(segment)) {
      delete row.dataset.found
      continue
    }
    row.dataset.found = segment === shown ? 'now' : 'yes'
    for (const line of linesIn(row)) {
      for (const range of rangesIn(line.textContent)) (segment === shown ? now : found).push(domRange(line, range))
    }
  }
  paint(foundName, found, 10)
  paint(shownName, now, 11)
}

/** Takes all marks away. */
export function unmarkRows(list: HTMLElement): void {
  for (const row of list.querySelectorAll<HTMLElement>('[data-found]')) delete row.dataset.found
  paint(foundName, [], 10)
  paint(shownName, [], 11)
}

/** Of these languages those that a row does not show, or shows blurred; none while the row is not rendered. */
export function hiddenIn(list: HTMLElement, segment: number, languages: readonly LanguageTag[]): LanguageTag[] {
  const row = list.querySelector<HTMLElement>(`[data-segment="${segment}"]`)
  if (!row) return []
  const readable = [...linesIn(row)].filter(
    (line) => line.ariaHidden !== 'true' && !getComputedStyle(line).filter.includes('blur'),
  )
  return languages.filter((language) => !readable.some((line) => line.dataset.language === language))
}

/** A row's paragraphs in the languages of the transcript; what else stands in a row is the window's own. */
function linesIn(row: HTMLElement): Iterable<HTMLElement> {
  return row.querySelectorAll<HTMLElement>('[data-language]')
}

function paint(name: string, ranges: readonly Range[], priority: number): void {
  // Not where tests run without a browser.
  if (typeof Highlight === 'undefined') return
  const highlight = new Highlight(...ranges)
  highlight.priority = priority
  if (ranges.length > 0) CSS.highlights.set(name, highlight)
  else CSS.highlights.delete(name)
}

/** Characters `from` to `to` of an element's text, which may be in several text nodes. */
function domRange(element: HTMLElement, { from, to }: TextRange): Range {
  const range = document.createRange()
  range.selectNodeContents(element)
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
  let at = 0
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const end = at + (node.nodeValue?.length ?? 0)
    if (from >= at && from < end) range.setStart(node, from - at)
    if (to > at && to <= end) {
      range.setEnd(node, to - at)
      break
    }
    at = end
  }
  return range
}
