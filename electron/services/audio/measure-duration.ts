import { ADTS, EncodedPacketSink, FLAC, MP3, MP4, OGG, QTFF, WAVE } from 'mediabunny'
import { readAdtsFrame } from '../../../shared/audio/raw-frame'
import type { Seconds } from '../../../shared/model/time'
import type { OpenFile } from '../files/open-file'
import type { AudioStream } from './audio-stream'
import { measureMp3 } from './mp3-duration'
import { lastOggGranule } from './ogg-last-page'
import { estimateRawDuration, scanRawDuration, skipId3 } from './raw-duration'

export interface MeasuredDuration {
  /** As the file promises it. */
  readonly duration: Seconds
  /** How much of that is there. Less than `duration` only when the file can tell. */
  readonly present: Seconds
  /** False when it was inferred from parts of the file. */
  readonly isExact: boolean
}

/**
 * How long an audio file is, from its head and its tail: it costs the same for a minute and for three hours.
 * `wantsExact` allows reading all of it where nothing else gives the truth (MP3 and AAC without any header).
 * Null when the stream turns out to hold nothing. The library may throw on damage; the caller expects that.
 */
export async function measureDuration(
  file: OpenFile,
  stream: AudioStream,
  wantsExact: boolean,
): Promise<MeasuredDuration | null> {
  switch (stream.format) {
    case MP3:
      return measureMp3(file, wantsExact)
    case ADTS: {
      const start = await skipId3(file)
      const measure = wantsExact ? scanRawDuration : estimateRawDuration
      const measured = await measure(file, start, readAdtsFrame)
      return { ...measured, present: measured.duration }
    }
    case OGG:
      return whole(await oggDuration(file, stream))
    case MP4:
    case QTFF: {
      const duration = await promisedDuration(stream)
      return { duration, present: await presentInMp4(stream, duration), isExact: true }
    }
    case WAVE: {
      const present = await promisedDuration(stream)
      return { duration: present * (await promisedWavPart(file)), present, isExact: true }
    }
    case FLAC:
      return flacDuration(file, stream, wantsExact)
    default: {
      // Matroska: its end is found through its index, or cluster by cluster when that was cut off.
      const duration = await promisedDuration(stream)
      return { duration, present: Math.min(duration, await stream.track.computeDuration()), isExact: true }
    }
  }
}

function whole(duration: Seconds): MeasuredDuration {
  return { duration, present: duration, isExact: true }
}

/** What lossless coding usually leaves of the bits. */
const flacPart = 0.6

/**
 * FLAC that was streamed does not say its length, and finding it means decoding every frame's header (mediabunny 1.61
 * may do that for ever on damage). For opening, its usual compression will do until the audio element knows better.
 */
async function flacDuration(file: OpenFile, { track }: AudioStream, wantsExact: boolean): Promise<MeasuredDuration> {
  const said = await track.getDurationFromMetadata()
  if (said !== null) return whole(said)
  if (wantsExact) return whole(await track.computeDuration())
  const bitsPerSecond = (await track.getSampleRate()) * (await track.getNumberOfChannels()) * 16
  const duration = (file.size * 8) / (bitsPerSecond * flacPart)
  return { duration, present: duration, isExact: false }
}

async function promisedDuration({ track }: AudioStream): Promise<Seconds> {
  return (await track.getDurationFromMetadata()) ?? (await track.computeDuration())
}

async function oggDuration(file: OpenFile, { track }: AudioStream): Promise<Seconds> {
  try {
    return await track.computeDuration()
  } catch {
    // The library wants a last page that is whole; a file that was cut off has none.
    const granule = (await lastOggGranule(file)) ?? 0
    return granule / ((await track.getCodec()) === 'opus' ? 48_000 : await track.getSampleRate())
  }
}

/** An MP4's index lists samples that the file may not hold any more: finds where they end, by halving. */
async function presentInMp4({ track }: AudioStream, duration: Seconds): Promise<Seconds> {
  const sink = new EncodedPacketSink(track)
  const isThere = async (time: Seconds) => (await sink.getPacket(time)) !== null
  if (await isThere(Number.POSITIVE_INFINITY)) return duration
  let [low, high] = [0, duration]
  while (high - low > 0.1) {
    const middle = (low + high) / 2
    if (await isThere(middle)) low = middle
    else high = middle
  }
  return low
}

/** How many times more a WAV says it holds than it does: 1 when it is whole, or was streamed and says nothing. */
async function promisedWavPart(file: OpenFile): Promise<number> {
  const head = await file.read(0, 8)
  const promised = new DataView(head.buffer, head.byteOffset, 8).getUint32(4, true) + 8
  const isStreamed = promised >= 0xffff_ff00
  return isStreamed || promised <= file.size ? 1 : (promised - 44) / Math.max(1, file.size - 44)
}
