const kilobits = [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160]

/** Seconds that each frame of `makeMp3` lasts: MPEG-2 Layer III at 22,050 Hz. */
export const mp3FrameDuration = 576 / 22_050

/**
 * Bare MPEG-2 Layer III frames (mono, 22,050 Hz) with a valid header and an empty body, one per entry: the index of
 * its bit rate (1 to 14). No Xing header, no tags.
 */
export function makeMp3(rateIndexes: readonly number[]): Uint8Array {
  const sizes = rateIndexes.map((index) => Math.floor((576 * kilobits[index]! * 125) / 22_050))
  const bytes = new Uint8Array(sizes.reduce((sum, size) => sum + size, 0))
  let at = 0
  rateIndexes.forEach((index, frame) => {
    bytes.set([0xff, 0xf3, index << 4, 0xc0], at)
    at += sizes[frame]!
  })
  return bytes
}
