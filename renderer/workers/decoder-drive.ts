import type { Seconds } from '../../shared/model/time'
import { mixDown } from './mix-down'

/** What came out of a decoder: one channel, and when by the decoder's clock. */
export interface DecodedSound {
  readonly samples: Float32Array
  readonly rate: number
  readonly time: Seconds
}

export interface DecoderDrive {
  /** Gives the decoder what is at this time, never before 0, and waits while it has enough. */
  put(data: Uint8Array, time: Seconds): Promise<void>
  /** What has been decoded since the last call; good until the next. */
  take(): DecodedSound[]
  /** Waits until all is decoded. Throws when there was nothing but damage. */
  flush(): Promise<void>
  close(): void
}

/** Packets given to the decoder before its answers are awaited. */
const mostQueued = 48

/** A decoder that fails is replaced so many times in one go; then the rest counts as unreadable. */
const mostFailures = 100

const microseconds = 1e6

/**
 * The browser's decoder, put to work packet by packet. One that fails at a damaged packet is replaced: what it had not
 * decoded yet is a hole.
 */
export function createDecoderDrive(config: AudioDecoderConfig): DecoderDrive {
  // Thousands of short arrays a minute would be more than the collector keeps up with: two buffers take turns.
  let filling = createSoundBuffer()
  let taken = createSoundBuffer()
  let failures = 0
  let hasSounded = false
  let decoder = start()

  function start(): AudioDecoder {
    const started = new AudioDecoder({
      output: (sound) => {
        hasSounded = true
        filling.add(sound)
        sound.close()
      },
      error: () => {
        failures += 1
      },
    })
    started.configure(config)
    return started
  }

  return {
    async put(data, time) {
      if (decoder.state === 'closed') {
        if (failures > mostFailures) throw new Error('the audio is damaged')
        decoder = start()
      }
      const timestamp = Math.round(time * microseconds)
      decoder.decode(new EncodedAudioChunk({ type: 'key', timestamp, data: data as Uint8Array<ArrayBuffer> }))
      while (decoder.decodeQueueSize > mostQueued && decoder.state !== 'closed') await dequeued(decoder)
    },
    take() {
      taken.clear()
      const full = filling
      filling = taken
      taken = full
      return full.pieces
    },
    async flush() {
      if (decoder.state !== 'closed') await decoder.flush().catch(() => undefined)
      if (!hasSounded && failures > 0) throw new Error('the audio is damaged')
    },
    close() {
      if (decoder.state !== 'closed') decoder.close()
    },
  }
}

/** Sound in one piece of memory, which is used again. */
function createSoundBuffer() {
  let samples = new Float32Array(65_536)
  let used = 0
  const pieces: DecodedSound[] = []
  return {
    pieces,
    add(sound: AudioData): void {
      const end = used + sound.numberOfFrames
      // Pieces that were put in before keep the old memory.
      if (end > samples.length) {
        samples = new Float32Array(Math.max(samples.length, 2 * sound.numberOfFrames))
        used = 0
      }
      const room = samples.subarray(used, used + sound.numberOfFrames)
      pieces.push({ samples: mixDown(sound, room), rate: sound.sampleRate, time: sound.timestamp / microseconds })
      used += sound.numberOfFrames
    },
    clear(): void {
      pieces.length = 0
      used = 0
    },
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
