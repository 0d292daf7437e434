import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { renderSvg } from './render-svg.mjs'
import { cast, chapters, tags } from './sample/direction.mjs'
import { recordEpisode } from './sample/episode.mjs'
import { checkOnsets } from './sample/onsets.mjs'
import { decode, missingPrograms, rate, run } from './sample/tools.mjs'

/**
 * Makes the built-in sample episode from its transcript: two free synthetic voices, our own music, tags, cover and
 * chapters, and the true times of every segment for the tests. A maintainer runs it when the text changes
 * (`node scripts/make-sample.mjs`); what it makes is committed, so nothing else needs the voices.
 */
const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const files = {
  transcript: join(root, 'assets/sample/sample.bilingual.txt'),
  cover: join(root, 'assets/sample/cover.svg'),
  audio: join(root, 'assets/sample/sample.mp3'),
  truth: join(root, 'test/fixtures/sample-truth.json'),
}
const loudness = -18

const missing = missingPrograms()
if (missing.length > 0) {
  console.error(`The sample episode cannot be made here. Missing: ${missing.join('; ')}.`)
  process.exit(1)
}

const folder = mkdtempSync(join(tmpdir(), 'diglot-sample-'))
try {
  const lines = spokenLines(readFileSync(files.transcript, 'utf8'))
  const episode = recordEpisode(lines, folder)
  await encode(episode)
  const decoded = decode(files.audio)
  const worst = checkOnsets(decoded, episode.segments)
  const seconds = (/** @type {number} */ value) => Math.round(value * 1000) / 1000
  const segments = episode.segments.map(({ start, end }) => ({ start: seconds(start), end: seconds(end) }))
  writeFileSync(files.truth, truthJson(seconds(decoded.length / rate), segments))
  console.log(
    `${lines.length} segments, ${seconds(decoded.length / rate)} s; onsets in the mp3 agree to ${Math.round(worst * 1000)} ms`,
  )
} finally {
  rmSync(folder, { recursive: true })
}

/**
 * Between two heading lines and two closing lines: a translation, the spoken line under it, and so on.
 * @param {string} text
 */
function spokenLines(text) {
  const lines = text
    .trim()
    .split('\n')
    .slice(2, -2)
    .filter((_, i) => i % 2 === 1)
  if (lines.length !== cast.length)
    throw new Error(`${lines.length} segments in the transcript, ${cast.length} in the cast`)
  return lines
}

/** @param {{ samples: Float32Array, chapters: number[] }} episode */
async function encode(episode) {
  const sound = join(folder, 'episode.f32')
  writeFileSync(sound, new Uint8Array(episode.samples.buffer))
  const raw = ['-f', 'f32le', '-ar', `${rate}`, '-ac', '1', '-i', sound]
  const gain = loudness - integratedLoudness(raw)

  const cover = join(folder, 'cover.jpg')
  writeFileSync(cover, await renderSvg(files.cover, { size: 600, type: 'jpeg', quality: 86 }))
  const metadata = join(folder, 'metadata.txt')
  writeFileSync(metadata, ffmetadata(episode.chapters, episode.samples.length / rate))

  const inputs = [...raw, '-i', cover, '-f', 'ffmetadata', '-i', metadata]
  const maps = ['-map', '0:a', '-map', '1:v', '-map_metadata', '2', '-map_chapters', '2']
  const level = `volume=${gain}dB,alimiter=limit=-4dB:attack=2:release=60:level=0:latency=1`
  const sounds = ['-af', level, '-c:a', 'libmp3lame', '-q:a', '7', '-ar', `${rate}`]
  const pictures = ['-c:v', 'copy', '-disposition:v', 'attached_pic', '-metadata:s:v', 'comment=Cover (front)']
  run('ffmpeg', ['-v', 'error', '-y', ...inputs, ...maps, ...sounds, ...pictures, '-id3v2_version', '3', files.audio])
}

/**
 * LUFS after EBU R 128, as ffmpeg's summary states it.
 * @param {string[]} input
 */
function integratedLoudness(input) {
  const { stderr } = run('ffmpeg', ['-hide_banner', ...input, '-af', 'ebur128', '-f', 'null', '-'])
  return Number(/Integrated loudness:\s+I:\s+(-?[\d.]+) LUFS/.exec(stderr)?.[1])
}

/**
 * @param {number[]} starts
 * @param {number} duration
 */
function ffmetadata(starts, duration) {
  const milliseconds = (/** @type {number | undefined} */ value) => Math.round((value ?? duration) * 1000)
  const marks = chapters.map(({ title }, i) => [
    '[CHAPTER]',
    'TIMEBASE=1/1000',
    `START=${milliseconds(starts[i])}`,
    `END=${milliseconds(starts[i + 1])}`,
    `title=${title}`,
  ])
  return [
    ';FFMETADATA1',
    ...Object.entries(tags).map(([key, value]) => `${key}=${escaped(value)}`),
    ...marks.flat(),
    '',
  ].join('\n')
}

/** @param {string} value */
function escaped(value) {
  return value.replace(/[=;#\\\n]/g, '\\$&')
}

/**
 * @param {number} duration
 * @param {{ start: number, end: number }[]} segments
 */
function truthJson(duration, segments) {
  const rows = segments.map(({ start, end }) => `    { "start": ${start}, "end": ${end} }`)
  return `{\n  "language": "en",\n  "duration": ${duration},\n  "segments": [\n${rows.join(',\n')}\n  ]\n}\n`
}
