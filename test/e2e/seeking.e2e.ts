import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { hear, openEar, playFrom } from '../../bench/seek/ear'
import { programmeRate as heardRate } from '../../bench/seek/programme'
import { createFrameTable } from '../../shared/audio/frame-table'
import { readMp3Frame } from '../../shared/audio/raw-frame'
import type { Seconds } from '../../shared/model/time'
import { audioFixture } from '../support/audio-fixture'
import { decodeInPage } from '../support/decode-in-page'
import { dropFiles } from '../support/drop-files'
import { makeFolder, sample } from '../support/episode-files'
import { type LaunchedApp, launchApp } from '../support/launch-app'
import { mp3FrameDuration } from '../support/make-mp3'
import { type PlayerPage, playerPage } from '../support/player-page'

const files = makeFolder()
let diglot: LaunchedApp
let player: PlayerPage
beforeAll(async () => {
  diglot = await launchApp({ files: [sample.audio, sample.transcript], remembers: inject('sampleTimes') })
  player = playerPage(diglot.page)
  await player.untilAudio((audio) => audio.readyState >= 2)
})
afterAll(async () => {
  await diglot.close()
  files.remove()
})

describe('an MP3 with a variable bit rate that says nowhere how long it is', () => {
  const { bytes, duration, partStarts } = makeLongMp3()

  it('has its length at once, and for good', async () => {
    await diglot.page.evaluate(() => {
      const audio = document.querySelector('audio')
      const lengths: number[] = []
      Object.assign(window, { lengths })
      audio?.addEventListener('durationchange', () => {
        if (Number.isFinite(audio.duration)) lengths.push(audio.duration)
      })
    })
    await dropFiles(diglot.page, [files.text('long.mp3', bytes)])
    await player.untilAudio((audio) => audio.readyState >= 3 && Math.abs(audio.duration - duration) < 1)
    const lengths = await diglot.page.evaluate(() => (window as unknown as { lengths: number[] }).lengths)
    expect(lengths.length).toBeGreaterThan(0)
    for (const length of lengths) expect(Math.abs(length - duration)).toBeLessThan(0.01)
    const bar = diglot.page.getByRole('slider', { name: 'Position' })
    const shown = `${Math.floor(duration / 60)}:${String(Math.floor(duration % 60)).padStart(2, '0')}`
    await expect.poll(() => bar.getAttribute('aria-valuetext')).toBe(`0:00 of ${shown}`)
  })

  it('is heard where it was asked to be', async () => {
    const { page } = diglot
    const onset = await onsetOfPart()
    await player.press('Space')
    await openEar(page)
    const { src } = await player.audio()
    await playFrom(page, src)
    for (const part of [180, 20, 101, 140, 60]) {
      const expected = partStarts[part]! + onset
      const { samples, claims } = await hear(page, expected - 0.4, 0.9)
      const shifts = claims.map(({ sample, time }) => time - sample / heardRate).sort((a, b) => a - b)
      const loud = firstLoud(samples, claims[0]!.sample)
      expect(loud / heardRate + shifts[shifts.length >> 1]!, `part ${part}`).toBeCloseTo(expected, 1)
    }
  })
})

/** The fixture is silent for most of a second before it sounds. */
async function onsetOfPart(): Promise<Seconds> {
  const rate = 22_050
  const decoded = await decodeInPage(diglot.page, readFileSync(audioFixture('vbr-no-header.mp3')), rate)
  const onset = firstLoud(decoded, 0, rate) / rate
  expect(onset).toBeGreaterThan(0.5)
  return onset
}

/** The first sample of the first 5 ms that are not quiet. */
function firstLoud(samples: Float32Array, from: number, rate = heardRate): number {
  const step = Math.round(rate / 200)
  for (let at = from; at + step <= samples.length; at += step) {
    const energy = samples.subarray(at, at + step).reduce((sum, sample) => sum + sample * sample, 0)
    if (Math.sqrt(energy / step) > 0.02) return at
  }
  throw new Error('all is quiet')
}

/**
 * The fixture two hundred times, with pauses of changing length between, made of its first, small frame. Long pauses at
 * the beginning make the first minutes poor in bytes, so that who takes them for the whole is far off.
 */
function makeLongMp3() {
  const fixture = new Uint8Array(readFileSync(audioFixture('vbr-no-header.mp3')))
  const making = createFrameTable(readMp3Frame)
  making.push(fixture)
  const table = making.finish()!
  const pause = fixture.subarray(table.runs[0]!.at, table.runs[0]!.at + table.sizes[0]!)
  const pieces: Uint8Array[] = []
  const partStarts: Seconds[] = []
  let frames = 0
  for (let part = 0; part < 200; part++) {
    const pauses = part < 40 ? 200 : (part * 37) % 41
    for (let i = 0; i < pauses; i++) pieces.push(pause)
    partStarts.push((frames + pauses) * mp3FrameDuration)
    pieces.push(fixture.subarray(table.runs[0]!.at))
    frames += pauses + table.sizes.length
  }
  return { bytes: Buffer.concat(pieces), duration: frames * mp3FrameDuration, partStarts }
}
