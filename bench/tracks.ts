import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import type { Page } from 'playwright-core'
import { busyness } from '../test/support/busy-machine'
import { sample } from '../test/support/episode-files'
import { electronKind, type LaunchedApp, launchApp } from '../test/support/launch-app'
import { hasFfmpeg, makePairs, type Pair } from './tracks/recordings'
import { type Change, timeKey } from './tracks/stop-watch'
import { type Row, table, tally } from './tracks/tally'

/** Longest that the search for times is waited for, which would have the machine busy, milliseconds. */
const mostPatience = 180_000

/**
 * How long changing to another recording takes while it plays, for every format:
 * `npm run bench -- tracks [FORMAT ...] [--changes N] [--json FILE]`. Needs the built app and ffmpeg.
 */
export async function run(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { json: { type: 'string' }, changes: { type: 'string', default: '20' } },
  })
  const kind = electronKind()
  if (kind === 'none') {
    console.log('needs Electron or an installed Chromium (DIGLOT_CHROMIUM may name it)')
    return 1
  }
  if (!hasFfmpeg()) {
    console.log(
      'needs ffmpeg, by which the recordings are made from the built-in sample; on Debian: sudo apt-get install ffmpeg',
    )
    return 1
  }
  const folder = mkdtempSync(join(tmpdir(), 'diglot-bench-tracks-'))
  const rows: Row[] = []
  try {
    for (const pair of makePairs(folder, positionals)) {
      const text = join(folder, `talk in ${pair.format}.txt`)
      copyFileSync(sample.transcript, text)
      const diglot = await launchApp({ files: [pair.original, text] })
      try {
        rows.push(await measure(diglot, pair, Number(values.changes)))
      } finally {
        await diglot.close()
      }
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
  const busy = busyness()
  if (busy > 1.3)
    console.log(`the machine is busy: all waits are about ${busy.toFixed(1)} times as long as they would be`)
  console.log(`on ${kind}, from the key to sound while playing, milliseconds\n\n${table(rows)}`)
  if (values.json !== undefined) {
    writeFileSync(resolve(process.env.INIT_CWD ?? '.', values.json), `${JSON.stringify(rows, null, 2)}\n`)
  }
  return 0
}

async function measure(diglot: LaunchedApp, { format, dub }: Pair, count: number): Promise<Row> {
  const { page } = diglot
  await page.locator('[data-segment="3"]').waitFor()
  await addRecording(diglot, dub)
  if (!(await untilFound(page))) console.log(`${format}: times are still being searched for`)
  await page.evaluate(() => {
    for (const audio of document.querySelectorAll('audio'))
      if (audio.dataset.heard !== undefined) audio.currentTime = 60
  })
  const plays: Change[] = []
  const changes: Change[] = []
  for (let i = 0; i < count; i++) {
    await page.waitForTimeout(300)
    plays.push(await timeKey(page, 'Space'))
    await page.waitForTimeout(600)
    await page.keyboard.press('Space')
  }
  await page.keyboard.press('Space')
  for (let i = 0; i < count; i++) {
    // Not in step with anything that the player does now and then.
    await page.waitForTimeout(700 + 400 * ((i * 0.618034) % 1))
    changes.push(await timeKey(page, 's'))
  }
  return tally(format, changes, plays)
}

async function addRecording({ app, page }: LaunchedApp, path: string): Promise<void> {
  await app.evaluate(({ dialog }, path) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [path] })
  }, path)
  await page.getByRole('button', { name: /^Recordings/ }).click()
  await page.getByRole('button', { name: 'Add a recording…' }).click()
  await page.waitForFunction(() => document.querySelectorAll('audio').length === 2)
  await page.keyboard.press('Escape')
}

/** Waits until the times of both recordings come from the audio. */
async function untilFound(page: Page): Promise<boolean> {
  const areFound = () =>
    page.evaluate(async () => {
      const answer = await window.bridge.invoke('episode:current')
      const tracks = (answer.ok && answer.value?.tracks) || []
      return tracks.every(({ timeline }) => timeline?.cues.every(({ source }) => source !== 'estimated'))
    })
  const end = Date.now() + mostPatience
  while (Date.now() < end) {
    if (await areFound()) return true
    await page.waitForTimeout(500)
  }
  return false
}
