import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, inject, it, vi } from 'vitest'
import { drillLines } from '../../shared/drills/drill-lines'
import { textlessStretches } from '../../shared/drills/textless-stretches'
import type { Timeline } from '../../shared/model/timeline'
import { dropFiles } from '../support/drop-files'
import { makeFolder, sample } from '../support/episode-files'
import { type LaunchedApp, launchApp } from '../support/launch-app'
import { type PlayerPage, playerPage, untilAligned } from '../support/player-page'
import { type VoiceAct, watchVoice } from '../support/watch-voice'

/** At most so far from where a pass should end: a frame, and half of one. A machine that is late is told apart from it. */
const allowed = 0.025

function expectBorder({ at, rate, late }: VoiceAct, end: number): void {
  expect(at - end).toBeGreaterThan(-allowed)
  expect(at - end, `the machine was ${Math.round(late * 1000)} ms late`).toBeLessThan(allowed + late * rate)
}

let diglot: LaunchedApp
let player: PlayerPage
let voice: Awaited<ReturnType<typeof watchVoice>>
let timeline: Timeline
let lines: ReturnType<typeof drillLines>
const folder = makeFolder()

beforeAll(async () => {
  diglot = await launchApp({ files: [sample.audio, sample.transcript], remembers: inject('sampleTimes') })
  player = playerPage(diglot.page)
  await watchOpen(basename(sample.transcript))
})
afterAll(async () => {
  await diglot.close()
  folder.remove()
})

/** Learns the times of what is open, once it is the episode of this text. */
async function watchOpen(fileName: string) {
  await vi.waitUntil(async () => (await current())?.text?.fileName === fileName, { timeout: 20_000 })
  await player.row(0).waitFor()
  await player.untilAudio((audio) => audio.readyState >= 2)
  await untilAligned(diglot.page)
  voice = await watchVoice(diglot.page)
  const found = (await current())?.timeline
  if (!found) throw new Error('the episode has no timeline')
  timeline = found
  lines = drillLines(timeline)
}

function current() {
  return diglot.page.evaluate(async () => {
    const answer = await window.bridge.invoke('episode:current')
    return answer.ok ? answer.value : null
  })
}

const chip = () => diglot.page.getByTestId('drill')
/** The shortest line of some length that is neither the first nor the last, so that a test need not wait long. */
function shortLine(): number {
  const inner = lines.slice(1, -2).filter(({ start, end }) => end - start > 0.8)
  return lines.indexOf(inner.reduce((a, b) => (b.end - b.start < a.end - a.start ? b : a)))
}
async function goTo(time: number) {
  await diglot.page.evaluate((to) => {
    const audio = document.querySelector('audio')
    if (audio) audio.currentTime = to
  }, time)
  await player.untilAudio((audio) => !audio.seeking)
  await voice.take()
}
async function takeSeeks(count: number): Promise<VoiceAct[]> {
  const seeks: VoiceAct[] = []
  const areThere = async () => {
    seeks.push(...(await voice.take()).filter(({ act }) => act === 'seek'))
    return seeks.length >= count
  }
  await vi.waitUntil(areThere, { timeout: 30_000, interval: 100 })
  return seeks
}
async function setSilence(key: string) {
  await player.press('l')
  const silence = diglot.page.getByRole('slider', { name: 'Silence to speak in' })
  await silence.press(key)
  await player.press('Escape')
  await silence.waitFor({ state: 'detached' })
}
async function stop() {
  if (!(await player.audio()).paused) await player.press('Space')
  await player.untilAudio((audio) => audio.paused)
}

