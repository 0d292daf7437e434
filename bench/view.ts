import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { sample } from '../test/support/episode-files'
import { electronKind, type LaunchedApp, launchApp } from '../test/support/launch-app'
import { untilAligned } from '../test/support/player-page'
import { clickTimes, highlightLags, openingTimes, playingFrames } from './view/app-figures'
import { compareViews } from './view/compare-views'
import { type Growth, growthWhilePlaying } from './view/leak'
import { writeLongEpisode } from './view/long-episode'
import { rendererScriptKb } from './view/script-size'
import { percentile } from './view/trace-frames'

/** Segments of the long episode. */
const many = 10_000
const framesSeconds = 40
const opens = 5
const clicks = 25
const passes = 2

/**
 * How fast the window is: the whole built app on an episode of 10,000 segments that is playing, followed and being
 * aligned, and the caption view alone beside one that is written without thought. `--quick` plays six minutes instead
 * of an hour for the memory.
 */
export async function run(args: readonly string[]): Promise<number> {
  if (electronKind() === 'none') {
    console.log('needs Electron or an installed Chromium (DIGLOT_CHROMIUM may name it)')
    return 1
  }
  const folder = mkdtempSync(join(tmpdir(), 'diglot-bench-'))
  try {
    const figures = await measureApp(folder, args.includes('--quick') ? 0.1 : 1)
    printFigures(figures)
    const views = args.includes('--app') ? [] : await compareViews()
    const file = args[args.indexOf('--json') + 1]
    if (args.includes('--json') && file !== undefined) {
      writeFileSync(file, `${JSON.stringify({ ...inJson(figures), views }, null, 2)}\n`)
    }
    return 0
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

interface Figures {
  readonly opening: readonly number[]
  readonly frames: Awaited<ReturnType<typeof playingFrames>>
  /** With the half minute around the voice close up. */
  readonly closeUp: Awaited<ReturnType<typeof playingFrames>>
  readonly lags: readonly number[]
  readonly clicks: readonly number[]
  readonly growth: Growth
  readonly scriptKb: number
}

async function measureApp(folder: string, hours: number): Promise<Figures> {
  const long = writeLongEpisode(folder, many)
  const diglot = await launchApp({ files: [sample.audio, sample.transcript] })
  try {
    await untilAligned(diglot.page)
    const lags = await highlightLags(diglot, await starts(diglot))
    const opening = await openingTimes(diglot, [long.audio, long.text], opens)
    // The work on the times begins a moment after the opening.
    await diglot.page.waitForTimeout(3000)
    const frames = await playingFrames(diglot, framesSeconds)
    await diglot.page.keyboard.press('z')
    const closeUp = await playingFrames(diglot, framesSeconds)
    await diglot.page.keyboard.press('z')
    const taken = await clickTimes(diglot, clicks)
    const growth = await growthWhilePlaying(diglot, hours)
    const scriptKb = rendererScriptKb(resolve(import.meta.dirname, '../dist/renderer'))
    return { opening, frames, closeUp, lags, clicks: taken, growth, scriptKb }
  } finally {
    await diglot.close()
  }
}

/** Where the cues of the open episode begin, over and over. */
async function starts({ page }: LaunchedApp): Promise<number[]> {
  const cues = await page.evaluate(async () => {
    const answer = await window.bridge.invoke('episode:current')
    return (answer.ok && answer.value?.timeline?.cues) || []
  })
  const found = cues.flatMap((cue) => (cue.source === 'absent' || cue.start < 1 ? [] : [cue.start]))
  return Array.from({ length: passes }, () => found).flat()
}

function inJson({ opening, frames, closeUp, lags, clicks: taken, growth, scriptKb }: Figures) {
  return {
    open10kMs: percentile(opening, 0.5),
    frameP99Ms: percentile(frames.work, 0.99),
    frameIntervalP99Ms: percentile(frames.intervals, 0.99),
    closeUpFrameP99Ms: percentile(closeUp.work, 0.99),
    frameProcessorP99Ms: percentile(frames.processor, 0.99),
    softwareRendererShare: frames.pixelShare,
    highlightLagP95Ms: percentile(lags, 0.95),
    clickToAudioP95Ms: percentile(taken, 0.95),
    rendererGzipKb: scriptKb,
    heapGrowthMbPerHour: growth.heapMbPerHour,
  }
}

function printFigures(figures: Figures): void {
  const { opening, frames, closeUp, lags, clicks: taken, growth, scriptKb } = figures
  const ms = (values: readonly number[], share: number) => `${percentile(values, share).toFixed(1)} ms`
  const all = (values: readonly number[]) =>
    `median ${ms(values, 0.5)}, p95 ${ms(values, 0.95)}, p99 ${ms(values, 0.99)}, n ${values.length}`
  const lines: [string, string][] = [
    ['drop of 10,000 segments to first caption', all(opening)],
    ['main thread per frame, on the clock', all(frames.work)],
    ['main thread per frame, on the processor', all(frames.processor)],
    ['from frame to frame', all(frames.intervals)],
    ['main thread per frame with the close-up', all(closeUp.work)],
    ['of a frame’s processor time, the software renderer', `${(100 * frames.pixelShare).toFixed(0)} %`],
    ['aligning all the while', frames.isAligning ? 'yes' : 'NO'],
    ['border crossed to highlight drawn', all(lags)],
    ['click on a line to audio there', all(taken)],
    ['renderer script before lazy parts, gzip', `${scriptKb.toFixed(0)} kB`],
    [
      `growth in ${growth.hours.toFixed(2)} h of audio`,
      `${growth.heapMbPerHour.toFixed(2)} MB/h, ${growth.nodes} nodes, ${growth.listeners} listeners`,
    ],
  ]
  console.log(`the built app on ${electronKind()}, ${many.toLocaleString('en')} segments\n`)
  for (const [what, figure] of lines) console.log(`${what.padEnd(52)} ${figure}`)
  console.log()
}
