import { writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import type { Page } from 'playwright-core'
import type { Track } from '../shared/model/media'
import type { Seconds } from '../shared/model/time'
import { dropFiles } from '../test/support/drop-files'
import { electronKind, launchApp } from '../test/support/launch-app'
import { bringDecoder, captionDelays } from './seek/caption-times'
import { hear, openEar, playFrom } from './seek/ear'
import { openProgramme, type Programme } from './seek/find-sound'
import { judge } from './seek/judge'
import { programmeSeconds } from './seek/programme'
import { makeRecordings, missingPackages, type Recording } from './seek/recordings'
import { type Row, type Trial, table, tally } from './seek/tally'

const minutes = [1, 30, 60]
/** Seeks go to anywhere within so much of the minute. */
const spread: Seconds = 40
/** Listened to after each. */
const listening: Seconds = 0.5

/**
 * Where the sound really is after a seek, for every format: `npm run bench -- seek [FORMAT ...] [--seeks N] [--json FILE]`.
 * Needs the built app. The recordings are made at the first run and kept in the system's folder for temporary files.
 */
export async function run(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { json: { type: 'string' }, seeks: { type: 'string', default: '15' } },
  })
  const kind = electronKind()
  if (kind === 'none') {
    console.log('needs Electron or an installed Chromium (DIGLOT_CHROMIUM may name it)')
    return 1
  }
  const missing = missingPackages()
  if (missing.length > 0) {
    console.log(`not on this machine; on Debian: sudo apt-get install --no-install-recommends ${missing.join(' ')}`)
    return 1
  }
  const folder = join(tmpdir(), 'diglot-bench-seek')
  const recordings = makeRecordings(folder, positionals, console.log)
  const programme = openProgramme(join(folder, 'programme.wav'))
  const places = placesFor(Number(values.seeks))
  const rows: Row[] = []
  const diglot = await launchApp({ files: [join(folder, 'programme.wav')] })
  try {
    const { page } = diglot
    await page.waitForFunction(() => (document.querySelector('audio')?.readyState ?? 0) >= 3)
    // A page that nobody has touched may not make a sound.
    await page.keyboard.press('Space')
    await openEar(page)
    await bringDecoder(page)
    for (const recording of recordings) rows.push(...(await measure(page, recording, programme, places)))
  } finally {
    await diglot.close()
  }
  console.log(`\non ${kind}, ${values.seeks} seeks each while playing, milliseconds\n\n${table(rows)}`)
  if (values.json !== undefined) {
    writeFileSync(resolve(process.env.INIT_CWD ?? '.', values.json), `${JSON.stringify(rows, null, 2)}\n`)
  }
  return 0
}

interface Place {
  readonly minute: number
  readonly time: Seconds
}

/** The same in every run, and from one minute to another and back, so that little of what is near has been read. */
function placesFor(seeks: number): Place[] {
  return Array.from({ length: seeks }, (_, i) =>
    minutes.map((minute, at) => ({ minute, time: minute * 60 + spread * ((i * 0.618034 + at * 0.37) % 1) })),
  ).flat()
}

async function measure(
  page: Page,
  { format, path }: Recording,
  programme: Programme,
  places: readonly Place[],
): Promise<Row[]> {
  const track = await open(page, path)
  const delays = await captionDelays(
    page,
    track.url,
    minutes.map((minute) => minute * 60),
    programme,
  )
  console.log(`${format}: captions are ${delays.map((delay) => (delay * 1000).toFixed(1)).join(', ')} ms later`)
  const lateAt = (minute: number) => delays[minutes.indexOf(minute)] ?? Number.NaN
  const listen = async (url: string): Promise<Map<number, Trial>> => {
    const duration = await playFrom(page, url)
    const trials = new Map(minutes.map((minute) => [minute, { verdicts: [] as Trial['verdicts'][number][] }]))
    for (const { minute, time } of places) {
      const heard = judge(await hear(page, time, listening), time, programme, lateAt(minute))
      trials.get(minute)?.verdicts.push(heard)
    }
    const durationError = duration - programmeSeconds
    return new Map([...trials].map(([minute, trial]) => [minute, { ...trial, durationError }]))
  }
  const own = await listen(track.playUrl)
  const isAsItIs = (await sizeOf(page, track.playUrl)) === (await sizeOf(page, track.url))
  const plain = isAsItIs ? own : await listen(track.url)
  return minutes.map((minute) => tally(format, minute, own.get(minute)!, plain.get(minute)!))
}

async function open(page: Page, path: string): Promise<Track> {
  const current = () =>
    page.evaluate(async () => {
      const answer = await window.bridge.invoke('episode:current')
      return answer.ok ? (answer.value?.track ?? null) : null
    })
  const before = (await current())?.id
  await dropFiles(page, [path])
  for (;;) {
    const track = await current()
    if (track && track.id !== before) return track
    await page.waitForTimeout(50)
  }
}

async function sizeOf(page: Page, url: string): Promise<string | null> {
  return page.evaluate(async (url) => (await fetch(url, { method: 'HEAD' })).headers.get('content-length'), url)
}
