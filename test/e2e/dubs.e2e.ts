import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import type { EpisodeTrack } from '../../shared/model/episode'
import type { TimeRange } from '../../shared/model/time'
import { parseTranscript } from '../../shared/transcript/parse-transcript'
import { decodeInPage } from '../support/decode-in-page'
import { dropFiles } from '../support/drop-files'
import { type Dub, slower, without } from '../support/dub-sound'
import { makeFolder, sample } from '../support/episode-files'
import { type LaunchedApp, launchApp } from '../support/launch-app'
import { packWav } from '../support/pack-wav'
import { type PlayerPage, playerPage } from '../support/player-page'

const files = makeFolder()

let diglot: LaunchedApp
let page: Page
let player: PlayerPage
beforeAll(async () => {
  diglot = await launchApp()
  page = diglot.page
  player = playerPage(page)
})
afterAll(async () => {
  await diglot.close()
  files.remove()
})

const choices = () => page.getByRole('group', { name: 'Recording that is heard' }).getByRole('button')

describe('a dub that is not as the original', () => {
  const rate = 16_000
  const lineCount = 25
  const left = [4, 11, 12, 13, 20]
  const spoken: readonly TimeRange[] = JSON.parse(readFileSync(sample.truth, 'utf8')).segments.slice(0, lineCount)
  const lines = parseTranscript(readFileSync(sample.transcript, 'utf8')).transcript.segments.slice(0, lineCount)
  let long: Dub
  let short: Dub

  it('is searched for the lines like any other, though it is a fifth longer or some lines are missing', async () => {
    const whole = await decodeInPage(page, readFileSync(sample.audio), rate)
    const sound = whole.subarray(0, Math.round((spoken.at(-1)!.end + 0.3) * rate))
    long = slower(sound, spoken, 0.2, rate)
    short = without(sound, spoken, left, rate)
    expect(long.samples.length / sound.length).toBeCloseTo(1.2, 2)
    const make = (name: string, samples: Float32Array) => files.text(name, packWav([samples], rate))
    const words = lines.map(({ texts }) => `${texts.en}\n${texts['zh-Hans']}`).join('\n')
    await dropFiles(page, [make('clock.wav', sound), files.text('clock.txt', words)])
    await vi.waitUntil(async () => (await recordings())[0]?.track.fileName === 'clock.wav', { timeout: 10_000 })
    await addRecordings([make('clock (long).wav', long.samples), make('clock (short).wav', short.samples)])
    await vi.waitUntil(
      async () =>
        (await recordings()).every(({ timeline }) => timeline?.cues.every(isKnown)) && (await choices().count()) === 4,
      { timeout: 90_000, interval: 200 },
    )
  }, 120_000)

  it('has times of its own, and leaves those of the original alone', async () => {
    const [original, longer, shorter] = await recordings()
    expectAt(original, spoken)
    expectAt(longer, long.lines)
    expectAt(shorter, short.lines)
  })

  it('is changed to at the same line, and captioned right from there on', async () => {
    await stand(spoken[18]!.start + 0.3)
    await expect.poll(player.activeSegment).toBe(18)
    await player.press('s')
    await expect.poll(heardTime).toBeCloseTo(long.lines[18]!.start + 0.3, 0)
    expect(await player.activeSegment()).toBe(18)
    await stand(long.lines[22]!.start + 0.2)
    await expect.poll(player.activeSegment).toBe(22)
  })

  it('goes on with the next line it has, where it is changed to in one that it leaves out', async () => {
    await stand(long.lines[12]!.start + 0.3)
    await expect.poll(player.activeSegment).toBe(12)
    await player.press('s')
    await expect.poll(heardTime).toBeCloseTo(short.lines[14]!.start, 0)
    expect(left).not.toContain(await player.activeSegment())
    await stand(short.lines[14]!.start + 0.3)
    await expect.poll(player.activeSegment).toBe(14)
  })

  const isKnown = ({ source }: { source: string }) => source !== 'estimated'
})

