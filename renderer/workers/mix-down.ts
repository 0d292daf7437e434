/** What of a decoder's output is needed; both the browser's and the library's have it. */
export interface Sound {
  readonly numberOfFrames: number
  readonly numberOfChannels: number
  copyTo(target: Float32Array<ArrayBuffer>, options: { planeIndex: number; format: 'f32-planar' }): void
}

/** Channels that cancel each other out leave less than this of the loudest one's energy; a dead one leaves a quarter. */
const leastShare = 0.05

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
  sound.copyTo(mix, { planeIndex: 0, format: 'f32-planar' })
  if (numberOfChannels === 1) return mix
  let loudest = mix.slice()
  let most = energyOf(mix)
  for (let planeIndex = 1; planeIndex < numberOfChannels; planeIndex++) {
    const plane = new Float32Array(numberOfFrames)
    sound.copyTo(plane, { planeIndex, format: 'f32-planar' })
    for (let i = 0; i < numberOfFrames; i++) mix[i]! += plane[i]!
    const energy = energyOf(plane)
    if (energy <= most) continue
    loudest = plane
    most = energy
  }
  for (let i = 0; i < numberOfFrames; i++) mix[i]! /= numberOfChannels
  if (energyOf(mix) < leastShare * most) mix.set(loudest)
  return mix
}

function energyOf(samples: Float32Array): number {
  let energy = 0
  for (let i = 0; i < samples.length; i++) energy += samples[i]! * samples[i]!
  return energy
}
