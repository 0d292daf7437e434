import { spawnSync } from 'node:child_process'

/** Samples per second of everything on the way; what the mp3 has too, so that nothing is resampled at the end. */
export const rate = 24_000

/**
 * Runs a program to its end and returns what it wrote; throws with its own last words where it fails.
 * @param {string} program
 * @param {string[]} args
 * @param {string | Uint8Array} [input]
 */
export function run(program, args, input) {
  const done = spawnSync(program, args, { input, maxBuffer: 1 << 28 })
  if (done.error) throw new Error(`${program} could not be started: ${done.error.message}`)
  if (done.status !== 0)
    throw new Error(`${program} failed: ${done.stderr.toString().trim().split('\n').slice(-3).join(' ')}`)
  return { stdout: done.stdout, stderr: done.stderr.toString() }
}

/**
 * Any audio ffmpeg reads, as mono samples at `rate`.
 * @param {string} file
 * @param {string} [filter] an ffmpeg filter chain to pass it through first
 */
export function decode(file, filter = 'anull') {
  const args = [
    '-v',
    'error',
    '-i',
    file,
    '-map',
    '0:a:0',
    '-af',
    filter,
    '-ac',
    '1',
    '-ar',
    `${rate}`,
    '-f',
    'f32le',
    '-',
  ]
  const { stdout } = run('ffmpeg', args)
  return new Float32Array(stdout.buffer.slice(stdout.byteOffset, stdout.byteOffset + stdout.length))
}

/**
 * Says which of the programs this needs are missing, and where Debian keeps them; an empty list when all are there.
 * @returns {string[]}
 */
export function missingPrograms() {
  /** @type {[program: string, args: string[], expected: string, packages: string][]} */
  const checks = [
    ['ffmpeg', ['-version'], '', 'ffmpeg'],
    ['flite', ['-lv'], 'rms', 'flite'],
    ['festival', ['--batch', '(format t "%l" (voice.list))'], 'cmu_us_slt_arctic_hts', 'festival, festvox-us-slt-hts'],
    ['text2wave', ['--help'], '', 'festival'],
  ]
  return checks.flatMap(([program, args, expected, packages]) => {
    const { error, stdout } = spawnSync(program, args, { encoding: 'utf8' })
    const isThere = !error && stdout.includes(expected)
    return isThere ? [] : [`${program}${expected ? ` with the voice ${expected}` : ''} (Debian: ${packages})`]
  })
}
