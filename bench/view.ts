import { writeFileSync } from 'node:fs'
import { type Browser, chromium, type Page } from 'playwright-core'
import { findChromium } from '../scripts/find-chromium.mjs'
import { presets } from '../shared/model/visibility'
import { type Smoothness, smoothnessDuring } from './view/measure'
import { serveHarness } from './view/serve-harness'

interface Row extends Smoothness {
  readonly segments: number
  readonly what: string
  /** Elements in the page. */
  readonly nodes: number
}

/** The length of the real transcript that this player was made for, and one that nobody should notice to be longer. */
const counts = [264, 10_000]

/** Time runs this much faster than it is heard: about one caption a second, many more than any talk has. */
const rate = 8

/** How smoothly the captions run: frame times, long tasks and renderings, with few segments and with very many. */
export async function run(args: readonly string[]): Promise<number> {
  const executablePath = findChromium()
  if (!executablePath) {
    console.log('needs an installed Chromium, Chrome or Edge (DIGLOT_CHROMIUM may name it)')
    return 1
  }
  const harness = await serveHarness()
  // No sandbox: the only page is our own, and the sandbox refuses to start as root, as in containers.
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] })
  try {
    const rows: Row[] = []
    for (const count of counts) rows.push(...(await measure(browser, harness.url, count)))
    printTable(rows)
    const file = args[args.indexOf('--json') + 1]
    if (args.includes('--json') && file !== undefined) writeFileSync(file, `${JSON.stringify(rows, null, 2)}\n`)
    return 0
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

async function measure(browser: Browser, url: string, count: number): Promise<Row[]> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } })
  const rows: Row[] = []
  await page.goto(`${url}?count=${count}`)
  await page.waitForSelector('[data-testid="captions"] [data-segment]')
  await page.mouse.move(640, 400)
  await page.waitForTimeout(500)
  for (const [what, happen] of Object.entries(scenarios)) {
    const smoothness = await smoothnessDuring(page, () => happen(page))
    const nodes = await page.evaluate(() => document.querySelectorAll('*').length)
    rows.push({ segments: count, what, nodes, ...smoothness })
  }
  await page.close()
  return rows
}

function printTable(rows: readonly Row[]): void {
  const header = ['segments', 'what', 'median ms', 'p95', 'worst', 'long tasks', 'busy', 'commits/min', 'elements']
  const body = rows.map((row) => [
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
    console.log(cells.map((cell, at) => (at === 1 ? cell.padEnd(widths[at]!) : cell.padStart(widths[at]!))).join('  '))
  }
}
