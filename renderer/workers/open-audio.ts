import {
  ADTS,
  type AudioCodec,
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
  PCM_AUDIO_CODECS,
  QTFF,
  UrlSource,
  WAVE,
  WEBM,
} from 'mediabunny'
import { createFrameIndexer, indexedDuration } from '../../shared/audio/frame-index'
import type { SoundPiece } from '../../shared/audio/speech-line'
import type { Seconds } from '../../shared/model/time'
import { decodeFrames, framings } from './decode-frames'
import { decodePackets } from './decode-packets'
import { mixDown } from './mix-down'
import type { AudioLayout } from './score-messages'

Logging.level = LogLevel.Silent

/** What is kept of a file that is read once from one end to the other. The library's own default is 64 MB, per worker. */
const cacheBytes = 4 * 2 ** 20

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
  using input = new Input({ source: new UrlSource(url, { maxCacheSize: cacheBytes }), formats })
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
   * memory does not grow with the length. Throws what the decoder throws; damage in the middle ends it there.
   */
  sound(from: Seconds): AsyncGenerator<SoundPiece>
}

export function openAudio(url: string, layout: AudioLayout): OpenAudio {
  const { index } = layout
  if (index) return { sound: (from) => decodeFrames(url, index, from) }
  // Kept open: some containers are found their way in only once.
  const input = new Input({ source: new UrlSource(url, { maxCacheSize: cacheBytes }), formats })
  return {
    async *sound(from) {
      const track = await audioTrack(input)
      if (isPlain(await track.getCodec())) {
        yield* readSamples(track, from)
        return
      }
      const late = from > 0 ? await lostAtStart(input, track) : 0
      for await (const piece of decodePackets(track, from)) yield { ...piece, time: piece.time + late }
    },
  }
}

function isPlain(codec: AudioCodec | null): boolean {
  return PCM_AUDIO_CODECS.some((plain) => plain === codec)
}

/** Sound that is not compressed: the library reads it without a decoder. */
async function* readSamples(track: InputAudioTrack, from: Seconds): AsyncGenerator<SoundPiece> {
  for await (const sample of new AudioSampleSink(track).samples(from > 0 ? from : undefined)) {
    using current = sample
    yield { samples: mixDown(current), rate: current.sampleRate, time: current.timestamp }
  }
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
