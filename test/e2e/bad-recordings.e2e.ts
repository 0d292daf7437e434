import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import type { Episode } from '../../shared/model/episode'
import type { Timeline } from '../../shared/model/timeline'
import { checkTimeline } from '../../shared/timeline/check-timeline'
import { parseTranscript } from '../../shared/transcript/parse-transcript'
import { decodeInPage } from '../support/decode-in-page'
import { dropFiles } from '../support/drop-files'
import { encodeOpus } from '../support/encode-opus'
import { makeFolder, sample } from '../support/episode-files'
import { type LaunchedApp, launchApp } from '../support/launch-app'
import { makeMusic } from '../support/make-music'
import { packWav } from '../support/pack-wav'
import { type PlayerPage, playerPage } from '../support/player-page'

const files = makeFolder()
const rate = 16_000

/** The beginning of the sample that most tests take: enough to be found, quickly. */
const lineCount = 15
const truth: { readonly segments: readonly { start: number; end: number }[] } = JSON.parse(
  readFileSync(sample.truth, 'utf8'),
)
const spokenLines = parseTranscript(readFileSync(sample.transcript, 'utf8')).transcript.segments.map(
  ({ texts }) => texts.en!,
)
const text = spokenLines.slice(0, lineCount).join('\n')

let diglot: LaunchedApp
let player: PlayerPage
/** The sample until the end of the last of these lines. */
let speech: Float32Array
let wholeDuration: number
beforeAll(async () => {
  diglot = await launchApp({ files: [sample.audio, sample.transcript] })
  player = playerPage(diglot.page)
  const whole = await decodeInPage(diglot.page, readFileSync(sample.audio), rate)
  wholeDuration = whole.length / rate
  speech = whole.subarray(0, Math.round((truth.segments[lineCount - 1]!.end + 0.3) * rate))
})
afterAll(async () => {
  await diglot.close()
  files.remove()
})

it('the lines of these tests are those whose times are known', () => {
  expect(spokenLines).toHaveLength(truth.segments.length)
  expect(speech.length / rate).toBeGreaterThan(40)
})

describe('the estimate stays, and the badge says why, for', () => {
  it.each<[string, () => Uint8Array, string]>([
    ['silence', () => packWav([new Float32Array(30 * rate)], rate), text],
    ['music without a word', () => packWav([makeMusic({ duration: 30, rate, seed: 3 })], rate), text],
    ['the text of another episode', () => packWav([speech], rate), otherText()],
    ['a text in a language without rules', () => packWav([speech], rate), georgian],
    ['three thousand lines of one word', () => packWav([speech], rate), manyWords()],
  ])('%s', async (name, audio, lines) => {
    await open(name, 'wav', audio(), lines)
    const strip = diglot.page.getByTestId('foreign-text')
    await strip.waitFor({ timeout: 60_000 })
    // Nothing is highlighted as if it were right, unless the listener wants it so.
    expect(await player.activeSegment()).toBe(-1)
    await strip.getByRole('button', { name: 'Follow all the same' }).click()
    await strip.waitFor({ state: 'detached' })
    await diglot.page.getByRole('button', { name: /^Estimated/ }).waitFor()
    const { cues } = await usableTimeline(lines)
    expect(new Set(cues.map(({ source }) => source))).toEqual(new Set(['estimated']))
    await expectToPlay()
  })
})

describe('the lines are found in', () => {
  it.each<[string, () => Uint8Array]>([
    ['a telephone call', () => packWav([speech.filter((_, i) => i % 2 === 0)], rate / 2)],
    ['stereo of which one channel is dead', () => packWav([speech, new Float32Array(speech.length)], rate)],
    ['stereo whose channels cancel each other out', () => packWav([speech, speech.map((sample) => -sample)], rate)],
    ['a recording that is far too loud', () => packWav([speech.map((sample) => 4 * sample)], rate)],
  ])('%s', async (name, audio) => {
    await open(name, 'wav', audio(), text)
    const { cues } = await timelineOnceFound(text)
    expect(cues.map(({ source }) => source)).toEqual(cues.map(() => 'aligned'))
    expectRight(cues)
    await expectToPlay()
  })

  it('a text that is one single line', async () => {
    const line = text.replaceAll('\n', ' ')
    await open('one line', 'wav', packWav([speech], rate), line)
    const { cues } = await timelineOnceFound(line)
    const [cue] = cues
    if (cue?.source !== 'aligned') throw new Error(`the line is ${cue?.source}`)
    expect(cue.start).toBeCloseTo(truth.segments[0]!.start, 0)
    expect(cue.end).toBeCloseTo(truth.segments[lineCount - 1]!.end, 0)
  })

  it.each<[string, () => Uint8Array | Promise<Uint8Array>, readonly string[]]>([
    ['mp3', () => firstHalf(readFileSync(sample.audio)), spokenLines],
    ['opus', async () => firstHalf(await encodeOpus(diglot.page, speech, rate)), spokenLines.slice(0, lineCount)],
    ['wav', () => firstHalf(packWav([speech], rate)), spokenLines.slice(0, lineCount)],
  ])('what there is of a file that breaks off: %s', async (ending, audio, lines) => {
    await open(`broken-${ending}`, ending, await audio(), lines.join('\n'))
    const { cues } = await timelineOnceFound(lines.join('\n'))
    const half = lines.length === lineCount ? speech.length / rate / 2 : wholeDuration / 2
    const isThere = (index: number) => truth.segments[index]!.end < half - 1
    const there = cues.map((cue, index) => (isThere(index) ? cue : ({ source: 'absent', confidence: 0 } as const)))
    expectRight(there)
    expect(there.filter(({ source }) => source === 'aligned')).toHaveLength(lines.filter((_, i) => isThere(i)).length)
    const missing = cues.filter((_, index) => truth.segments[index]!.start > half + 1)
    const saidToBe = missing.filter(({ source }) => source === 'absent')
    expect(saidToBe.length).toBeGreaterThan(0.7 * missing.length)
    await expectToPlay()
  })
})

