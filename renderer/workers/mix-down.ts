/** What of a decoder's output is needed; both the browser's and the library's have it. */
interface Sound {
  readonly numberOfFrames: number
  readonly numberOfChannels: number
  copyTo(target: Float32Array<ArrayBuffer>, options: { planeIndex: number; format: 'f32-planar' }): void
}

/** The mean of all channels: a dead channel halves the level, which the features normalise away. */
export function mixDown(sound: Sound): Float32Array {
  const { numberOfFrames, numberOfChannels } = sound
  const mix = new Float32Array(numberOfFrames)
  sound.copyTo(mix, { planeIndex: 0, format: 'f32-planar' })
  if (numberOfChannels === 1) return mix
  const plane = new Float32Array(numberOfFrames)
  for (let planeIndex = 1; planeIndex < numberOfChannels; planeIndex++) {
    sound.copyTo(plane, { planeIndex, format: 'f32-planar' })
    for (let i = 0; i < numberOfFrames; i++) mix[i]! += plane[i]!
  }
  for (let i = 0; i < numberOfFrames; i++) mix[i]! /= numberOfChannels
  return mix
}
