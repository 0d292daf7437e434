import { type FrameIndex, seekFrame } from '../../shared/audio/frame-index'
import { type ReadRawFrame, readAdtsFrame, readMp3Frame } from '../../shared/audio/raw-frame'
import type { SoundPiece } from '../../shared/audio/speech-line'
import { createFrameWalker } from '../../shared/audio/walk-frames'
import type { Seconds } from '../../shared/model/time'
import { createDecoderDrive } from './decoder-drive'

/** The streams without a container, each with the name that the browser's decoder knows it by. */
export const framings: Record<'mp3' | 'adts', { readonly read: ReadRawFrame; readonly codec: string }> = {
  mp3: { read: readMp3Frame, codec: 'mp3' },
  adts: { read: readAdtsFrame, codec: 'mp4a.40.2' },
}

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
  const drive = createDecoderDrive({ codec, sampleRate: index.rate, numberOfChannels: 2 })
  // Decoders know no times before 0: they count the run-in, the track does not.
  const runIn = index.runIn / index.rate
  let next = sample + index.runIn
  const waiting: { frame: Uint8Array; time: Seconds }[] = []
  const walker = createFrameWalker(
    read,
    (frame, { samples }) => {
      waiting.push({ frame, time: next / index.rate })
      next += samples
    },
    at,
  )

  const response = await fetch(url, { headers: { range: `bytes=${at}-${index.end - 1}` } })
  if (!response.ok || !response.body) throw new Error(`${url}: ${response.status}`)
  const reader = response.body.getReader()
  try {
    for (;;) {
      const { value, done } = await reader.read()
      if (value) walker.push(value)
      if (done) walker.finish()
      for (const { frame, time } of waiting.splice(0)) await drive.put(frame, time)
      if (done) await drive.flush()
      for (const { samples, rate, time } of drive.take()) yield { samples, rate, time: time - runIn }
      if (done) return
    }
  } finally {
    drive.close()
    await reader.cancel().catch(() => undefined)
  }
}
