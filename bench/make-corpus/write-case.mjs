import { execFileSync } from 'node:child_process'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { rate } from './sound.mjs'

/** @typedef {import('./programme.mjs').TrueSegment} TrueSegment */

/**
 * How a listener's file may be packed: ending and ffmpeg's arguments. Real collections hold them all.
 * @type {Readonly<Record<string, { ending: string, args: readonly string[] }>>}
 */
const encodings = {
  'mp3 64k mono': { ending: 'mp3', args: ['-c:a', 'libmp3lame', '-b:a', '64k', '-ar', '44100'] },
  'mp3 vbr stereo': { ending: 'mp3', args: ['-c:a', 'libmp3lame', '-q:a', '4', '-ar', '44100', '-ac', '2'] },
  'mp3 cbr stereo': { ending: 'mp3', args: ['-c:a', 'libmp3lame', '-b:a', '128k', '-ar', '44100', '-ac', '2'] },
  m4a: { ending: 'm4a', args: ['-c:a', 'aac', '-b:a', '80k', '-ar', '44100'] },
  opus: { ending: 'opus', args: ['-c:a', 'libopus', '-b:a', '32k', '-ar', '48000'] },
  ogg: { ending: 'ogg', args: ['-c:a', 'libvorbis', '-q:a', '3', '-ar', '44100'] },
  flac: { ending: 'flac', args: ['-c:a', 'flac', '-sample_fmt', 's16', '-ar', '32000'] },
  'wav 8k': { ending: 'wav', args: ['-c:a', 'pcm_s16le', '-ar', '8000'] },
}

/**
 * Writes `audio.*`, `transcript.txt` (lines as a listener would have them, a translation above what is spoken) and,
 * where the text belongs to the audio, `truth.json`.
 * @param {string} folder
 * @param {object} made
 * @param {string} made.language
 * @param {Float32Array} made.samples
 * @param {readonly TrueSegment[]} made.segments
 * @param {string} made.encoding
 * @param {boolean} [made.isWrongText]
 */
export function writeCase(folder, { language, samples, segments, encoding, isWrongText = false }) {
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  const how = encodings[encoding]
  if (how === undefined) throw new Error(`no encoding is called ${encoding}`)
  const input = ['-f', 'f32le', '-ar', String(rate), '-ac', '1', '-i', 'pipe:0']
  const file = path.join(folder, `audio.${how.ending}`)
  execFileSync('ffmpeg', ['-v', 'error', ...input, ...how.args, '-map_metadata', '-1', '-bitexact', file], {
    input: Buffer.from(samples.buffer, samples.byteOffset, samples.byteLength),
  })
  const lines = segments.flatMap(({ text, translation }) => (translation === undefined ? [text] : [translation, text]))
  writeFileSync(path.join(folder, 'transcript.txt'), `${lines.join('\n')}\n`)
  if (isWrongText) return
  const truth = { language, duration: samples.length / rate, segments }
  writeFileSync(path.join(folder, 'truth.json'), `${JSON.stringify(truth, null, 1)}\n`)
}
