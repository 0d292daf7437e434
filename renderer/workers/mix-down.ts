/** What of a decoder's output is needed; both the browser's and the library's have it. */
export interface Sound {
  readonly numberOfFrames: number
  readonly numberOfChannels: number
  copyTo(target: Float32Array<ArrayBuffer>, options: { planeIndex: number; format: 'f32-planar' }): void
}

/** Channels that cancel each other out leave less than this of the loudest one's energy; a dead one leaves a quarter. */
const leastShare = 0.05

/** One other channel at a time; used again, for a decoder gives thousands of sounds a second. */
let scratch = new Float32Array(0)

/**
 * The mean of all channels: a dead channel halves the level, which the features normalise away. Where the channels
 * cancel each other out (one is upside down), the loudest alone.
 *
 * @param mix where to put it; of the sound's length
 */
export function mixDown(
  sound: Sound,
  mix: Float32Array<ArrayBuffer> = new Float32Array(sound.numberOfFrames),
): Float32Array<ArrayBuffer> {
  const { numberOfFrames, numberOfChannels } = sound
  const read = (planeIndex: number, target: Float32Array<ArrayBuffer>) =>
    sound.copyTo(target, { planeIndex, format: 'f32-planar' })
  read(0, mix)
  if (numberOfChannels === 1) return mix
  if (scratch.length < numberOfFrames) scratch = new Float32Array(numberOfFrames)
  const plane = scratch.subarray(0, numberOfFrames)
  let loudest = 0
  let most = energyOf(mix)
  for (let planeIndex = 1; planeIndex < numberOfChannels; planeIndex++) {
    read(planeIndex, plane)
    for (let i = 0; i < numberOfFrames; i++) mix[i]! += plane[i]!
    const energy = energyOf(plane)
    if (energy <= most) continue
    loudest = planeIndex
    most = energy
  }
  for (let i = 0; i < numberOfFrames; i++) mix[i]! /= numberOfChannels
  if (energyOf(mix) < leastShare * most) read(loudest, mix)
  return mix
}

function energyOf(samples: Float32Array): number {
  let energy = 0
  for (let i = 0; i < samples.length; i++) energy += samples[i]! * samples[i]!
  return energy
}
