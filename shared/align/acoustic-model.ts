import { err, ok, type Result } from '../model/result'
import { noise, phones, silence } from '../phonetics/phone-set'

/**
 * What each sound of English looks like in feature vectors. A vector has three streams (a cepstrum, its change, the
 * change of that) of 13 numbers; for each unit (a phone, silence or a noise) and stream there are 128 bells ("densities")
 * with a mean and a variance per number; each unit passes through three states, which differ in how they weigh the bells.
 */
export interface AcousticModel {
  /** Names of the units: ARPABET, `SIL`, `+NSN+` (noise), `+SPN+` (noise made by a mouth). */
  readonly units: readonly string[]
  /** Column of a table of phone scores that each unit belongs to; both noises share one. */
  readonly columns: Uint8Array
  /** By unit, stream, density, number. */
  readonly means: Float32Array
  /** As `means`; above zero. */
  readonly variances: Float32Array
  /** By unit, state, stream, density: a byte `n` is a log weight of `-n` times `weightStep` nats. */
  readonly weights: Uint8Array
  readonly weightStep: number
}

export const modelShape = { streams: 3, densities: 128, dimensions: 13, states: 3 } as const

export type ModelFault =
  | 'not a model'
  | 'another version'
  | 'another shape'
  | 'wrong length'
  | 'bad numbers'
  | 'bad units'

const headerBytes = 36

/** Reads `assets/models/en-us-ptm.bin`; its layout is in the README beside it. The arrays are copies. */
export function parseAcousticModel(bytes: Uint8Array): Result<AcousticModel, ModelFault> {
  if (bytes.length < headerBytes || String.fromCharCode(...bytes.subarray(0, 4)) !== 'DGAM') return err('not a model')
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const integer = (at: number) => view.getUint32(at, true)
  if (integer(4) !== 1) return err('another version')
  const unitCount = integer(8)
  const { streams, densities, dimensions, states } = modelShape
  const shape = [integer(12), integer(16), integer(20), integer(24)]
  if (shape.join() !== [streams, densities, dimensions, states].join() || unitCount > 255) return err('another shape')

  const nameBytes = integer(32)
  const gaussians = unitCount * streams * densities * dimensions
  const weightCount = unitCount * states * streams * densities
  const meansAt = headerBytes + Math.ceil(nameBytes / 4) * 4
  const variancesAt = meansAt + gaussians * 4
  const weightsAt = variancesAt + gaussians * 4
  if (bytes.length !== weightsAt + weightCount) return err('wrong length')

  const floats = (at: number) => Float32Array.from({ length: gaussians }, (_, i) => view.getFloat32(at + i * 4, true))
  const means = floats(meansAt)
  const variances = floats(variancesAt)
  const weightStep = view.getFloat32(28, true)
  const areNumbers = means.every(Number.isFinite) && variances.every((v) => v > 0 && v < Number.POSITIVE_INFINITY)
  if (!areNumbers || !(weightStep > 0 && weightStep < 1)) return err('bad numbers')

  const units = new TextDecoder().decode(bytes.subarray(headerBytes, headerBytes + nameBytes)).split('\n')
  const columns = columnsOf(units)
  if (units.length !== unitCount || !columns) return err('bad units')
  return ok({ units, columns, means, variances, weights: bytes.slice(weightsAt), weightStep })
}

/** Undefined where a unit has no column, or a column no unit. */
function columnsOf(units: readonly string[]): Uint8Array | undefined {
  const named = new Map<string, number>(phones.map((name, i) => [name, i]))
  named.set('SIL', silence).set('+NSN+', noise).set('+SPN+', noise)
  const columns = units.map((name) => named.get(name))
  const isComplete = [...named.values()].every((column) => columns.includes(column))
  return isComplete && columns.every((column) => column !== undefined) ? Uint8Array.from(columns) : undefined
}
