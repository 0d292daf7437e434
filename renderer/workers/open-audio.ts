import {
  ADTS,
  type AudioSample,
  AudioSampleSink,
  FLAC,
  Input,
  type InputAudioTrack,
  type InputFormat,
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
import { createFrameIndexer, indexedDuration } from '../../shared/audio/frame-index'
import type { SoundPiece } from '../../shared/audio/speech-line'
import type { Seconds } from '../../shared/model/time'
import { decodeFrames, framings } from './decode-frames'
import { mixDown } from './mix-down'
import type { AudioLayout } from './score-messages'

Logging.level = LogLevel.Silent

/** Not the library's "all formats": a playlist would make it fetch what stands in it. */
const formats = [MP4, QTFF, WEBM, MATROSKA, WAVE, OGG, FLAC, MP3, ADTS]

const framingOf = new Map<InputFormat, 'mp3' | 'adts'>([
  [MP3, 'mp3'],
  [ADTS, 'adts'],
])

/**
 * Looks at the audio at `url` (`media://...`): what it is and, where that takes reading it (MP3, ADTS: fast, as nothing
 * is decoded), where everything lies. Throws when there is nothing that can be decoded.
 */
export async function surveyAudio(url: string): Promise<AudioLayout> {
  using input = new Input({ source: new UrlSource(url), formats })
  const track = await audioTrack(input)
  const framing = framingOf.get(await input.getFormat())
  // A packet of Vorbis sounds only together with the one before, and how much of it is lost depends on both.
  if (!framing) return { index: null, canSeek: (await track.getCodec()) !== 'vorbis', duration: null }
  const response = await fetch(url)
  if (!response.ok || !response.body) throw new Error(`${url}: ${response.status}`)
  const indexer = createFrameIndexer(framings[framing].read)
  const reader = response.body.getReader()
  for (;;) {
    const { value, done } = await reader.read()
    if (done) break
    indexer.push(value)
  }
  const frames = indexer.finish()
  if (!frames) return { index: null, canSeek: false, duration: null }
  return { index: { framing, frames }, canSeek: true, duration: indexedDuration(frames) }
}

/** A file that is read in more than one go. */
export interface OpenAudio {
  /**
   * The sound from about `from` on, earlier rather than later, one channel (the mean of all), piece by piece, so that
   * memory does not grow with the length. Throws what the decoder throws, after all the sound before the damage.
   */
  sound(from: Seconds): AsyncGenerator<SoundPiece>
}

export function openAudio(url: string, layout: AudioLayout): OpenAudio {
  const { index } = layout
  if (index) return { sound: (from) => decodeFrames(url, index, from) }
  // Kept open: some containers are found their way in only once.
  const input = new Input({ source: new UrlSource(url), formats })
  return {
    async *sound(from) {
      const track = await audioTrack(input)
      const sink = new AudioSampleSink(track)
      const lost = await lostAtStart(input, track)
      let until = from
      // The library reads ahead of what it decodes, and damage it meets there takes with it sound that is whole: it is
      // asked for once more, from where it broke off, as long as that brings more.
      for (;;) {
        const begin = until
        try {
          // The first sound of a track may lie before its time 0.
          for await (const sample of sink.samples(begin > 0 ? begin : undefined)) {
            using current = sample
            const { timestamp, duration } = current
            if (begin > from && timestamp < begin - aMoment) continue
            yield pieceOf(current, begin > 0 ? lost : 0)
            until = timestamp + duration
          }
          return
        } catch (error) {
          if (until <= begin) throw error
        }
      }
    },
  }
}

/** Less than any piece of sound lasts, and more than times are rounded by. */
const aMoment: Seconds = 0.001

function pieceOf(sample: AudioSample, late: Seconds): SoundPiece {
  return { samples: mixDown(sample), rate: sample.sampleRate, time: sample.timestamp + late }
}

/**
 * How much sound a decoder swallows when it begins in the middle, while the library counts on from the first packet's
 * time: Opus leaves out the run-in of the whole stream again (RFC 7845, 4.2). In Matroska the packets' times say so.
 */
async function lostAtStart(input: Input, track: InputAudioTrack): Promise<Seconds> {
  if ((await track.getCodec()) !== 'opus' || (await input.getFormat()) !== OGG) return 0
  const head = (await track.getDecoderConfig())?.description
  if (!head) return 0
  return runInOf(ArrayBuffer.isView(head) ? new Uint8Array(head.buffer, head.byteOffset) : new Uint8Array(head))
}

/** Of the head of an Opus stream (RFC 7845, 5.1). */
function runInOf(head: Uint8Array): Seconds {
  return (head[10]! | (head[11]! << 8)) / 48_000
}

async function audioTrack(input: Input): Promise<InputAudioTrack> {
  const track = await input.getPrimaryAudioTrack()
  if (!track || !(await track.canDecode())) throw new Error('no audio that can be decoded')
  return track
}
