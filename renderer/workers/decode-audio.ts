import {
  ADTS,
  type AudioSample,
  AudioSampleSink,
  FLAC,
  Input,
  Logging,
  LogLevel,
  MATROSKA,
  MP3,
  MP4,
  OGG,
  QTFF,
  UrlSource,
  WAVE,
  WEBM,
} from 'mediabunny'
import { createResampler } from '../../shared/audio/resample'
import type { Seconds } from '../../shared/model/time'

Logging.level = LogLevel.Silent

/** Not the library's "all formats": a playlist would make it fetch what stands in it. */
const formats = [MP4, QTFF, WEBM, MATROSKA, WAVE, OGG, FLAC, MP3, ADTS]

/** What speech features are made from. */
export const speechRate = 16_000

/** A gap in the file longer than this is kept as silence; shorter ones are the rounding of timestamps. */
const shortestGap: Seconds = 0.05

/** No file has holes longer than this; a timestamp beyond is damage, and its audio goes where it stands. */
const longestGap: Seconds = 600

/**
 * Decodes the audio at `url` (`media://...`) from its beginning to its end: one channel (the mean of all), 16 kHz, piece
 * by piece, so that memory does not grow with the length. Each piece comes with the time of its end on the track.
 * Throws what the decoder throws when the file cannot be decoded at all; damage in the middle ends the stream there.
 */
export async function* decodeAudio(url: string): AsyncGenerator<{ samples: Float32Array; until: Seconds }> {
  using input = new Input({ source: new UrlSource(url), formats })
  const track = await input.getPrimaryAudioTrack()
  if (!track || !(await track.canDecode())) throw new Error('no audio that can be decoded')
  let resampler: ReturnType<typeof createResampler> | null = null
  let rate = 0
  /** Frames at the file's own rate that went into the resampler. */
  let frames = 0
  for await (const sample of new AudioSampleSink(track).samples()) {
    using current = sample
    if (!resampler) {
      rate = current.sampleRate
      resampler = createResampler(rate, speechRate)
    }
    const gap = current.timestamp - frames / rate
    if (gap > shortestGap && gap < longestGap) {
      const silence = new Float32Array(Math.round(gap * rate))
      frames += silence.length
      yield { samples: resampler.push(silence), until: frames / rate }
    }
    // What lies before the beginning of the track (an encoder's run-in) is not heard.
    const early = Math.max(0, Math.round(-current.timestamp * rate))
    const channel = mixDown(current).subarray(early)
    frames += channel.length
    yield { samples: resampler.push(channel), until: frames / rate }
  }
  if (resampler) yield { samples: resampler.finish(), until: frames / rate }
}

/** The mean of all channels: a dead channel halves the level, which the features normalise away. */
function mixDown(sample: AudioSample): Float32Array {
  const { numberOfFrames, numberOfChannels } = sample
  const mix = new Float32Array(numberOfFrames)
  const plane = new Float32Array(numberOfFrames)
  for (let planeIndex = 0; planeIndex < numberOfChannels; planeIndex++) {
    sample.copyTo(plane, { planeIndex, format: 'f32-planar' })
    for (let i = 0; i < numberOfFrames; i++) mix[i]! += plane[i]! / numberOfChannels
  }
  return mix
}
