import { writeWavHeader } from './make-wav'

/** A 16-bit WAV of these channels, which are of one length. Full scale is 1. */
export function packWav(channels: readonly Float32Array[], rate: number): Uint8Array {
  const frames = channels[0]?.length ?? 0
  const bytes = new Uint8Array(44 + frames * channels.length * 2)
  const view = new DataView(bytes.buffer)
  writeWavHeader(view, { dataBytes: frames * channels.length * 2, rate, channels: channels.length })
  for (let frame = 0; frame < frames; frame++) {
    for (const [index, channel] of channels.entries()) {
      const sample = Math.max(-1, Math.min(1, channel[frame]!))
      view.setInt16(44 + (frame * channels.length + index) * 2, Math.round(sample * 32767), true)
    }
  }
  return bytes
}
