import { type Browser, chromium, type Page } from 'playwright-core'
import { findChromium } from '../../scripts/find-chromium.mjs'
import { presets } from '../../shared/model/visibility'
import { type Smoothness, smoothnessDuring } from './measure'
import { serveHarness } from './serve-harness'

export interface ViewRow extends Smoothness {
  readonly view: 'ours' | 'naive'
  readonly segments: number
  readonly what: string
  /** Elements in the page. */
  readonly nodes: number
}

/** The length of the real transcript that this player was made for, and one that nobody should notice to be longer. */
const counts = [264, 10_000]

/** Time runs this much faster than it is heard: about one caption a second, many more than any talk has. */
const rate = 8

/** How smoothly the captions run, ours and the naive ones, with few segments and with very many. Prints the table. */
export async function compareViews(): Promise<readonly ViewRow[]> {
  const harness = await serveHarness()
  // No sandbox: the only page is our own, and the sandbox refuses to start as root, as in containers.
  const browser = await chromium.launch({ executablePath: findChromium() ?? '', args: ['--no-sandbox'] })
  try {
    const rows: ViewRow[] = []
    for (const count of counts) {
      for (const view of ['ours', 'naive'] as const) rows.push(...(await measure(browser, harness.url, view, count)))
    }
    printTable(rows)
    return rows
  } finally {
    await browser.close()
    await harness.close()
  }
}

const scenarios: Readonly<Record<string, (page: Page) => Promise<unknown>>> = {
  async opening(page) {
    for (let time = 0; time < 5; time++) {
      await page.evaluate((id) => {
        const { episode, setEpisode } = window.harness.store.getState()
        if (episode) setEpisode({ ...episode, id })
      }, `again-${time}`)
      await page.waitForTimeout(300)
    }
  },
  async playing(page) {
    await page.evaluate((faster) => {
      window.harness.player.setRate(faster)
      window.harness.player.play()
    }, rate)
    await page.waitForTimeout(15_000)
    await page.evaluate(() => window.harness.player.pause())
  },
  async scrolling(page) {
    for (let turn = 0; turn < 120; turn++) {
      await page.mouse.wheel(0, turn < 80 ? 400 : -400)
      await page.waitForTimeout(40)
    }
  },
  async 'far seeks'(page) {
    await page.evaluate(() => window.harness.store.getState().setFollowing(true))
    for (let seek = 0; seek < 30; seek++) {
      await page.evaluate(
        (share) => {
          const { player, store } = window.harness
          player.seek((store.getState().episode?.timeline?.duration ?? 0) * share)
        },
        (seek * 0.381966) % 1,
      )
      await page.waitForTimeout(150)
    }
  },
  async 'show modes'(page) {
    for (const preset of ['original', 'translation', 'both', 'original', 'both'] as const) {
      await page.evaluate((next) => {
        const { settings, setSettings } = window.harness.store.getState()
        setSettings({ ...settings, ...next })
      }, presets[preset])
      await page.waitForTimeout(300)
    }
  },
}

async function measure(browser: Browser, url: string, view: ViewRow['view'], count: number): Promise<ViewRow[]> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } })
  const rows: ViewRow[] = []
  await page.goto(`${url}?count=${count}&view=${view}`)
  await page.waitForSelector('[data-testid="captions"] [data-segment]')
  await page.mouse.move(640, 400)
  await page.waitForTimeout(500)
  for (const [what, happen] of Object.entries(scenarios)) {
    const smoothness = await smoothnessDuring(page, () => happen(page))
    const nodes = await page.evaluate(() => document.querySelectorAll('*').length)
    rows.push({ view, segments: count, what, nodes, ...smoothness })
  }
  await page.close()
  return rows
}

function printTable(rows: readonly ViewRow[]): void {
  const header = [
    'view',
    'segments',
    'what',
    'median ms',
    'p95',
    'worst',
    'long tasks',
    'busy',
    'commits/min',
    'elements',
  ]
  const body = rows.map((row) => [
    row.view,
    String(row.segments),
    row.what,
    ...[row.median, row.p95, row.worst].map((ms) => ms.toFixed(1)),
    String(row.longTasks),
    `${(row.busy * 100).toFixed(0)} %`,
    ((row.commits / row.seconds) * 60).toFixed(0),
    String(row.nodes),
  ])
  const widths = header.map((title, column) => Math.max(title.length, ...body.map((cells) => cells[column]!.length)))
  for (const cells of [header, ...body]) {
    console.log(
      cells.map((cell, at) => (at !== 1 && at < 3 ? cell.padEnd(widths[at]!) : cell.padStart(widths[at]!))).join('  '),
    )
  }
}
