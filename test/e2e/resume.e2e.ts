import { ftruncateSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, inject, it } from 'vitest'
import { makeFolder, sample } from '../support/episode-files'
import { type LaunchedApp, launchApp } from '../support/launch-app'
import { playerPage } from '../support/player-page'

const files = makeFolder()
let diglot: LaunchedApp | undefined
afterAll(async () => {
  await diglot?.close()
  files.remove()
})

const userData = join(files.path, 'user-data')
const talk = files.episode('talk.mp3')
files.text('talk.txt', readFileSync(sample.transcript))
const long = longSilence(join(files.path, 'long.wav'))

describe('an episode', () => {
  it('is after a restart as it was left: at the beginning of its line, as fast, with the same language', async () => {
    diglot = await launchApp({ files: [talk], userData, remembers: inject('sampleTimes') })
    const { page } = diglot
    const player = playerPage(page)
    await player.row(3).waitFor()
    await player.press(']')
    await player.press(']')
    await player.press('e')
    await page.evaluate(() => {
      const audio = document.querySelector('audio')!
      audio.currentTime = 61
      return audio.play()
    })
    await player.untilAudio(({ currentTime }) => currentTime > 63)
    const { defaultSpeed } = await player.audio()
    expect(defaultSpeed).toBeGreaterThan(1)
    const line = await player.activeSegment()
    expect(line).toBeGreaterThan(0)
    // In the middle of playing.
    await diglot.close()

    diglot = await launchApp({ userData })
    const again = playerPage(diglot.page)
    await again.untilAudio(({ currentTime, readyState }) => currentTime > 40 && readyState > 0)
    const left = await again.audio()
    expect(left).toMatchObject({ paused: true, defaultSpeed })
    await expect.poll(() => again.activeSegment()).toBeGreaterThanOrEqual(line)
    expect(await again.activeSegment()).toBeLessThanOrEqual(line + 1)
    const start = await startOfActive()
    expect(Math.abs(left.currentTime - start)).toBeLessThan(0.2)
    await expect.poll(() => diglot!.page.locator('[data-segment] [lang^="zh"]').count()).toBe(0)
  })

  it('keeps its place while another one is heard', async () => {
    const before = (await playerPage(diglot!.page).audio()).currentTime
    await open(long)
    await playerPage(diglot!.page).untilAudio(({ duration, currentTime }) => duration > 1000 && currentTime === 0)
    await open(talk)
    await playerPage(diglot!.page).untilAudio(({ duration, currentTime }) => duration < 1000 && currentTime > 40)
    expect(Math.abs((await playerPage(diglot!.page).audio()).currentTime - before)).toBeLessThan(0.2)
  })
})

describe('a file that goes in the middle of playing', () => {
  it('is named with what to do, and goes on at the same place when it is back', async () => {
    await open(long)
    const player = playerPage(diglot!.page)
    await player.untilAudio(({ duration }) => duration > 1000)
    renameSync(long, `${long}.away`)
    // So far off that it has to be read.
    await diglot!.page.evaluate(() => {
      const audio = document.querySelector('audio')!
      audio.currentTime = 900
      return audio.play().catch(() => {})
    })
    const alert = diglot!.page.getByRole('alert').filter({ hasText: '“long.wav” can no longer be reached.' })
    await alert.waitFor()
    expect((await player.audio()).paused).toBe(true)
    // Tried too early, it is said again, and nothing is lost.
    await alert.getByRole('button', { name: 'Try again' }).click()
    await player.untilAudio(({ hasFailed }) => hasFailed)
    await alert.waitFor()

    renameSync(`${long}.away`, long)
    await alert.getByRole('button', { name: 'Try again' }).click()
    await player.untilAudio(({ currentTime, paused }) => !paused && currentTime > 899.9 && currentTime < 910)
    await alert.waitFor({ state: 'detached' })
  })
})

async function open(path: string) {
  await diglot!.app.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [chosen] })
  }, path)
  await playerPage(diglot!.page).press('Control+o')
}

async function startOfActive() {
  const index = await playerPage(diglot!.page).activeSegment()
  return diglot!.page.evaluate(async (at) => {
    const answer = await window.bridge.invoke('episode:current')
    const cue = answer.ok ? answer.value?.timeline?.cues[at] : undefined
    return cue && 'start' in cue ? cue.start : -1
  }, index)
}

/** Twenty minutes of nothing, too much to be read ahead; most of the file is a hole that takes no room. */
function longSilence(path: string): string {
  const [rate, seconds] = [44_100, 1200]
  const bytes = rate * seconds * 2
  const head = Buffer.alloc(44)
  head.write('RIFF', 0)
  head.writeUInt32LE(36 + bytes, 4)
  head.write('WAVEfmt ', 8)
  head.writeUInt32LE(16, 16)
  head.writeUInt16LE(1, 20)
  head.writeUInt16LE(1, 22)
  head.writeUInt32LE(rate, 24)
  head.writeUInt32LE(rate * 2, 28)
  head.writeUInt16LE(2, 32)
  head.writeUInt16LE(16, 34)
  head.write('data', 36)
  head.writeUInt32LE(bytes, 40)
  const file = openSync(path, 'w')
  writeSync(file, head)
  ftruncateSync(file, 44 + bytes)
  return path
}
