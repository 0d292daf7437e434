import { closeSync, openSync, writeSync } from 'node:fs'
import { writeWavHeader } from '../../test/support/make-wav'

export const programmeRate = 44_100
/** Room behind the hour for seeks around it. */
export const programmeSeconds = 66 * 60

/** Bump it when the sound changes: what was made from the older one is made again. */
export const programmeVersion = 2

const headerBytes = 44

/**
 * Writes a recording of which every quarter of a second is unlike every other: noise in the band of a voice, that comes
 * and goes like speech, and in parts of the hour the full band like music. An encoder with a variable bit rate spends
 * three times more on those, so that nobody who guesses a place from a share of the bytes is near it.
 */
export function writeProgramme(path: string): void {
  const count = programmeSeconds * programmeRate
  const file = openSync(path, 'w')
  const header = new Uint8Array(headerBytes)
  writeWavHeader(new DataView(header.buffer), { dataBytes: count * 2, rate: programmeRate, channels: 1 })
  writeSync(file, header)
  const next = createVoice(1)
  const block = new Int16Array(programmeRate)
  for (let second = 0; second < programmeSeconds; second++) {
    for (let i = 0; i < block.length; i++) block[i] = Math.round(next(second / programmeSeconds) * 32_767)
    writeSync(file, new Uint8Array(block.buffer))
  }
  closeSync(file)
}

/** The next sample at each call; `share` is how far through the programme it is. */
function createVoice(seed: number): (share: number) => number {
  let state = seed
  const random = () => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return (state >>> 0) / 2 ** 32
  }
  let left = 0
  let level = 0
  let brightness = 0
  let [slow, slower, quick, quicker] = [0, 0, 0, 0]
  return (share) => {
    if (left === 0) {
      left = Math.round((0.15 + 0.6 * random()) * programmeRate)
      level = 0.15 + 0.85 * random()
      const musicShare = share > 0.15 && share < 0.6 ? 0.85 : 0.08
      brightness = random() < musicShare ? 0.12 : 0.0005
    }
    left -= 1
    const white = random() * 2 - 1
    // From about 250 Hz to 2.5 kHz: what every encoder keeps.
    quick += 0.3 * (white - quick)
    quicker += 0.3 * (quick - quicker)
    slow += 0.035 * (quicker - slow)
    slower += 0.035 * (slow - slower)
    return 0.6 * level * (quicker - slower) + brightness * (random() * 2 - 1)
  }
}
