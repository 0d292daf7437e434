import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sample } from '../../test/support/episode-files'
import { electronKind, type LaunchedApp, launchApp } from '../../test/support/launch-app'
import { untilAligned } from '../../test/support/player-page'
import { memoryOfTree } from '../timing/process-memory'
import { percentile } from '../view/trace-frames'
import { openingTimes, orderTimes, pageWeight, type ScrollFigures, scrollFrames, typingTimes } from './app-figures'
import { writeCovers, writeLibrary } from './make-library'
import { makePictures } from './make-pictures'
import { layPlainList, removePlainList } from './plain-list'

/** Pixels: what is kept of a picture has this side. */
const coverSide = 400
const differentCovers = 40

/** So many episodes a plain list can hold before it takes minutes to come. */
const plainCount = 1000

/** A frame at 60 Hz, milliseconds. */
const frame = 1000 / 60

/**
 * The library of the built app over so many episodes, nearly each with a picture of its own, while an episode plays:
 * scrolled, searched, put in order and opened, as a list and as covers; and scrolled once more as a plain list of all.
 */
export async function measureApp(count: number): Promise<Readonly<Record<string, number>>> {
  const userData = mkdtempSync(join(tmpdir(), 'diglot-bench-'))
  const titles = writeLibrary(userData, count)
  const diglot = await launchApp({ files: [sample.audio, sample.transcript], userData })
  try {
    const { page } = diglot
    const pictures = await makePictures(page, differentCovers, coverSide)
    writeCovers(userData, count, pictures)
    const kilobytes = pictures.reduce((sum, { length }) => sum + length, 0) / pictures.length / 1000
    console.log(`\nthe built app on ${electronKind()}: ${count} episodes, covers of ${kilobytes.toFixed(0)} kB\n`)
    await untilAligned(page)
    await page.evaluate(() => document.querySelector('audio')?.play())
    const before = weigh(diglot)
    return { ...(await measureReactions(diglot, titles)), ...(await measureScrolling(diglot, before)) }
  } finally {
    await diglot.close()
    rmSync(userData, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 })
  }
}

async function measureReactions(diglot: LaunchedApp, titles: readonly string[]) {
  const { page } = diglot
  const opening = await openingTimes(diglot)
  await page.keyboard.press('Control+b')
  await page.locator('[data-entry]').first().waitFor()
  const shows = await page.evaluate(async () =>
    (await window.bridge.invoke('library:list')).map(({ title, show }) => (show ? `${title} ${show}` : title)),
  )
  if (shows.length < titles.length) throw new Error(`only ${shows.length} episodes are there`)
  const typing = await typingTimes(diglot, shows)
  await page.keyboard.press('Escape')
  const ordering = await orderTimes(diglot)
  say('key to the library on the screen', all(opening))
  say('key typed to the list that it leaves', all(typing.taken))
  say('the same, on the processor', all(typing.processor))
  say('another order chosen to the list in it', all(ordering))
  return {
    libraryOpenMs: percentile(opening, 0.5),
    keyToListP95Ms: percentile(typing.taken, 0.95),
    keyToListProcessorP95Ms: percentile(typing.processor, 0.95),
    orderWorstMs: percentile(ordering, 1),
  }
}

async function measureScrolling(diglot: LaunchedApp, before: number | null) {
  const { page } = diglot
  const figures: Record<string, number> = {}
  for (const layout of ['list', 'covers'] as const) {
    await page.getByRole('button', { name: layout === 'list' ? 'Library as a list' : 'Library as covers' }).click()
    await page.locator('[data-entry]').first().waitFor()
    const looking = await scrollFrames(page, 'library-scroller', 'looking')
    printScrolling(`${layout}, looking for one`, looking)
    const own = await scrollFrames(page, 'library-scroller', 'thrown')
    const weight = await pageWeight(page)
    const memory = weigh(diglot)
    printScrolling(`${layout}, thrown`, own)
    await layPlainList(page, plainCount)
    const plain = await scrollFrames(page, 'plain-list', 'thrown')
    const plainWeight = await pageWeight(page)
    const plainMemory = weigh(diglot)
    await removePlainList(page)
    printScrolling(`${layout}, thrown, plain, of ${plainCount}`, plain)
    const grown = (now: number | null) =>
      now === null || before === null ? '?' : `${((now - before) / 1e6).toFixed(0)} MB`
    const weightOf = ({ nodes, heapMb }: typeof weight) => `${nodes} elements, ${heapMb.toFixed(0)} MB of scripts`
    say(`${layout}: in memory`, `${weightOf(weight)}, all processes + ${grown(memory)}`)
    say(`${layout}, plain: in memory`, `${weightOf(plainWeight)}, all processes + ${grown(plainMemory)}`)
    figures[`${layout}FrameP99Ms`] = percentile(own.work, 0.99)
    figures[`${layout}FrameProcessorP99Ms`] = percentile(own.processor, 0.99)
    figures[`${layout}PlainFrameProcessorP99Ms`] = percentile(plain.processor, 0.99)
    figures[`${layout}LateShare`] = lateShare(own.processor)
    figures[`${layout}LookingFrameP99Ms`] = percentile(looking.work, 0.99)
    figures[`${layout}LookingLateShare`] = lateShare(looking.processor)
    figures[`${layout}BlankFrames`] = own.blank
  }
  return figures
}

function weigh({ app }: LaunchedApp): number | null {
  const { pid } = app.process()
  return pid === undefined ? null : memoryOfTree(pid)
}

function printScrolling(what: string, { work, processor, intervals, blank, pixelShare }: ScrollFigures): void {
  say(`${what}: main thread per frame, on the clock`, all(work))
  say(`${what}: the same, on the processor`, all(processor))
  say(`${what}: from frame to frame`, all(intervals))
  const late = `${(100 * lateShare(processor)).toFixed(1)} % over ${frame.toFixed(1)} ms of processor time`
  say(`${what}: late frames`, `${late}; ${blank} with a gap; pixels ${(100 * pixelShare).toFixed(0)} %`)
}

/** The share of frames that alone would have held up the next one. */
function lateShare(times: readonly number[]): number {
  return times.filter((time) => time > frame).length / times.length
}

function all(values: readonly number[]): string {
  const at = (share: number) => percentile(values, share).toFixed(1)
  return `median ${at(0.5)}, p95 ${at(0.95)}, p99 ${at(0.99)}, worst ${at(1)} ms, n ${values.length}`
}

function say(what: string, figure: string): void {
  console.log(`${what.padEnd(56)} ${figure}`)
}
