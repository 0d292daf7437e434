import type { Page } from 'playwright-core'
import { createTextSearch } from '../../shared/search/search-text'
import type { LaunchedApp } from '../../test/support/launch-app'
import { watchProcessor } from '../view/measure'
import { type Frames, inOrder, traceFrames } from '../view/trace-frames'
import { watchReaction } from './reaction-times'

/** What is typed, letter by letter, and taken away again. The last is Chinese by its sound. */
const typed = ['harbour', 'bri', 'winter 12', 'gangkou']
/** Between two keys, milliseconds: as somebody types who is quick. */
const pause = 60
const opens = 6
/** A list that hardly moves is not scrolled for longer, milliseconds. */
const longest = 20_000

export interface ScrollFigures extends Frames {
  /** Frames of which some part of the list was not drawn yet. */
  readonly blank: number
}

/**
 * How a list is scrolled: as somebody who looks for something turns the wheel, 2,400 pixels a second, or as fast as a wheel
 * is ever spun, 12,800, and then thrown to far places.
 */
const paces = {
  looking: { turn: 60, jumps: 0 },
  thrown: { turn: 320, jumps: 10 },
} as const
export type Pace = keyof typeof paces

/** Frames while the wheel is turned over what has this test id, to and fro. */
export async function scrollFrames(page: Page, testId: string, pace: Pace): Promise<ScrollFigures> {
  const { turn: by, jumps } = paces[pace]
  const box = await page.getByTestId(testId).boundingBox()
  if (!box) throw new Error(`there is no ${testId}`)
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2)
  await page.waitForTimeout(500)
  let blank = 0
  const frames = await traceFrames(page, async () => {
    await watchBlanks(page, testId)
    const until = Date.now() + longest
    for (let turn = 0; turn < 90 && Date.now() < until; turn++) {
      await page.mouse.wheel(0, turn % 45 < 30 ? by : -by)
      await page.waitForTimeout(25)
    }
    for (let jump = 1; jump <= jumps && Date.now() < until + longest / 4; jump++) {
      await page.getByTestId(testId).evaluate(
        (scroller, share) => {
          scroller.scrollTop = scroller.scrollHeight * share
        },
        (jump * 0.381966) % 1,
      )
      await page.waitForTimeout(120)
    }
    blank = await page.evaluate(() => (window as unknown as { endWatch: () => number }).endWatch())
  })
  return { ...frames, blank }
}

/** Counts the frames in which no entry is at the upper or lower edge of the list. */
async function watchBlanks(page: Page, testId: string): Promise<void> {
  await page.evaluate((id) => {
    const scroller = document.querySelector(`[data-testid="${id}"]`)
    if (!scroller) throw new Error(`there is no ${id}`)
    const { left, top, bottom, width } = scroller.getBoundingClientRect()
    let [blank, isOn] = [0, true]
    const isFilled = (y: number) =>
      // Between two rows there is a gap; above the first and below the last there is nothing.
      [0, 30, 60, 95].some((step) => {
        const at = document.elementFromPoint(left + width / 3, y < (top + bottom) / 2 ? y + step : y - step)
        return at?.closest('[data-entry], [data-testid="continue"]')
      })
    const look = () => {
      const isAtEnd = scroller.scrollTop < 40 || scroller.scrollTop > scroller.scrollHeight - scroller.clientHeight - 80
      if (!isAtEnd && !(isFilled(top + 4) && isFilled(bottom - 4))) blank++
      if (isOn) requestAnimationFrame(look)
    }
    requestAnimationFrame(look)
    const endWatch = () => {
      isOn = false
      return blank
    }
    Object.assign(window, { endWatch })
  }, testId)
}

export interface TypingFigures {
  /** Milliseconds from each key that is typed into the search to the list of what it finds. */
  readonly taken: readonly number[]
  /** Milliseconds of processor time that each took of the page's main thread, until all was at rest. */
  readonly processor: readonly number[]
}

export async function typingTimes({ page }: LaunchedApp, texts: readonly string[]): Promise<TypingFigures> {
  const countOf = await counter(texts)
  const taken: number[] = []
  const processor: number[] = []
  const watch = await watchProcessor(page)
  await page.keyboard.press('Control+f')
  for (const word of typed) {
    const steps = [...word].map((_, i) => word.slice(0, i + 1))
    const back = steps.toReversed().slice(1)
    for (const [i, query] of [...steps, ...back, ''].entries()) {
      const stop = await watchReaction(page, 'keydown', { count: countOf(query) })
      await watch.lap()
      await page.keyboard.press(i < steps.length ? (query.at(-1) === ' ' ? 'Space' : query.at(-1)!) : 'Backspace')
      const time = await stop()
      await page.waitForTimeout(pause)
      const worked = await watch.lap()
      // What finds as many as before tells nothing of when it was there.
      if (time < 0) continue
      taken.push(time)
      processor.push(worked * 1000)
    }
  }
  await watch.end()
  return { taken: inOrder(taken), processor: inOrder(processor) }
}

/** How many a query must find. */
async function counter(texts: readonly string[]): Promise<(query: string) => number> {
  const { loadReadings } = await import('../../shared/search/readings')
  const readings = await loadReadings()
  const segments = texts.map((zh, line) => ({ texts: { zh }, line }))
  const search = createTextSearch(segments, ['zh'])
  return (query) => (query === '' ? texts.length : search.search(query, readings).hits.length)
}

/** Milliseconds from the choice of another order to the list in it. */
export async function orderTimes({ page }: LaunchedApp): Promise<number[]> {
  const taken: number[] = []
  for (const order of ['Title', 'Show', 'Length', 'Least left to hear', 'Added', 'Title', 'Last heard']) {
    await page.getByTestId('library-order').click()
    const item = page.getByRole('menuitemradio', { name: order })
    await item.waitFor()
    const stop = await watchReaction(page, 'click', { first: await firstEntry(page) })
    await item.click()
    const time = await Promise.race([stop(), page.waitForTimeout(3000).then(() => -1)])
    if (time >= 0) taken.push(time)
    await page.getByRole('menu').waitFor({ state: 'hidden' })
  }
  return inOrder(taken)
}

/** Milliseconds from the key of the library to its entries, from the captions each time. */
export async function openingTimes({ page }: LaunchedApp): Promise<number[]> {
  const taken: number[] = []
  for (let i = 0; i < opens; i++) {
    const stop = await watchReaction(page, 'keydown', {})
    await page.keyboard.press('Control+b')
    taken.push(await stop())
    await page.waitForTimeout(300)
    await page.keyboard.press('Control+b')
    await page.getByTestId('captions').waitFor()
    await page.waitForTimeout(300)
  }
  return inOrder(taken)
}

function firstEntry(page: Page): Promise<string> {
  return page.evaluate(
    () =>
      [...document.querySelectorAll<HTMLElement>('[data-entry]')].find(
        ({ dataset, ariaRowIndex }) => dataset.index === '0' || ariaRowIndex === '1',
      )?.dataset.entry ?? '',
  )
}

/** Bytes that the page's scripts hold, and how many elements it has, after everything that is left over is gone. */
export async function pageWeight(page: Page): Promise<{ readonly heapMb: number; readonly nodes: number }> {
  const session = await page.context().newCDPSession(page)
  await session.send('HeapProfiler.collectGarbage')
  const { usedSize } = await session.send('Runtime.getHeapUsage')
  await session.detach()
  const nodes = await page.evaluate(() => document.querySelectorAll('*').length)
  return { heapMb: usedSize / 1e6, nodes }
}
