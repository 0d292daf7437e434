import type { Seconds } from '../model/time'

/** The header of one frame of a stream that has no container: MP3 or ADTS. */
export interface RawFrame {
  /** Bytes from this header to the next. */
  readonly size: number
  /** Samples of each channel, and how many make a second. */
  readonly samples: number
  readonly rate: number
  readonly duration: Seconds
  /** What stays the same for all frames of one stream; two headers that differ in it are not one stream. */
  readonly kind: string
}

/** Reads the header at `at`, or null when there is none (or too few bytes left to tell). */
export type ReadRawFrame = (bytes: Uint8Array, at: number) => RawFrame | null

const mp3Rates = [44100, 48000, 32000]
const mpeg1Layer3 = [0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320]
const mpeg2Layer3 = [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160]

/** MPEG-1, -2 and -2.5 Layer III (ISO/IEC 11172-3, 2.4.2.3). Free-format frames, which nobody makes, are not read. */
export function readMp3Frame(bytes: Uint8Array, at: number): RawFrame | null {
  const [first, second, third] = [bytes[at], bytes[at + 1], bytes[at + 2]]
  if (first !== 0xff || second === undefined || third === undefined || (second & 0xe6) !== 0xe2) return null
  const version = (second >> 3) & 3 // 3: MPEG-1, 2: MPEG-2, 0: MPEG-2.5, 1: reserved
  const kilobits = (version === 3 ? mpeg1Layer3 : mpeg2Layer3)[third >> 4]
  const baseRate = mp3Rates[(third >> 2) & 3]
  if (version === 1 || !kilobits || !baseRate) return null
  const rate = baseRate / (version === 3 ? 1 : version === 2 ? 2 : 4)
  const samples = version === 3 ? 1152 : 576
  const size = Math.floor((samples * kilobits * 125) / rate) + ((third >> 1) & 1)
  return { size, samples, rate, duration: samples / rate, kind: `mp3-${version}-${rate}` }
}

const adtsRates = [96000, 88200, 64000, 48000, 44100, 32000, 24000, 22050, 16000, 12000, 11025, 8000, 7350]

/** ADTS, the framing of raw `.aac` files (ISO/IEC 13818-7, 6.2). */
export function readAdtsFrame(bytes: Uint8Array, at: number): RawFrame | null {
  const last = bytes[at + 6]
  if (last === undefined || bytes[at] !== 0xff || (bytes[at + 1]! & 0xf6) !== 0xf0) return null
  const rate = adtsRates[(bytes[at + 2]! >> 2) & 15]
  const size = ((bytes[at + 3]! & 3) << 11) | (bytes[at + 4]! << 3) | (bytes[at + 5]! >> 5)
  if (!rate || size < 7) return null
  const samples = 1024 * ((last & 3) + 1)
  return { size, samples, rate, duration: samples / rate, kind: `adts-${rate}` }
}