describe('a single recording in which each line is said in one language, then in the other', () => {
  const pairCount = 12
  const spoken: readonly TimeRange[] = JSON.parse(readFileSync(sample.truth, 'utf8')).segments
  const firsts = Array.from({ length: pairCount }, (_, pair) => spoken[2 * pair]!)
  const seconds = Array.from({ length: pairCount }, (_, pair) => spoken[2 * pair + 1]!)

  const untilBothAreFound = () =>
    vi.waitUntil(
      async () => {
        const [{ timeline, spoken } = { timeline: null, spoken: null }] = await recordings()
        return spoken?.also !== undefined && timeline?.cues.every(({ source }) => source !== 'estimated')
      },
      { timeout: 100_000, interval: 200 },
    )
  const expectBoth = async () => {
    const [heard] = await recordings()
    expectAt(heard, firsts)
    const others = heard?.timeline?.cues.map((cue) => ('parts' in cue ? cue.parts?.[1] : undefined)) ?? []
    expect(others.map((part) => part?.language)).toEqual(seconds.map(() => 'zh-Hans'))
    const errors = others.map((part, pair) => Math.abs((part?.start ?? 0) - seconds[pair]!.start))
    expect(errors.filter((error) => error < 0.5).length).toBeGreaterThanOrEqual(0.9 * pairCount)
  }

  it('is heard to be one', async () => {
    const lines = parseTranscript(readFileSync(sample.transcript, 'utf8')).transcript.segments
    const words = (line: number) => lines[line]?.texts.en ?? ''
    const pairs = firsts.map((_, pair) => `${words(2 * pair)}\n${inChinese(words(2 * pair + 1))}`)
    const whole = await decodeInPage(page, readFileSync(sample.audio), 16_000)
    const sound = whole.subarray(0, Math.round((seconds.at(-1)!.end + 0.3) * 16_000))
    await dropFiles(page, [
      files.text('turns.wav', packWav([sound], 16_000)),
      files.text('turns.txt', pairs.join('\n')),
    ])
    await vi.waitUntil(async () => (await recordings())[0]?.track.fileName === 'turns.wav', { timeout: 10_000 })
    await untilBothAreFound()
    expect((await recordings())[0]?.spoken).toEqual({ language: 'en', also: 'zh-Hans', because: 'audio' })
    await expectBoth()
  }, 120_000)

  it('has the same line marked in both of its halves, and the language that is heard', async () => {
    const heard = player.active.locator('[data-heard]')
    for (const [time, language] of [
      [firsts[5]!.start + 0.5, 'en'],
      [seconds[5]!.start + 1, 'zh-Hans'],
    ] as const) {
      await stand(time)
      await expect.poll(() => heard.getAttribute('lang')).toBe(language)
      expect(await player.activeSegment()).toBe(5)
    }
  })

  it('is the same again when the listener says that it speaks one, and then that it speaks both', async () => {
    await page.getByRole('button', { name: /^Recordings/ }).click()
    await page.getByRole('button', { name: 'The voice speaks English' }).click()
    await expect.poll(async () => (await recordings())[0]?.spoken).toEqual({ language: 'en', because: 'chosen' })
    await page.getByRole('button', { name: /The voice speaks both/ }).click()
    await untilBothAreFound()
    expect((await recordings())[0]?.spoken).toEqual({ language: 'en', also: 'zh-Hans', because: 'chosen' })
    await expectBoth()
  }, 120_000)
})

async function recordings(): Promise<readonly EpisodeTrack[]> {
  return page.evaluate(async () => {
    const answer = await window.bridge.invoke('episode:current')
    return (answer.ok && answer.value?.tracks) || []
  })
}

async function addRecordings(paths: readonly string[]): Promise<void> {
  await diglot.app.evaluate(
    ({ dialog }, filePaths) => {
      dialog.showOpenDialog = async () => ({ canceled: false, filePaths })
    },
    [...paths],
  )
  await page.getByRole('button', { name: /^Recordings/ }).click()
  await page.getByRole('button', { name: 'Add a recording…' }).click()
  await page.keyboard.press('Escape')
}

/** Nine of ten lines stand within half a second of where they are spoken, and those that are not are said not to be. */
function expectAt(recording: EpisodeTrack | undefined, lines: readonly (TimeRange | null)[]): void {
  const cues = recording?.timeline?.cues ?? []
  expect(cues).toHaveLength(lines.length)
  const right = cues.filter((cue, i) => {
    const line = lines[i]
    if (!line) return cue.source === 'absent'
    return cue.source === 'aligned' && Math.abs(cue.start - line.start) < 0.5
  })
  expect(right.length).toBeGreaterThanOrEqual(0.9 * lines.length)
}

/** Puts the recording that is heard there, in a pause. */
function stand(time: number): Promise<void> {
  return page.evaluate((to) => {
    for (const audio of document.querySelectorAll('audio'))
      if (audio.dataset.heard !== undefined) audio.currentTime = to
  }, time)
}

function heardTime(): Promise<number> {
  return page.evaluate(() => document.querySelector<HTMLAudioElement>('audio[data-heard]')?.currentTime ?? -1)
}

/** A line that counts as Chinese and sounds as English: a character of which nobody knows the sound stands behind each word. */
function inChinese(words: string): string {
  return `${words.replaceAll(/[.,]/g, '').replaceAll(/\s+|$/g, '\u3431')}。`
}