describe('a file of which half is missing and in which nobody speaks', () => {
  it.each(['opus', 'flac', 'webm', 'aac'])('has its estimate: %s', async (ending) => {
    await open(`half-${ending}`, ending, halfTone(ending), text)
    const estimated = diglot.page.getByRole('button', { name: 'Estimated', exact: true })
    // What can be decoded at all is heard, and found to hold no word of the text.
    await estimated
      .or(diglot.page.getByText(/not what is spoken here/))
      .first()
      .waitFor()
    await usableTimeline(text)
  })

  it.each(['m4a', 'ogg'])(
    'is said to hold no audio, when that is so, and the episode before stays: %s',
    async (ending) => {
      const before = await currentEpisode()
      await dropFiles(diglot.page, [files.text(`cut.${ending}`, halfTone(ending)), files.text(`cut.txt`, text)])
      await player.alerts.filter({ hasText: `“cut.${ending}” is named like audio` }).waitFor()
      expect((await currentEpisode())?.id).toBe(before?.id)
      await expectToPlay()
    },
  )
})

it('a text of pictures alone is said to be no transcript, and its recording is heard all the same', async () => {
  const pictures = ['🎉🎉🎉', '😀', '🚗💨', '🎧'].join('\n')
  await dropFiles(diglot.page, [
    files.text('pictures.wav', packWav([speech], rate)),
    files.text('pictures.txt', pictures),
  ])
  await player.alerts.filter({ hasText: 'No line of “pictures.txt” can be read' }).waitFor()
  expect(await currentEpisode()).toMatchObject({ title: 'pictures', text: null })
  await expectToPlay()
})

async function open(name: string, ending: string, audio: Uint8Array, lines: string): Promise<void> {
  const title = name.replaceAll(/\W+/g, '-')
  await dropFiles(diglot.page, [files.text(`${title}.${ending}`, audio), files.text(`${title}.txt`, lines)])
  await vi.waitUntil(async () => (await currentEpisode())?.text?.fileName === `${title}.txt`, { timeout: 20_000 })
  await player.row(0).waitFor()
}

async function currentEpisode(): Promise<Episode | null> {
  return diglot.page.evaluate(async () => {
    const answer = await window.bridge.invoke('episode:current')
    return answer.ok ? answer.value : null
  })
}

/** The timeline of the open episode, which keeps all its promises and has a cue for each line. */
async function usableTimeline(lines: string): Promise<Timeline> {
  const timeline = (await currentEpisode())?.timeline
  if (!timeline) throw new Error('no timeline')
  const count = lines.split('\n').length
  expect(checkTimeline(timeline, count)).toEqual([])
  expect(timeline.cues).toHaveLength(count)
  return timeline
}

async function timelineOnceFound(lines: string): Promise<Timeline> {
  const isFound = async () => {
    const cues = (await currentEpisode())?.timeline?.cues ?? []
    return cues.length > 0 && cues.every(({ source }) => source !== 'estimated')
  }
  await vi.waitUntil(isFound, { timeout: 60_000, interval: 100 })
  return usableTimeline(lines)
}

/** The lines that were found: nine of ten within half a second of where they are spoken, each within a second. */
function expectRight(cues: Timeline['cues']): void {
  const errors = cues.flatMap((cue, index) =>
    cue.source === 'aligned' ? [Math.abs(cue.start - truth.segments[index]!.start)] : [],
  )
  expect(errors.length).toBeGreaterThan(0)
  expect(Math.max(...errors)).toBeLessThan(1)
  expect(errors.filter((error) => error < 0.5).length).toBeGreaterThanOrEqual(0.9 * errors.length)
}

async function expectToPlay(): Promise<void> {
  await player.press('Space')
  await player.untilAudio((audio) => !audio.paused && audio.currentTime > 0)
  await player.press('Space')
  await player.untilAudio((audio) => audio.paused)
}

/** Half of a file that holds a tone. */
function halfTone(ending: string): Uint8Array {
  return firstHalf(readFileSync(join(import.meta.dirname, `../fixtures/audio/tone.${ending}`)))
}

function firstHalf(bytes: Uint8Array): Uint8Array {
  return bytes.subarray(0, bytes.length >> 1)
}

/** The rest of the sample's lines: the same voices and the same subject, but not what is said here. */
function otherText(): string {
  return spokenLines.slice(lineCount).join('\n')
}

function manyWords(): string {
  const words = text.split(/\s+/)
  return Array.from({ length: 3000 }, (_, i) => words[i % words.length]).join('\n')
}

const georgian = Array.from({ length: 5 }, () => [
  'დილით მოხუცმა კაცმა ფანჯარა გააღო და ზღვას გახედა.',
  'ქარი ჩრდილოეთიდან უბერავდა და წვიმის სუნი ჰქონდა.',
  'მან ლამპა აიღო და ნავსადგურში ჩავიდა.',
])
  .flat()
  .join('\n')
