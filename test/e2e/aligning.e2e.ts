import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { dropFiles } from '../support/drop-files'
import { foreignText, makeFolder, sample } from '../support/episode-files'
import { type LaunchedApp, launchApp } from '../support/launch-app'
import { playerPage, untilAligned } from '../support/player-page'

let diglot: LaunchedApp
const files = makeFolder()
beforeAll(async () => {
  diglot = await launchApp({ files: [sample.audio, sample.transcript] })
})
afterAll(async () => {
  await diglot.close()
  files.remove()
})

describe('alignment in the background', () => {
  it('starts by itself, says how far it is, and does not stop the player', async () => {
    const player = playerPage(diglot.page)
    await player.row(0).waitFor()
    await diglot.page.getByText(/Estimated\s*\d+%/).waitFor()
    await player.press('Space')
    await player.untilAudio((audio) => !audio.paused && audio.currentTime > 0.3)
    await player.press('Space')
  })

  it('finds every line of the sample within half a second of where it is spoken', async () => {
    await untilAligned(diglot.page)
    await expectTrueTimes()
  })

  it('stops when told to, and begins anew when told to', async () => {
    await dropFiles(diglot.page, [files.episode('again/again.mp3'), files.text('again/again.txt', foreignText)])
    await diglot.page.getByRole('button', { name: /Estimated\s*\d+%/ }).click()
    await diglot.page.getByRole('button', { name: 'Stop' }).click()
    await diglot.page.getByText('was stopped').waitFor()
    await diglot.page.getByRole('button', { name: 'Search again' }).click()
    await diglot.page.getByRole('progressbar').waitFor()
    await diglot.page.keyboard.press('Escape')
  })

  it('hears which language is spoken, though the tag of the file says another', async () => {
    const audio = files.text('talk/talk.mp3', withLanguageTag('chi'))
    const transcript = files.text('talk/talk.txt', readFileSync(sample.transcript))
    await dropFiles(diglot.page, [audio, transcript])
    const recordings = (heard: string) => diglot.page.getByRole('button', { name: `Recordings: ${heard}`, exact: true })
    const voice = (name: string) => diglot.page.getByRole('button', { name, exact: true, pressed: true })
    await recordings('中文').waitFor()
    await untilAligned(diglot.page)
    await recordings('English').click()
    await voice('The voice speaks English: heard in the audio').waitFor()
    await diglot.page.keyboard.press('Escape')
    await expectTrueTimes()
  })

  it('says so of a text that is not what is spoken, and follows it by the estimate when told to', async () => {
    await dropFiles(diglot.page, [files.episode('other/other.mp3'), files.text('other/other.txt', foreignText)])
    await diglot.page.getByTestId('foreign-text').waitFor({ timeout: 60_000 })
    expect(await diglot.page.locator('[aria-current="true"]').count()).toBe(0)
    await diglot.page.getByRole('button', { name: 'Follow all the same' }).click()
    await diglot.page.getByTestId('foreign-text').waitFor({ state: 'detached' })
    await diglot.page.getByRole('button', { name: 'Estimated' }).click()
    await diglot.page.getByText('does not seem to be what is spoken').waitFor()
  })
})

/** The sample's audio with another language in its tag, which is `eng`. */
function withLanguageTag(code: string): Buffer {
  const bytes = readFileSync(sample.audio)
  const frame = bytes.indexOf('TLAN')
  const at = bytes.indexOf('eng', frame)
  if (frame < 0 || at < 0 || at > frame + 16) throw new Error('the sample has no language in its tag')
  bytes.write(code, at)
  return bytes
}

/** Holds the times of the open episode against those at which the sample's lines are spoken. */
async function expectTrueTimes(): Promise<void> {
  const truth: { segments: { start: number }[] } = JSON.parse(readFileSync(sample.truth, 'utf8'))
  const cues = await diglot.page.evaluate(async () => {
    const answer = await window.bridge.invoke('episode:current')
    return answer.ok ? (answer.value?.timeline?.cues ?? []) : []
  })
  expect(cues.length).toBe(truth.segments.length)
  const late = cues.map((cue, index) => {
    if (cue.source !== 'aligned') throw new Error(`line ${index} is ${cue.source}`)
    return cue.start - (truth.segments[index]?.start ?? 0)
  })
  for (const [index, by] of late.entries()) expect(Math.abs(by), `line ${index}`).toBeLessThan(0.5)
  // The file's encoder ran in for 25 ms; who hears that is late by as much on the whole.
  late.sort((a, b) => a - b)
  expect(Math.abs(late[late.length >> 1] ?? 1)).toBeLessThan(0.015)
}
