import { type FrameIndex, seekFrame } from '../../shared/audio/frame-index'
import { type ReadRawFrame, readAdtsFrame, readMp3Frame } from '../../shared/audio/raw-frame'
import type { SoundPiece } from '../../shared/audio/speech-line'
import { createFrameWalker } from '../../shared/audio/walk-frames'
import type { Seconds } from '../../shared/model/time'
import { mixDown } from './mix-down'

/** The streams without a container, each with the name that the browser's decoder knows it by. */
export const framings: Record<'mp3' | 'adts', { readonly read: ReadRawFrame; readonly codec: string }> = {
  mp3: { read: readMp3Frame, codec: 'mp3' },
  adts: { read: readAdtsFrame, codec: 'mp4a.40.2' },
}

/** Frames given to the decoder before its answers are awaited. */
const mostQueued = 48

/** A decoder that fails is replaced so many times in one go; then the rest counts as unreadable. */
const mostFailures = 100

const microseconds = 1e6

/**
 * Decodes a stream of bare frames from about `from` on (earlier rather than later), straight from the file's bytes: the
 * index knows which frame lies where, so the times are exact, and nothing before needs to be read. A frame that cannot
 * be decoded leaves a hole.
 */
export async function* decodeFrames(
  url: string,
  { framing, frames: index }: { readonly framing: 'mp3' | 'adts'; readonly frames: FrameIndex },
  from: Seconds,
): AsyncGenerator<SoundPiece> {
  const { read, codec } = framings[framing]
  const { at, sample } = seekFrame(index, from)
  const config = { codec, sampleRate: index.rate, numberOfChannels: 2 }
  const heard: SoundPiece[] = []
  const waiting: EncodedAudioChunk[] = []
  /** Where the next frame begins, with the run-in counted, since decoders do not know times before 0. */
  let next = sample + index.runIn
  let failures = 0
  let decoder = startDecoder()

  function startDecoder(): AudioDecoder {
    const started = new AudioDecoder({
      output: (sound) => {
        const time = sound.timestamp / microseconds - index.runIn / index.rate
        heard.push({ samples: mixDown(sound), rate: sound.sampleRate, time })
        sound.close()
      },
      error: () => {
        failures += 1
      },
    })
    started.configure(config)
    return started
  }

  const walker = createFrameWalker(
    read,
    (frame, { samples }) => {
      const timestamp = Math.round((next * microseconds) / index.rate)
      waiting.push(new EncodedAudioChunk({ type: 'key', timestamp, data: frame as Uint8Array<ArrayBuffer> }))
      next += samples
    },
    at,
  )

  async function decodeWaiting(): Promise<void> {
    for (const chunk of waiting.splice(0)) {
      if (decoder.state === 'closed') {
        if (failures > mostFailures) throw new Error('the audio is damaged')
        decoder = startDecoder()
      }
      decoder.decode(chunk)
      while (decoder.decodeQueueSize > mostQueued && decoder.state !== 'closed') await dequeued(decoder)
    }
  }

  const response = await fetch(url, { headers: { range: `bytes=${at}-${index.end - 1}` } })
  if (!response.ok || !response.body) throw new Error(`${url}: ${response.status}`)
  const reader = response.body.getReader()
  try {
    for (;;) {
      const { value, done } = await reader.read()
      if (value) walker.push(value)
      if (done) walker.finish()
      await decodeWaiting()
      if (done && decoder.state !== 'closed') await decoder.flush().catch(() => undefined)
      yield* heard.splice(0)
      if (done) return
    }
  } finally {
    if (decoder.state !== 'closed') decoder.close()
    await reader.cancel().catch(() => undefined)
  }
}

/** When the decoder has taken something in, or given up. */
function dequeued(decoder: AudioDecoder): Promise<void> {
  return new Promise((resolve) => {
    const look = () => {
      clearInterval(timer)
      decoder.removeEventListener('dequeue', look)
      resolve()
    }
    // A decoder that fails dequeues nothing any more.
    const timer = setInterval(look, 100)
    decoder.addEventListener('dequeue', look)
  })
}