describe('drills of lines', () => {
  afterEach(async () => {
    await stop()
    if (await chip().isVisible()) await chip().click()
    await chip().waitFor({ state: 'detached' })
  })

  it('loop a line with R, within a frame of its end, until R ends it', async () => {
    const place = shortLine()
    const { start, end, segment } = lines[place]!
    await goTo(start + 0.2)
    await player.press('Space')
    await player.press('r')
    const seeks = await takeSeeks(3)
    console.log(
      `a loop is taken back at ${seeks.map(({ at }) => `${Math.round((at - end) * 1000)} ms`).join(', ')} of its end`,
    )
    for (const seek of seeks) expectBorder(seek, end)
    expect(await player.activeSegment()).toBe(segment)
    expect(await player.row(segment).getByTestId('in-loop').count()).toBe(1)
    await player.press('r')
    await player.untilAudio(({ currentTime }) => currentTime > end + 0.3)
  })

  it('go along to the line that is chosen while one is looped, and survive Escape', async () => {
    const place = shortLine()
    await goTo(lines[place - 1]!.start + 0.1)
    await player.press('r')
    await player.press('ArrowRight')
    await player.press('Escape')
    await expect.poll(() => player.row(lines[place]!.segment).getByTestId('in-loop').count()).toBe(1)
    await player.press('Space')
    await vi.waitUntil(
      async () => (await voice.take()).some(({ act, to }) => act === 'seek' && to === lines[place]!.start),
      {
        timeout: 30_000,
      },
    )
    expect(await chip().isVisible()).toBe(true)
  })

  it('repeat each line N times, each pass at its speed, and then go on', async () => {
    const place = shortLine()
    const { start, end } = lines[place]!
    await goTo(start + 0.05)
    await player.press('n')
    await player.press('v')
    await player.press('Space')
    await player.untilAudio(({ currentTime }) => currentTime > end + 0.4)
    await player.press('Space')
    const acts = await voice.take()
    const seeks = acts.filter(({ act, to }) => act === 'seek' && to === start)
    expect(seeks.map(({ rate }) => rate)).toEqual([0.75, 1])
    for (const seek of seeks) expectBorder(seek, end)
    expect((await player.audio()).defaultSpeed).toBe(1)
    await expect.poll(() => chip().textContent()).toMatch(/\d\/3/)
  })

  it('leave a silence to speak in, which Space stops and goes on from', async () => {
    const place = shortLine()
    const { start, end, sayLength } = lines[place]!
    await player.press('n')
    await setSilence('PageUp')
    await goTo(end - 0.4)
    await player.press('Space')
    await diglot.page.getByTestId('silence').waitFor()
    await diglot.page.getByRole('button', { name: 'Pause', exact: true }).waitFor()
    const acts: VoiceAct[] = []
    const of = (name: VoiceAct['act']) => acts.find(({ act, at }) => act === name && at > end - 0.3)
    const goesOn = async () => {
      acts.push(...(await voice.take()))
      return of('pause') !== undefined && acts.some(({ act, when }) => act === 'play' && when > of('pause')!.when)
    }
    await vi.waitUntil(goesOn, { timeout: 20_000, interval: 100 })
    const [pause, play] = [of('pause')!, acts.find(({ act, when }) => act === 'play' && when > of('pause')!.when)!]
    expect((play.when - pause.when) / 1000).toBeGreaterThan(sayLength - 0.1)
    await diglot.page.getByTestId('silence').waitFor({ timeout: 30_000 })
    await player.press('Space')
    await diglot.page.getByTestId('silence').waitFor({ state: 'detached' })
    await diglot.page.getByRole('button', { name: 'Play', exact: true }).waitFor()
    expect((await player.audio()).paused).toBe(true)
    await player.press('Space')
    await player.untilAudio(({ paused, currentTime }) => !paused && currentTime >= start)
    await setSilence('Home')
  })

  it('stop at the end of each line with the line still shown, and Space goes on with the next', async () => {
    const place = shortLine()
    const { end, segment } = lines[place]!
    await player.press('u')
    await goTo(end - 0.5)
    await player.press('Space')
    await player.untilAudio((audio) => audio.paused)
    const [pause] = (await voice.take()).filter(({ act }) => act === 'pause')
    console.log(`a line is stopped at ${Math.round((pause!.at - end) * 1000)} ms of its end`)
    expectBorder(pause!, end)
    await diglot.page.waitForTimeout(400)
    expect(await player.activeSegment()).toBe(segment)
    await player.press('Space')
    await player.untilAudio((audio) => audio.paused && audio.currentTime > end + 0.5)
    expect(await player.activeSegment()).toBe(lines[place + 1]!.segment)
    const [next] = (await voice.take()).filter(({ act }) => act === 'pause')
    expectBorder(next!, lines[place + 1]!.end)
  })

  it('loop from A to B, wherever these are', async () => {
    await goTo(30.2)
    await player.press('a')
    await expect.poll(() => chip().textContent()).toContain('0:30')
    await goTo(31.3)
    await player.press('a')
    await player.press('Space')
    const seeks = await takeSeeks(4)
    for (const { to } of seeks) expect(to).toBeCloseTo(30.2, 2)
    for (const seek of seeks.slice(1)) expectBorder(seek, 31.3)
    await player.press('a')
    await player.untilAudio(({ currentTime }) => currentTime > 31.6)
  })
})

describe('a stretch without text', () => {
  beforeAll(async () => {
    const text = readFileSync(sample.transcript, 'utf8').split('\n')
    // Two lines of the page, then two for each pair. Five pairs in the middle are not written down.
    const gap = [2 + 2 * 12, 2 + 2 * 17] as const
    const cut = folder.text('cut.txt', [...text.slice(0, gap[0]), ...text.slice(gap[1])].join('\n'))
    await dropFiles(diglot.page, [sample.audio, cut])
    await watchOpen('cut.txt')
  })

  it('is skipped or hurried through after G, and nothing that is written is', async () => {
    const stretch = textlessStretches(timeline).find(({ start, end }) => start > 10 && end - start > 4)
    if (!stretch) throw new Error('the cut left no stretch without text')
    await player.press('g')
    await diglot.page.getByText('Stretches without text are skipped').waitFor()
    await goTo(stretch.start - 0.7)
    await player.press('Space')
    await player.untilAudio(({ currentTime }) => currentTime > stretch.end)
    const [skip] = (await voice.take()).filter(({ act }) => act === 'seek')
    expect(skip!.to).toBeCloseTo(stretch.end, 2)
    expect(Math.abs(skip!.at - stretch.start)).toBeLessThan(0.3 + skip!.late)

    await player.press('g')
    await goTo(stretch.start - 0.7)
    await player.untilAudio(({ playbackRate }) => playbackRate === 2.5)
    await diglot.page.getByRole('button', { name: /Hurrying/ }).waitFor()
    const length = ((stretch.end - stretch.start) / 2.5) * 1000
    await vi.waitUntil(async () => (await player.audio()).currentTime > stretch.end, { timeout: length + 8000 })
    await player.untilAudio(({ playbackRate }) => playbackRate === 1)
    await diglot.page.getByRole('button', { name: /Hurrying/ }).waitFor({ state: 'detached' })
  })
})
